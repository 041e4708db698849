import { byteLength, fromUtf8 } from './bytes.ts';

/** The types of unit, by the suffix of their names (`unit_type_from_string`). */
export const unitTypes = [
  'service',
  'socket',
  'target',
  'device',
  'mount',
  'automount',
  'swap',
  'timer',
  'path',
  'slice',
  'scope',
] as const; // biome wraps this list

/** A unit name in its parts: `app@blue.socket` is prefix `app`, instance `blue`, suffix `.socket`. */
export interface UnitName {
  readonly prefix: string;
  /** Absent for a plain name, the empty string for a template. */
  readonly instance?: string;
  readonly suffix: string;
  readonly template: boolean;
}

export interface UnitNameForms {
  readonly template?: boolean;
}

export type UnitNameProblem =
  | 'unit-name/empty'
  | 'unit-name/too-long'
  | 'unit-name/no-type'
  | 'unit-name/unknown-type'
  | 'unit-name/character'
  | 'unit-name/no-prefix'
  | 'unit-name/is-template';

const longest = 255;

/**
 * What is wrong with a unit name, as the code of a problem; undefined when nothing is.
 * At most 255 bytes, a known type suffix, `[A-Za-z0-9:_.\\@-]` before it; a template only where that is allowed.
 * Follows `unit_name_is_valid`.
 */
export function unitNameProblem(name: string, { template }: UnitNameForms): UnitNameProblem | undefined {
  if (name === '') return 'unit-name/empty';
  if (byteLength(name) > longest) return 'unit-name/too-long';
  const dot = name.lastIndexOf('.');
  if (dot < 0) return 'unit-name/no-type';
  if (dot === 0) return 'unit-name/no-prefix';
  if (!unitTypes.some((type) => type === name.slice(dot + 1))) return 'unit-name/unknown-type';
  const stem = name.slice(0, dot);
  if (!/^[A-Za-z0-9:_.\\@-]*$/.test(stem)) return 'unit-name/character';
  const at = stem.indexOf('@');
  if (at === 0) return 'unit-name/no-prefix';
  return at === stem.length - 1 && !template ? 'unit-name/is-template' : undefined;
}

/** A name in its parts; undefined when it is no unit name. Follows `unit_name_to_prefix` and `unit_name_to_instance`. */
export function splitUnitName(name: string): UnitName | undefined {
  if (unitNameProblem(name, { template: true })) return undefined;
  const dot = name.lastIndexOf('.');
  const at = name.indexOf('@');
  const suffix = name.slice(dot);
  if (at < 0 || at > dot) return { prefix: name.slice(0, dot), suffix, template: false };
  const instance = name.slice(at + 1, dot);
  return { prefix: name.slice(0, at), instance, suffix, template: instance === '' };
}

/**
 * `-` is `/` and `\xHH` is a byte; undefined where a backslash begins anything else. Follows `unit_name_unescape`.
 */
export function unescapeUnitName(text: string): string | undefined {
  if (!/^(?:[^\\]|\\x[0-9a-fA-F]{2})*$/s.test(text)) return undefined;
  return text.replace(/-/g, '/').replace(/(?:\\x..)+/g, (run) =>
    fromUtf8(
      run
        .slice(2)
        .split('\\x')
        .map((hex) => Number.parseInt(hex, 16)),
    ),
  );
}

/** The path that a name part stands for; undefined where it stands for none. Follows `unit_name_path_unescape`. */
export function unescapePath(text: string): string | undefined {
  if (text === '-') return '/';
  const path = unescapeUnitName(text);
  if (path === undefined || path === '' || path.startsWith('/') || path.endsWith('/')) return undefined;
  return /(^|\/)(\.{0,2})(\/|$)/.test(path) ? undefined : `/${path}`;
}
