import { type Context, type Kind, type Read, reset } from '../kind.ts';
import { escapePercents, mapRead, readPart, readStripped } from '../part.ts';
import { readPath } from '../path-value.ts';

interface EnvironmentFile {
  readonly path: string;
  /** Whether it need not exist. */
  readonly optional: boolean;
}

function readFile(text: string, context: Context): Read<readonly EnvironmentFile[]> {
  const optional = text.startsWith('-');
  const read = readPart(text, optional ? 1 : 0, text.length, (path) => readPath(path, context, { home: '/etc/' }));
  return mapRead(read, (path) => [{ path, optional }]);
}

/** A file of variables, after a dash if it may be missing; blanks belong to the path. Follows `config_parse_unit_env_file`. */
export const environmentFile: Kind<readonly EnvironmentFile[]> = {
  parser: 'config_parse_unit_env_file',
  read: (text, context) => readStripped(text, (stripped) => (stripped === '' ? reset : readFile(stripped, context))),
  show: (value) => value.map(({ path, optional }) => `${path} (ignore_errors=${optional ? 'yes' : 'no'})`).join('\n'),
  canonical: (value) => value.map(({ path, optional }) => `${optional ? '-' : ''}${escapePercents(path)}`).join(' '),
  words: (value) => value.map(({ path, optional }) => `${path}${optional ? ', if it exists' : ''}`).join(', '),
  examples: ['/etc/default/app', '-/etc/default/app', '-/etc/app/%i.env'],
};
