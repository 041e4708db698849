import { type Condition, canonicalCondition, conditionWords, readMarks, showCondition } from './condition-string.ts';
import { type Context, type Kind, type Read, rejected } from './kind.ts';
import { verified } from './part.ts';
import { readPath } from './path-value.ts';

function readOne(text: string, context: Context): Read<Condition> {
  const read = readMarks(text, /^(\|?)(!?)/, (parameter) => {
    if (parameter === '') return rejected('condition/no-path', parameter);
    if (/^[|!\s]/.test(parameter)) return rejected('condition/order', parameter);
    return readPath(parameter, context, { home: '/' });
  });
  if (read.status !== 'rejected' || read.problems[0].code !== 'condition/order') return read;
  const [marks = '', rest = ''] = [/^[|!\s]*/.exec(text)?.[0], text.replace(/^[|!\s]*/, '')];
  const suggestion = (marks.includes('|') ? '|' : '') + (marks.includes('!') ? '!' : '') + rest.trim();
  return { ...read, problems: [{ ...read.problems[0], start: 0, end: marks.length, suggestion }] };
}

/**
 * A check of a path, with `|` (one of several is enough), then `!` (it must fail), directly before the path: absolute,
 * blanks and all, with specifiers. Empty clears all conditions. Follows `config_parse_unit_condition_path`.
 */
export const conditionPath: Kind<Condition> = {
  parser: 'config_parse_unit_condition_path',
  read: (text, context) => verified(readOne(text, context), (suggestion) => readOne(suggestion, context)),
  show: showCondition,
  canonical: canonicalCondition,
  words: conditionWords,
  examples: ['/etc/app.conf', '!/run/app.disabled', '|/dev/kvm', '|!/run/app.off'],
};
