import { byteLength } from './bytes.ts';

/**
 * The version from which `/..` is `/` and listening paths below `/dev`, `/proc` and `/sys` are rejected. Measured: 252 does
 * neither, 257 does both; which version between them came first is not known.
 */
const stricter = 253;

/** Follows `path_is_absolute`. */
export const isAbsolute = (path: string): boolean => path.startsWith('/');

/** A path without doubled slashes, `.` components and a trailing slash. Follows `path_simplify`. */
export function simplifyPath(path: string, target: number): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (isAbsolute(path) && target >= stricter) while (parts[0] === '..') parts.shift();
  return (isAbsolute(path) ? '/' : '') + parts.join('/');
}

/** Whether a simplified path has no `..` component. Follows `path_is_normalized`. */
export const isNormalized = (path: string): boolean => !path.split('/').includes('..');

/** At most 4095 bytes, and 255 in each component. Follows `path_is_valid`. */
export const hasValidLength = (path: string): boolean =>
  byteLength(path) < 4096 && path.split('/').every((part) => byteLength(part) <= 255);

/** Follows `path_below_api_vfs`. */
export const isBelowApiVfs = (path: string): boolean => /^\/(dev|proc|sys)(\/|$)/.test(path);

/** Whether this systemd rejects listening paths there. */
export const checksApiVfs = (target: number): boolean => target >= stricter;

/** The path below `/run` for one below `/var/run`; undefined for any other. Follows `patch_var_run`. */
export function patchVarRun(path: string): string | undefined {
  const rest = /^\/(?:\.?\/)*var\/(?:\.?\/)*run(?:\/(?:\.?\/)*|$)(.*)$/s.exec(path)?.[1];
  return rest === undefined ? undefined : `/run/${rest === '.' ? '' : rest}`;
}
