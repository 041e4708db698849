import { extractWords } from '../extract-word.ts';
import { accepted, type Completion, type Context, type Problem, type Read, rejected } from '../kind.ts';
import { listed } from '../word-list.ts';
import type { Selection } from './selection.ts';
import { writeSelection } from './selection.ts';
import { missingMembers, resolved, syscallGroups } from './syscall-groups.ts';
import { isSyscall, syscallNames } from './syscall-names.ts';

const knows = (name: string, target: number): boolean => {
  const group = syscallGroups.get(name);
  return group ? (group.since ?? 0) <= target : isSyscall(name, target);
};

/** The names that a word probably means: in small letters, without signs between them, or with the sign of a group. */
function meantNames(word: string, target: number): string | undefined {
  const names = word
    .toLowerCase()
    .split(/[^a-z\d_@-]+/)
    .filter((name) => name !== '')
    .map((name) => [name, `@${name}`].find((known) => knows(known, target)));
  return names.length && names.every((name) => name !== undefined) ? names.join(' ') : undefined;
}

/** Reads the name of a system call or of a group of them. Follows `seccomp_parse_syscall_filter`. */
export function readSyscall(name: string, target: number): Read<string> {
  if (knows(name, target)) return accepted(name);
  if (name.startsWith('~')) return rejected('list/tilde-inside', name, {}, { end: 1 });
  const since = syscallGroups.get(name)?.since;
  if (since !== undefined) return rejected('syscall/newer-group', name, { since, target });
  const code = name.startsWith('@') ? 'syscall/unknown-group' : 'syscall/unknown';
  return rejected(code, name, { target }, { suggestion: meantNames(name, target) });
}

/**
 * What groups in a list leave out, as libseccomp has no number for it. It is missing from the filter like a bad word, but
 * PID 1 says so in its debug log only.
 */
export function missingParts(text: string, target: number): readonly Problem[] {
  const from = text.startsWith('~') ? 1 : 0;
  return extractWords(text.slice(from)).flatMap((found): readonly Problem[] => {
    if (!found.ok) return [];
    const group = found.word.replace(/:.*/s, '');
    const missing = missingMembers(group, target);
    if (missing.length === 0) return [];
    const params = { value: group, target, missing: fewest(missing) };
    const [start, end] = [from + found.start, from + found.end];
    return [{ code: 'syscall/group-part', effect: 'dropped', start, end, params, quiet: true }];
  });
}

const fewest = (names: readonly string[]): string =>
  listed(names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names);

/** The groups and system calls that a list could go on with. */
export function completeSyscall(typed: string, { target }: Context): readonly Completion[] {
  const last = /[^\s~]*$/.exec(typed)?.[0] ?? '';
  const before = typed.slice(0, typed.length - last.length);
  const groups = [...syscallGroups].filter(([, { since = 0 }]) => since <= target);
  const offers = [
    ...groups.map(([text, { words }]) => ({ text, words })),
    ...(last === '' || last.startsWith('@') ? [] : syscallNames(target).map((text) => ({ text, words: `${text}(2)` }))),
  ];
  return offers.filter(({ text }) => text.startsWith(last)).map(({ text, words }) => ({ text: before + text, words }));
}

/** Two names of one pseudo number on what is not PowerPC; which of them libseccomp gives back has changed. */
const twins = ['switch_endian', 'sys_debug_setcontext'] as const;

/** A list with its groups written out, in order, each call with what it comes to. */
export function showSyscalls({ deny, items }: Selection, { target }: Context): string {
  const shown = new Map<string, string>();
  for (const item of items) {
    const [name = '', action] = item.split(':');
    for (const call of resolved(name, target))
      shown.set(twins.some((twin) => twin === call) ? twins[target < 257 ? 0 : 1] : call, action ? `:${action}` : '');
  }
  return writeSelection({ deny, items: [...shown].map((pair) => pair.join('')).sort() });
}
