import { byteLength } from './bytes.ts';
import type { Context, Problem } from './kind.ts';
import { splitUnitName, type UnitName, unescapePath, unescapeUnitName } from './unit-name.ts';

/** A text with its `%` specifiers replaced. */
export type Expansion =
  | {
      readonly ok: true;
      readonly text: string;
      /** The offset in the unexpanded text that an offset in the expanded text comes from. */
      at(offset: number): number;
      /** The same for the end of a range: the end of a specifier rather than its start. */
      until(offset: number): number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** How systemd functions differ in what they expand. */
export interface ExpandOptions {
  /** `unit-name`: only what is safe in the name of a unit (`unit_name_printf`, `install_name_printf`). */
  readonly set?: 'all' | 'unit-name';
  /** The most bytes that the result may have; a path may have 4095, the default is 1 MiB. */
  readonly max?: number;
}

export interface Specifier {
  /** The systemd version that added it, where that is later than 247. */
  readonly since?: number;
  /** Safe in the name of a unit. */
  readonly inNames?: true;
  /** Its value is the host's; ours is made up. */
  readonly host?: true;
  /** Deprecated, not worth offering. */
  readonly old?: true;
  /** Its value, or undefined where the unit's name does not allow it. */
  value(context: Context): string | undefined;
}

/** What a template's `%i` stands for while there is no instance: also a port, a name and part of a path. */
export const placeholderInstance = '1';

const stem = (context: Context) => context.unit.replace(/\.\w+$/, '');
const parts = (context: Context): UnitName =>
  splitUnitName(context.unit) ?? { prefix: stem(context), suffix: '', template: false };
const prefix = (context: Context) => parts(context).prefix;
const last = (context: Context) => prefix(context).replace(/^.*-/s, '');
const instance = (context: Context) => {
  const { instance, template } = parts(context);
  return template ? placeholderInstance : (instance ?? '');
};
const folder = (context: Context) =>
  context.manager === 'system' ? '/etc/systemd/system' : '/home/user/.config/systemd/user';
const fragment = (context: Context) => context.unit.replace(/^([^@]+@).*(?=\.)/s, '$1');
const either =
  (system: string, user: string, before254 = user) =>
  (context: Context) =>
    context.manager === 'system' ? system : context.target < 254 ? before254 : user;
const host = (text: string) => ({ inNames: true, host: true, value: () => text }) as const;

/** What follows the `%`, and what it stands for (`words/specifier-words.ts` says it). Follows `unit_full_printf`; `%%` is a percent sign. */
export const specifiers: Readonly<Record<string, Specifier>> = {
  i: { inNames: true, value: instance },
  I: { value: (c) => unescapeUnitName(instance(c)) },
  n: { inNames: true, value: (c) => c.unit },
  N: { inNames: true, value: stem },
  p: { inNames: true, value: prefix },
  P: { value: (c) => unescapeUnitName(prefix(c)) },
  j: { inNames: true, value: last },
  J: { value: (c) => unescapeUnitName(last(c)) },
  f: { value: (c) => unescapePath(instance(c) || prefix(c)) },
  t: { value: either('/run', '/run/user/1000') },
  S: { value: either('/var/lib', '/home/user/.local/state', '/home/user/.config') },
  C: { value: either('/var/cache', '/home/user/.cache') },
  L: { value: either('/var/log', '/home/user/.local/state/log', '/home/user/.config/log') },
  E: { value: either('/etc', '/home/user/.config') },
  D: { since: 255, value: either('/usr/share', '/home/user/.local/share') },
  T: { value: () => '/tmp' },
  V: { value: () => '/var/tmp' },
  d: {
    since: 251,
    value: (c) => `${either('/run', '/run/user/1000')(c)}/credentials/${c.unit}`,
  },
  y: { since: 251, value: (c) => `${folder(c)}/${fragment(c)}` },
  Y: { since: 251, value: folder },
  h: { value: either('/root', '/home/user') },
  s: { value: () => '/bin/bash' },
  u: { inNames: true, value: either('root', 'user') },
  U: { inNames: true, value: either('0', '1000') },
  g: { inNames: true, value: either('root', 'user') },
  G: { inNames: true, value: either('0', '1000') },
  H: host('host'),
  l: host('host'),
  q: { ...host('host'), since: 251 },
  m: host('0123456789abcdef0123456789abcdef'),
  b: host('fedcba9876543210fedcba9876543210'),
  v: host('6.12.0'),
  a: host('x86-64'),
  o: host('debian'),
  w: host('12'),
  W: host('server'),
  B: host('1'),
  M: { ...host('image'), since: 249 },
  A: { ...host('1'), since: 249 },
  c: { old: true, value: (c) => `/system.slice/${c.unit}` },
  r: { old: true, value: () => '/system.slice' },
  R: { old: true, value: () => '' },
};

/**
 * A text with its specifiers replaced, each `%%` being one `%`.
 * A letter or digit that is no specifier (of this target) rejects the whole text; a `%` before anything else, or at the end, stays.
 * What only the host knows is replaced by something plausible, so that it is never the reason for a rejection.
 * Follows `specifier_printf`.
 */
export function expandSpecifiers(text: string, context: Context, options: ExpandOptions = {}): Expansion {
  let expanded = '';
  /** For every character of the expanded text, where it comes from. */
  const from: number[] = [];
  const add = (piece: string, start: number) => {
    expanded += piece;
    for (let i = 0; i < piece.length; i++) from.push(start);
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] === '%' ? text[i + 1] : undefined;
    if (letter === undefined || !/[A-Za-z0-9%]/.test(letter)) {
      add(text[i] ?? '', i);
      continue;
    }
    const value = letter === '%' ? '%' : lookUp(letter, context, options);
    if (typeof value === 'object') return { ok: false, problem: { ...value, effect: 'ignored', start: i, end: i + 2 } };
    add(value, i);
    i++;
  }
  const max = options.max ?? 0x100000;
  if (expanded.length * 3 > max && byteLength(expanded) > max)
    return {
      ok: false,
      problem: { code: 'specifier/too-long', effect: 'ignored', start: 0, end: text.length, params: { max } },
    };
  const at = (offset: number) => from[offset] ?? text.length;
  const until = (offset: number) => {
    let end = offset;
    while (offset > 0 && end < from.length && from[end] === from[offset - 1]) end++;
    return at(end);
  };
  return { ok: true, text: expanded, at, until };
}

/** The value of a specifier, or why it has none. */
function lookUp(letter: string, context: Context, options: ExpandOptions): string | Pick<Problem, 'code' | 'params'> {
  const specifier = Object.hasOwn(specifiers, letter) ? specifiers[letter] : undefined;
  const params = { specifier: `%${letter}` };
  if (!specifier) return { code: 'specifier/unknown', params };
  if (options.set === 'unit-name' && !specifier.inNames) return { code: 'specifier/not-in-names', params };
  const { since } = specifier;
  if (since !== undefined && context.target < since)
    return { code: 'specifier/newer', params: { ...params, since, target: context.target } };
  return specifier.value(context) ?? { code: 'specifier/no-value', params: { ...params, unit: context.unit } };
}
