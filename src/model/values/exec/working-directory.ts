import { accepted, type Context, type Kind, type Read, reset } from '../kind.ts';
import { escapePercents, mapProblems, mapRead, readPart, readStripped } from '../part.ts';
import { readPath } from '../path-value.ts';

interface WorkingDirectory {
  /** `~` is the home directory of the user. */
  readonly path: string;
  /** Whether the unit runs without it. */
  readonly optional: boolean;
}

function readDirectory(text: string, context: Context): Read<WorkingDirectory> {
  const optional = text.startsWith('-');
  const read = readPart(text, optional ? 1 : 0, text.length, (path) =>
    path === '~' ? accepted(path) : readPath(path, context, { home: '/' }),
  );
  const directory = mapRead(read, (path) => ({ path, optional }));
  // Only an optional one can be bad without making the whole unit bad.
  return optional || read.status === 'accepted'
    ? directory
    : mapProblems(directory, (problem) => ({ ...problem, effect: 'refused' }));
}

const written = ({ path, optional }: WorkingDirectory, mark: string): string => `${optional ? mark : ''}${path}`;

/** An absolute path or `~`, after a dash if it may be missing. Follows `config_parse_working_directory`. */
export const workingDirectory: Kind<WorkingDirectory> = {
  parser: 'config_parse_working_directory',
  read: (text, context) =>
    readStripped(text, (stripped) => (stripped === '' ? reset : readDirectory(stripped, context))),
  show: (value) => written(value, '!'),
  canonical: ({ path, optional }) => written({ path: escapePercents(path), optional }, '-'),
  words: ({ path, optional }) =>
    `in ${path === '~' ? "the user's home directory" : path}${optional ? ', or in / if there is none' : ''}`,
  complete: (typed) =>
    [
      { text: '~', words: "the user's home directory" },
      { text: '%S/%p', words: "the unit's directory below /var/lib" },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['/srv/app', '~', '-/srv/app', '%S/%p'],
};
