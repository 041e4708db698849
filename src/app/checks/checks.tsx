import { lazy, memo, Suspense } from 'react';
import { type Diagnostic, type Fix, isQuiet, type LoadedBundle, nodeAt, type Unit } from '../../model/index.ts';
import { goTo } from '../state/go-to.ts';
import type { Store } from '../state/store.ts';
import { useCalmState, useStore } from '../state/store-context.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useDiagnosticWords } from '../ui/words.ts';

const LogLine = lazy(() => import('./log-line.tsx'));

/** More than these are counted, not listed. */
const most = 50;

/** All there is to say about the files, unit by unit; each leads to its field, and most can be mended with one click. */
export function Checks() {
  const { loaded, unit, active } = useCalmState();
  return <Report {...{ loaded, unit, active }} />;
}

interface ReportProps {
  readonly loaded: LoadedBundle;
  readonly unit: Unit;
  readonly active: string;
}

/** Something to say, and the unit it is said of. */
interface Remark {
  readonly name: string;
  readonly unit: Unit;
  readonly diagnostic: Diagnostic;
}

const Report = memo(function Report({ loaded, unit, active }: ReportProps) {
  const store = useStore();
  // The unit that is shown comes in the form in which the hand works on it.
  const units = loaded.units.map(({ name, unit: own }) => ({ name, unit: name === active ? unit : own }));
  const remarks: readonly Remark[] = units.flatMap(({ name, unit }) =>
    unit.diagnostics.filter((d) => !isQuiet(d)).map((diagnostic) => ({ name, unit, diagnostic })),
  );
  const diagnostics = remarks.map(({ diagnostic }) => diagnostic);
  const several = units.length > 1;
  return (
    <section className="checks" aria-label="Checks">
      <div role="status">
        <h2 className={worst(diagnostics)}>{heading(diagnostics)}</h2>
      </div>
      {remarks.length > 0 && (
        <Suspense>
          <ul>
            {remarks.slice(0, most).map((remark) => (
              <Item key={`${remark.name} ${keyOf(remark.diagnostic)}`} {...{ remark, several, store }} />
            ))}
          </ul>
        </Suspense>
      )}
      {remarks.length > most && <p className="muted">and {remarks.length - most} more</p>}
    </section>
  );
});

const keyOf = ({ code, file = '', start, end }: Diagnostic): string => `${code} ${file} ${start} ${end}`;

interface ItemProps {
  readonly remark: Remark;
  /** There are several units: the name of this one is said. */
  readonly several: boolean;
  readonly store: Store;
}

function Item({ remark, several, store }: ItemProps) {
  const { name, unit, diagnostic: d } = remark;
  const words = useDiagnosticWords()(d);
  const apply = (fix: Fix) => store.edit(fix.edits, fix.title, undefined, name);
  return (
    <li>
      <p>
        <button
          type="button"
          className={`where ${d.severity}`}
          onClick={() => {
            store.show(name);
            open(name, unit, d);
          }}
        >
          {several && `${d.file ?? name} `}
          {d.file === undefined || several ? `line ${lineNumber(unit, d)}` : d.file}
        </button>{' '}
        {words.wrong} <span className="muted">{words.effect}</span> {words.instead}
      </p>
      {d.file === undefined &&
        d.fixes.map((fix) => (
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
}

const worst = (diagnostics: readonly Diagnostic[]): string =>
  ['error', 'warning', 'info'].find((s) => diagnostics.some((d) => d.severity === s)) ?? 'fine';

function heading(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'systemd would load this without a word';
  const serious = diagnostics.filter((d) => d.severity !== 'info').length;
  if (serious === 0) return diagnostics.length === 1 ? '1 remark' : `${diagnostics.length} remarks`;
  return serious === 1 ? '1 to look at' : `${serious} to look at`;
}

function lineNumber({ document, dropIns }: Unit, { start, file }: Diagnostic): number {
  const text = dropIns.find(({ path }) => path === file)?.document.text ?? document.text;
  return text.slice(0, start).split(/\r\n|\n|\r/).length;
}

function open(unit: string, { document }: Unit, { start, file }: Diagnostic): void {
  const node = file === undefined ? nodeAt(document.nodes, start) : undefined;
  if (node?.type !== 'assignment' || !node.section) return;
  const name = node.key;
  const section = node.section.name;
  const same = document.nodes.filter(
    (n) =>
      n.type === 'assignment' &&
      n.section?.name === section &&
      (name.startsWith('Listen') ? n.key.startsWith('Listen') : n.key === name),
  );
  goTo({ unit, section, name, index: same.indexOf(node) });
}
