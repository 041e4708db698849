import { type Context, type Kind, type Read, reset } from '../kind.ts';
import { escapePercents, mapProblems, readExpanded, readStripped, verified } from '../part.ts';
import { checkPath, longestPath } from '../path-value.ts';
import { patchVarRun } from '../paths.ts';
import { expandSpecifiers } from '../specifiers.ts';
import { splitUnitName } from '../unit-name.ts';

/** Where a path without a slash in front begins. */
function runFolder(context: Context): string {
  const folder = expandSpecifiers('%t', context);
  return folder.ok ? folder.text : '/run';
}

/**
 * Checks a path once it is absolute; what is wrong is wrong with all of what was written. systemd says that it ignores a
 * bad path, and loses the whole unit all the same.
 */
function check(path: string, context: Context): Read<string> {
  const whole = path.startsWith('/') ? path : `${runFolder(context)}/${path}`;
  const place = { start: 0, end: path.length };
  const read = mapProblems(checkPath(whole, context, { patchVarRun: true }), (problem) => ({ ...problem, ...place }));
  if (read.status !== 'rejected') return read;
  const lost = { code: 'pid-file/unit-lost', effect: 'refused', ...place, params: { value: path } } as const;
  return { status: 'rejected', problems: [...read.problems, lost] };
}

/** The path below `/run`, or without the `..` in it. */
const meant = (text: string): string =>
  patchVarRun(text) ??
  text
    .split('/')
    .filter((part) => part !== '..')
    .join('/');

function readFile(text: string, context: Context): Read<string> {
  const read = readExpanded(text, context, { max: longestPath }, (path) => check(path, context));
  const suggestion = meant(text);
  return suggestion === text ? read : mapProblems(read, (problem) => ({ ...problem, suggestion }));
}

/** The file that holds the number of the main process; relative to `/run`. Empty clears it. Follows `config_parse_pid_file`. */
export const pidFile: Kind<string> = {
  parser: 'config_parse_pid_file',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === '' ? reset : verified(readFile(stripped, context), (again) => readFile(again, context)),
    ),
  show: (path) => path,
  canonical: escapePercents,
  words: (path) => path,
  complete: (typed, context) => {
    const text = `${runFolder(context)}/${splitUnitName(context.unit)?.prefix ?? 'app'}.pid`;
    return text.startsWith(typed) ? [{ text: escapePercents(text), words: 'in the folder for running programs' }] : [];
  },
  examples: ['/run/app.pid', 'app/main.pid', '%t/%p.pid'],
};
