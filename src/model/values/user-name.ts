import { accepted, type Context, type Kind, type Problem, type Read, rejected, reset } from './kind.ts';
import { escapePercents, mapProblems, readExpanded, readStripped } from './part.ts';

/** The longest name that the strict rules allow (`UT_NAMESIZE` less one). */
const longestStrict = 31;

/** Whether a text is the number of a user or group: decimal, 0 to 4294967294 but for 65535. Follows `parse_uid`. */
const isId = (text: string): boolean =>
  /^(0|[1-9]\d*)$/.test(text) && Number(text) < 0xffffffff && Number(text) !== 0xffff;

/** Follows `valid_user_group_name` with `VALID_USER_ALLOW_NUMERIC`, `…RELAX` and `…WARN`. */
function check(name: string, what: 'user' | 'group'): Read<string> {
  if (isId(name)) return accepted(name);
  const bad = problemOf(name);
  if (bad) {
    const plain = /^0+([1-9]\d*)$/.exec(name)?.[1] ?? /^([\w-]+):[\w-]*$/.exec(name)?.[1];
    return rejected(
      bad,
      name,
      { what },
      { effect: 'refused', suggestion: plain !== undefined && !problemOf(plain) ? plain : undefined },
    );
  }
  if (name.length <= longestStrict && /^[A-Za-z_][\w-]*$/.test(name))
    return accepted(name, what === 'user' && name === 'nobody' ? [noted('user/nobody', name, what)] : []);
  const inner = /^(["'])([A-Za-z_][\w-]*)\1$/.exec(name)?.[2] ?? /^[A-Za-z_][\w-]*(?=\s)/.exec(name)?.[0];
  return accepted(name, [{ ...noted('user/odd', name, what), ...(inner === undefined ? {} : { suggestion: inner }) }]);
}

function problemOf(name: string) {
  if (name === '') return 'user/empty';
  if (/^-?\d*$/.test(name) && !isId(name)) return 'user/number';
  return /[\x00-\x1f\x7f:/]/.test(name) || /^\.{1,2}$/.test(name) ? 'user/invalid' : undefined;
}

const noted = (code: 'user/odd' | 'user/nobody', name: string, what: string): Problem => ({
  code,
  effect: 'noted',
  start: 0,
  end: name.length,
  params: { value: name, what },
});

const read = (text: string, context: Context, what: 'user' | 'group'): Read<string> =>
  readStripped(text, (stripped) => {
    if (stripped === '') return reset;
    const found = readExpanded(stripped, context, {}, (name) => check(name, what));
    // Here a bad specifier makes the whole unit bad, like a bad name.
    return found.status === 'rejected' ? mapProblems(found, (problem) => ({ ...problem, effect: 'refused' })) : found;
  });

/** The bulk of the kinds for users and groups; a name that cannot be one refuses the whole unit. */
export const userKind = (what: 'user' | 'group', examples: readonly string[]): Kind<string> => ({
  parser: 'config_parse_user_group_compat',
  read: (text, context) => read(text, context, what),
  show: (name) => name,
  canonical: escapePercents,
  words: (name) => (/^\d+$/.test(name) ? `${what} number ${name}` : `${what} ${name}`),
  complete: (typed) =>
    examples.filter((name) => name.startsWith(typed)).map((text) => ({ text, words: `${what} ${text}` })),
  examples,
});
