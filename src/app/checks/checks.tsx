import { lazy, memo, Suspense } from 'react';
import { type Diagnostic, type Fix, nodeAt, type Unit } from '../../model/index.ts';
import { goTo } from '../state/go-to.ts';
import { useCalmState, useStore } from '../state/store-context.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useDiagnosticWords } from '../ui/words.ts';

const LogLine = lazy(() => import('./log-line.tsx'));

/** More than these are counted, not listed. */
const most = 50;

/** All there is to say about the file, in order; each leads to its field, and most can be mended with one click. */
export function Checks() {
  return <Report unit={useCalmState().unit} />;
}

const Report = memo(function Report({ unit }: { readonly unit: Unit }) {
  const store = useStore();
  const { diagnostics } = unit;
  const apply = (fix: Fix) => store.edit(fix.edits, fix.title);
  return (
    <section className="checks" aria-label="Checks">
      <div role="status">
        <h2 className={worst(diagnostics)}>{heading(diagnostics)}</h2>
      </div>
      {diagnostics.length > 0 && (
        <Suspense>
          <List unit={unit} apply={apply} />
        </Suspense>
      )}
      {diagnostics.length > most && <p className="muted">and {diagnostics.length - most} more</p>}
    </section>
  );
});

function List({ unit, apply }: { readonly unit: Unit; readonly apply: (fix: Fix) => void }) {
  const diagnosticWords = useDiagnosticWords();
  return (
    <ul>
      {unit.diagnostics.slice(0, most).map((d) => {
        const words = diagnosticWords(d);
        return (
          <li key={`${d.code} ${d.start} ${d.end}`}>
            <p>
              <button type="button" className={`where ${d.severity}`} onClick={() => open(unit, d)}>
                line {lineNumber(unit, d.start)}
              </button>{' '}
              {words.wrong} <span className="muted">{words.effect}</span> {words.instead}
            </p>
            {d.fixes.map((fix) => (
              <button key={fix.title} type="button" className="fix" onClick={() => apply(fix)}>
                {fix.title}
              </button>
            ))}
            {d.source === 'systemd' && (
              <Disclosure title="In the log of systemd">
                <LogLine unit={unit} diagnostic={d} />
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const worst = (diagnostics: readonly Diagnostic[]): string =>
  ['error', 'warning', 'info'].find((s) => diagnostics.some((d) => d.severity === s)) ?? 'fine';

function heading(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'systemd would load this without a word';
  const serious = diagnostics.filter((d) => d.severity !== 'info').length;
  if (serious === 0) return diagnostics.length === 1 ? '1 remark' : `${diagnostics.length} remarks`;
  return serious === 1 ? '1 to look at' : `${serious} to look at`;
}

function lineNumber({ document }: Unit, offset: number): number {
  return document.text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

function open(unit: Unit, { start }: Diagnostic): void {
  const node = nodeAt(unit.document.nodes, start);
  if (node?.type !== 'assignment' || !node.section) return;
  const name = node.key;
  const section = node.section.name;
  const same = unit.document.nodes.filter(
    (n) =>
      n.type === 'assignment' &&
      n.section?.name === section &&
      (name.startsWith('Listen') ? n.key.startsWith('Listen') : n.key === name),
  );
  goTo({ section, name, index: same.indexOf(node) });
}
