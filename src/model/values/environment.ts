import { accepted, type Context, type Kind, type Read, rejected, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped } from './part.ts';
import { shellQuote } from './shell-quote.ts';
import { listed, quoteWord, readWords } from './word-list.ts';

/** `NAME=value`, as it is passed on. */
type Assignment = string;

const nameOf = (assignment: Assignment) => assignment.slice(0, assignment.indexOf('='));

/** Follows `env_assignment_is_valid`. */
function readAssignment(text: string): Read<Assignment> {
  const equals = text.indexOf('=');
  if (equals < 0) return rejected('environment/no-equals', text);
  const name = text.slice(0, equals);
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return accepted(text);
  const meant = name.replace(/^\$/, '').replace(/[.-]/g, '_');
  const suggestion = quoteWord(escapePercents(meant + text.slice(equals)));
  return rejected('environment/bad-name', text, { name }, { end: equals, suggestion });
}

/**
 * Variables for the commands: `NAME=value` words in which quotes group and backslash sequences count as in C; specifiers
 * are replaced after that. A later variable of the same name wins. Bad words are dropped.
 * Follows `config_parse_environ`.
 */
export const environment: Kind<readonly Assignment[]> = {
  parser: 'config_parse_environ',
  read: (text, context: Context) =>
    readStripped(text, (stripped) => {
      if (stripped === '') return reset;
      const each = (word: string) => readExpanded(word, context, {}, readAssignment);
      const read = readWords(stripped, { unquote: true, cunescape: true }, each);
      if (read.status !== 'accepted') return read;
      const last = new Map(read.value.map((assignment) => [nameOf(assignment), assignment]));
      return accepted([...last.values()], read.problems);
    }),
  show: (value) => value.map(shellQuote).join(' '),
  canonical: (value) => value.map((assignment) => quoteWord(escapePercents(assignment))).join(' '),
  words: (value) =>
    value.length === 0
      ? 'no variables'
      : listed(value.map((a) => `${nameOf(a)} set to “${a.slice(nameOf(a).length + 1)}”`)),
  examples: ['LANG=C.UTF-8', 'A=1 "B=two words"', 'UNIT=%n'],
};
