import './checks.css';
import { lazy, memo, Suspense } from 'react';
import { isSilent, type LoadedBundle, type Unit } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';
import { type Remark, remarksOf, severities } from './remarks.ts';

const RemarkList = lazy(() => import('./remark-list.tsx'));

/** All there is to say about the files; each leads to its field, and most can be mended with one click. */
export function Checks() {
  const { loaded, unit, active } = useCalmState();
  return <Report {...{ loaded, unit, active }} />;
}

interface ReportProps {
  readonly loaded: LoadedBundle;
  readonly unit: Unit;
  readonly active: string;
}

const Report = memo(function Report({ loaded, unit, active }: ReportProps) {
  const remarks = remarksOf(loaded, active, unit);
  return (
    <section className="checks" aria-label="Checks">
      <div role="status">
        <h2 className={worst(remarks)}>{heading(remarks)}</h2>
      </div>
      {remarks.length > 0 && (
        <Suspense>
          <RemarkList remarks={remarks} several={loaded.units.length > 1} />
        </Suspense>
      )}
    </section>
  );
});

const silent = 'systemd would load this without a word';

const worst = (remarks: readonly Remark[]): string =>
  severities.find((severity) => remarks.some(({ diagnostic }) => diagnostic.severity === severity)) ?? 'fine';

function heading(remarks: readonly Remark[]): string {
  const quiet = remarks.every(({ diagnostic }) => isSilent(diagnostic));
  if (remarks.length === 0) return silent;
  const serious = remarks.filter(({ diagnostic }) => diagnostic.severity !== 'info').length;
  const count = serious > 0 ? `${serious} to look at` : remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`;
  return quiet ? `${count}; ${silent}` : count;
}
