import { extractWords } from '../extract-word.ts';
import { group } from '../group.ts';
import { accepted, type Context, type Kind, type Problem, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, readStripped } from '../part.ts';
import { shellQuote } from '../shell-quote.ts';
import { listed } from '../word-list.ts';

/** Blanks around a name, which only a backslash can put there, are not taken off. */
const readOne = (word: string, context: Context): Read<string> =>
  /^[ \t\n\r]|[ \t\n\r]$/.test(word)
    ? rejected('user/invalid', word, { what: 'group' }, { effect: 'refused' })
    : group.read(word, context);

/** A name that cannot be one refuses the whole unit; quotes are parts of names here. */
function read(text: string, context: Context): Read<readonly string[]> {
  if (text === '') return reset;
  const groups: string[] = [];
  const problems: Problem[] = [];
  for (const found of extractWords(text)) {
    if (!found.ok) return rejected(`words/${found.problem}`, text, {}, { ...found, effect: 'refused' });
    const { word, start, end } = found;
    const exact = text.slice(start, end) === word;
    const one = readOne(word, context);
    if (one.status === 'reset') continue;
    if (one.status === 'accepted') groups.push(one.value);
    for (const { suggestion, ...problem } of one.problems) {
      const place = exact ? { start: start + problem.start, end: start + problem.end } : { start, end };
      const whole = suggestion === undefined ? undefined : text.slice(0, start) + suggestion + text.slice(end);
      problems.push({ ...problem, ...place, ...(whole === undefined ? {} : { suggestion: whole }) });
    }
  }
  const [first, ...rest] = problems.toSorted((a, b) => Number(b.effect === 'refused') - Number(a.effect === 'refused'));
  if (first?.effect !== 'refused') return accepted(groups, problems);
  // With more than one the suggestions would not be taken either.
  const bad = problems.filter(({ effect }) => effect === 'refused').length;
  const plain = ({ suggestion, ...problem }: Problem): Problem =>
    bad === 1 && suggestion !== undefined ? { ...problem, suggestion } : problem;
  return { status: 'rejected', problems: [plain(first), ...rest.map(plain)] };
}

/** Groups, by name or number, with blanks between them; empty clears them. Follows `config_parse_user_group_strv_compat`. */
export const groupList: Kind<readonly string[]> = {
  parser: 'config_parse_user_group_strv_compat',
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: (groups) => groups.map(shellQuote).join(' '),
  canonical: (groups) => groups.map((name) => escapePercents(name).replace(/[\s\\]/g, '\\$&')).join(' '),
  words: (groups) => `group${groups.length === 1 ? '' : 's'} ${listed(groups)}`,
  complete: (typed, context) => {
    const [, before = '', word = ''] = /^(.*\s)?(\S*)$/s.exec(typed) ?? [];
    return (group.complete?.(word, context) ?? []).map(({ text, words }) => ({ text: before + text, words }));
  },
  examples: ['adm', 'audio video', '1000'],
};
