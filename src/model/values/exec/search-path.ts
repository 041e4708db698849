import type { Kind } from '../kind.ts';
import { pathListKind } from '../path-list.ts';

/** Folders in which programs are looked for, with colons between them. Follows `config_parse_colon_separated_paths`. */
export const searchPath: Kind<readonly string[]> = pathListKind('config_parse_colon_separated_paths', ':', [
  '/usr/bin',
  '/opt/app/bin:/usr/bin:/bin',
  '%h/bin:/usr/bin',
]);
