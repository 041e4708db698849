import { parse } from '../syntax/parse.ts';
import { load } from '../unit/load.ts';
import { show } from '../unit/show.ts';
import type { Shown } from '../unit/show-values.ts';
import { specifiers } from '../values/specifiers.ts';
import { fileOf } from './agreement.ts';
import type { Recorded } from './recorded.ts';
import type { RecordedFile } from './recorded-files.ts';

type Properties = Readonly<Record<string, Shown>>;

/** A file, and what `systemctl show` said of it. */
export interface Case {
  readonly label: string;
  readonly unit: string;
  readonly target: number;
  readonly text: string;
  readonly shown: Properties;
}

const words = (list: Shown | undefined): readonly string[] => {
  const text = typeof list === 'string' ? list : '';
  return text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
};

const unordered =
  /^((Requires|Wants)MountsFor|Requires|Wants|Conflicts|Before|After|BindsTo|OnFailure|OnSuccess|PropagatesReloadTo|IPAddress(Allow|Deny)|RestrictNetworkInterfaces)$/;

/** The recording machine had these mounted; each is in the way of some paths. */
const mountsOfTheMachine: ReadonlySet<string> = new Set(['var-tmp.mount', 'dev-null.mount', 'tmp.mount']);

/** A property in a form that can be compared: the order of units and the like is a hash's, and some are the machine's. */
function plain(name: string, value: Shown | undefined): string {
  if (unordered.test(name))
    return words(value)
      .filter((unit) => !mountsOfTheMachine.has(unit))
      .toSorted()
      .join(' ');
  return (typeof value === 'string' ? [value] : (value ?? [])).join('\n');
}

const hostSpecifier = new RegExp(
  `%[${Object.entries(specifiers)
    .flatMap(([letter, { host }]) => (host ? letter : []))
    .join('')}]`,
);

/** What the recording machine alone knows, and why. */
export const ofTheMachine: readonly (readonly [
  reason: string,
  test: (name: string, c: Case, ours: Shown | undefined) => boolean,
])[] = [
  [
    'a share of the memory or the tasks that the machine has',
    (name, _, ours) => /^(Default|Startup)?Memory|^TasksMax$/.test(name) && /^$|%$/.test(String(ours ?? '')),
  ],
  [
    'limits that follow the memory of the machine, or are the manager’s own where the unit was not read to its end',
    (name, c, ours) => /^Limit/.test(name) && (ours === undefined || c.shown.Slice === ''),
  ],
  ['a specifier for the host', (_, c) => hostSpecifier.test(c.text)],
  ['an empty list of interfaces, which allows none; the line counts as lost', (_, c) => c.label.startsWith('v08326')],
  ['an alias that stands in another file', (_, c) => c.label.endsWith('service-alias')],
  ['an interface of the host', (_, c) => /%%\d/.test(c.text)],
];

export function differences(cases: Iterable<Case>): readonly string[] {
  const lines: string[] = [];
  for (const c of cases) {
    const unit = load(parse(c.text), { target: c.target, unit: c.unit, manager: 'system' });
    if (unit.pending) lines.push(`${c.label}: the catalog does not describe all of it`);
    const ours = show(unit, { all: true });
    for (const [name, theirs] of Object.entries(c.shown)) {
      if (ofTheMachine.some(([, test]) => test(name, c, ours[name]))) continue;
      const [a, b] = [plain(name, ours[name]), plain(name, theirs)];
      if (a !== b)
        lines.push(
          `${c.label}: ${name}: ours ${JSON.stringify(a)?.slice(0, 300)}, systemd ${JSON.stringify(b).slice(0, 300)}`,
        );
    }
  }
  return lines;
}

export function* valueCases(cases: readonly Recorded[]): Generator<Case> {
  for (const c of cases)
    for (const [target, { shown, status }] of c.answers)
      if (status !== 'unknown-key' && c.type !== 'unknown-key')
        yield {
          label: `${c.id} ${target} ${c.key}=${JSON.stringify(c.value).slice(0, 80)}`,
          unit: c.unit,
          target,
          text: fileOf(c),
          shown,
        };
}

export function* fileCases(files: readonly RecordedFile[]): Generator<Case> {
  for (const { id, tag, unit, text, answers } of files)
    for (const [target, { shown, loadState }] of answers)
      if (loadState !== 'masked') yield { label: `${id} ${target} ${tag}`, unit, target, text, shown };
}
