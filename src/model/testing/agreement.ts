import { readFileSync } from 'node:fs';
import { parse } from '../syntax/parse.ts';
import type { Diagnostic } from '../unit/diagnostic.ts';
import { load } from '../unit/load.ts';
import { outcomeOf } from '../unit/outcome.ts';
import { type Answer, type Recorded, recorded } from './recorded.ts';

interface Frame {
  readonly section: string;
  /** The directive that it is for; `Listen` for all listeners; absent for the rest of the section. */
  readonly key?: string;
  readonly before: string;
  readonly after: string;
}

const frames: readonly Frame[] = JSON.parse(
  readFileSync(new URL('../../../data/recorded/frames.json', import.meta.url), 'utf8'),
);

/** The file in which an assignment was recorded: beside it stands what a unit of its type cannot do without. */
export function fileOf({ section, key, value }: Pick<Recorded, 'section' | 'key' | 'value'>): string {
  const frame = frames.find(
    (f) => f.section === section && (!f.key || f.key === key || (f.key === 'Listen' && key.startsWith('Listen'))),
  );
  if (!frame) throw new Error(`there is no frame for [${section}]`);
  return `${frame.before}${key}=${value}\n${frame.after}`;
}

function statusOf(diagnostics: readonly Diagnostic[], from: number, bad: boolean): Answer['status'] {
  const here = diagnostics.filter((d) => d.start >= from);
  if (here.some((d) => outcomeOf(d) === 'unknown-key')) return 'unknown-key';
  // A refusal for want of a listener follows from a rejected line, and counts as that.
  if (here.some((d) => d.effect === 'ignored' || d.effect === 'dropped')) return 'rejected';
  return bad ? 'refused' : 'ok';
}

/** What depends on the machine of the recording, and why. */
const ofTheHost: readonly (readonly [reason: string, test: (c: Recorded, target: number) => boolean])[] = [
  ['the recording machine had no network interface of that number', (c, t) => t > 252 && /%%\d+$/.test(c.value)],
];

/** What our loader makes of a recorded assignment, beside what real systemd made of it. */
export interface Verdict {
  readonly recorded: Recorded;
  readonly target: number;
  readonly agrees: boolean;
  /** Why they cannot agree. */
  readonly excluded: string | undefined;
  /** What is different, for people. */
  readonly line: string;
}

/** Loads the files of recorded values, as whole units. */
export function* verdicts(cases: readonly Recorded[] = recorded): Generator<Verdict> {
  for (const c of cases) {
    const text = fileOf(c);
    const document = parse(text);
    const from = text.lastIndexOf(`${c.key}=${c.value}`);
    for (const [target, answer] of c.answers) {
      const unit = load(document, { target, unit: c.unit, manager: 'system' });
      const ours = statusOf(unit.diagnostics, from, unit.state !== 'loaded');
      const said = unit.diagnostics.map((d) => d.code).join(' ');
      yield {
        recorded: c,
        target,
        agrees: ours === answer.status,
        excluded: ofTheHost.find(([, test]) => test(c, target))?.[0],
        line: `${c.id} ${target} [${c.section}] ${c.key}=${JSON.stringify(c.value).slice(0, 90)}: ours ${ours} (${said}), systemd ${answer.status}: ${answer.message?.slice(0, 200) ?? ''}`,
      };
    }
  }
}

/** Where the outcome is not systemd's and could be, a line each. */
export const loadDisagreements = (cases: readonly Recorded[]): readonly string[] =>
  [...verdicts(cases)].filter(({ agrees, excluded }) => !agrees && !excluded).map(({ line }) => line);
