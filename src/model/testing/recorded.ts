import { readFileSync } from 'node:fs';
import type { Context, Kind, Read } from '../values/kind.ts';

/** One assignment, and what systemd 252, 257 and 262 answered to it (see `data/README.md`). */
export interface Recorded {
  readonly id: string;
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly type: string;
  readonly unit: string;
  readonly answers: ReadonlyMap<number, Answer>;
}

export interface Answer {
  readonly status: 'ok' | 'rejected' | 'unknown-key' | 'refused';
  readonly shown: Readonly<Record<string, string | readonly string[]>>;
  readonly changed?: true;
  readonly message?: string;
}

const versions = [252, 257, 262] as const;

function unpack(line: string): Recorded {
  const row = JSON.parse(line);
  const answers = new Map<number, Answer>();
  let last: Answer | undefined;
  for (const version of versions) {
    const cell = row[String(version)];
    last = cell === '=' ? last : cell && { shown: {}, ...cell };
    if (last) answers.set(version, last);
  }
  return { ...row, answers };
}

const file = new URL('../../../data/recorded/values.jsonl', import.meta.url);
export const recorded: readonly Recorded[] = readFileSync(file, 'utf8').trimEnd().split('\n').map(unpack);

/** The recorded cases of some directives, by name (`Backlog`) or by systemd's type word (`type:unsigned`). */
export const recordedFor = (...names: readonly string[]): readonly Recorded[] =>
  recorded.filter((c) => names.includes(c.key) || names.includes(`type:${c.type}`));

function statusOf(read: Read<unknown>): Answer['status'] {
  if (read.status === 'reset') return 'ok';
  if (read.problems.some((p) => p.effect === 'refused')) return 'refused';
  if (read.status === 'rejected') return 'rejected';
  return read.problems.some((p) => p.effect === 'ignored' || p.effect === 'dropped') ? 'rejected' : 'ok';
}

/**
 * Where a kind and real systemd disagree, a line each; empty when they agree on every case and version.
 * With `property`, an accepted value must also print as `systemctl show` printed that property
 * (a function gives its name from the case).
 */
export function disagreements<T>(
  kind: Kind<T>,
  cases: readonly Recorded[],
  property?: string | ((c: Recorded) => string | undefined),
): readonly string[] {
  const lines: string[] = [];
  for (const c of cases) {
    for (const [target, answer] of c.answers) {
      if (answer.status === 'unknown-key') continue;
      const context: Context = { target, unit: c.unit, manager: 'system' };
      const read = kind.read(c.value, context);
      const label = `${c.id} ${target} ${c.key}=${JSON.stringify(c.value)}`;
      if (statusOf(read) !== answer.status) {
        lines.push(`${label}: ours ${statusOf(read)}, systemd ${answer.status} ${answer.message ?? ''}`);
        continue;
      }
      const name = typeof property === 'function' ? property(c) : property;
      const shown = name === undefined ? undefined : answer.shown[name];
      if (read.status !== 'accepted' || shown === undefined || answer.status === 'refused') continue;
      const ours = kind.show(read.value, context);
      const theirs = typeof shown === 'string' ? shown : shown.join('\n');
      if (ours !== theirs) lines.push(`${label}: ours shows ${ours}, systemd ${theirs}`);
    }
  }
  return lines;
}
