import './checks.css';
import { lazy, memo, Suspense } from 'react';
import type { LoadedBundle, Unit } from '../../model/index.ts';
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

const worst = (remarks: readonly Remark[]): string =>
  severities.find((severity) => remarks.some(({ diagnostic }) => diagnostic.severity === severity)) ?? 'fine';

function heading(remarks: readonly Remark[]): string {
  if (remarks.length === 0) return 'systemd would load this without a word, and we have no advice';
  const serious = remarks.filter(({ diagnostic }) => diagnostic.severity !== 'info').length;
  if (serious === 0) return remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`;
  return serious === 1 ? '1 to look at' : `${serious} to look at`;
}
