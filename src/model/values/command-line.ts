import { type Command, readCommands } from './command-reader.ts';
import type { Kind } from './kind.ts';
import { escapePercents } from './part.ts';
import { quoteWord } from './word-list.ts';

const flagWords: readonly (readonly [flag: RegExp, words: string])[] = [
  [/-/, 'failure is ignored'],
  [/:/, 'variables stay as written'],
  [/\|/, 'through a shell'],
  [/\+/, 'with all privileges'],
  [/^[^!]*!$/, 'without changing user and group'],
];

function describe({ flags, path, argv }: Command): string {
  const shell = flags.includes('|');
  const count = argv.length - 1 - (shell && argv.length > 1 ? 1 : 0);
  const program = shell ? (argv[1] ?? 'a shell') : path;
  const called = flags.includes('@') && !shell ? `, called ${argv[0] || '“”'}` : '';
  const notes = flagWords.filter(([flag]) => flag.test(flags)).map(([, words]) => words);
  const counted = count === 0 ? '' : ` with ${count} argument${count === 1 ? '' : 's'}`;
  return `runs ${program}${counted}${called}${notes.map((note) => `; ${note}`).join('')}`;
}

function write({ flags, path, argv }: Command): string {
  const shell = flags.includes('|');
  const separate = shell || flags.includes('@');
  const [program = '', ...rest] = shell ? argv.slice(1) : separate ? [path, ...argv] : argv;
  const first = flags + escapePercents(program);
  return [quoteWord(first) || first, ...rest.map((word) => quoteWord(escapePercents(word)))].join(' ').trimEnd();
}

/**
 * Commands, run one after the other: prefixes, a program, its arguments; a `;` on its own goes between two commands. Quotes
 * group, backslash sequences count as in C, specifiers are replaced; no shell is involved. A program is an absolute path
 * or a plain name. A bad command makes the whole unit bad unless it begins with `-`. Empty clears the list.
 * Follows `config_parse_exec`.
 */
export const commandLine: Kind<readonly Command[]> = {
  parser: 'config_parse_exec',
  read: readCommands,
  show: (value) =>
    value
      .map(
        ({ flags, path, argv }) =>
          `{ path=${path} ; argv[]=${argv.join(' ')} ; ignore_errors=${flags.includes('-') ? 'yes' : 'no'} ; ` +
          'start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }',
      )
      .join('\n'),
  canonical: (value) => value.map(write).join(' ; '),
  words: (value) => (value.length === 0 ? 'runs nothing' : value.map(describe).join(', then ')),
  examples: ['/bin/true', '-/usr/bin/rm -f /run/app.lock', '/bin/sh -c "echo started > /run/app.state"'],
};
