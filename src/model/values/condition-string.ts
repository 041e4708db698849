import { accepted, type Kind, type Read, reset } from './kind.ts';
import { escapePercents, mapRead, readExpanded, readPart, readStripped } from './part.ts';

/** What is checked before the unit starts; which check it is, the directive says. */
export interface Condition {
  /** `|`: of all conditions marked so, one is enough. */
  readonly trigger: boolean;
  /** `!`: the check must fail. */
  readonly negate: boolean;
  readonly parameter: string;
}

/** Splits the marks from the parameter, which `read` is handed with its offsets put right. */
export function readMarks(text: string, marks: RegExp, read: (parameter: string) => Read<string>): Read<Condition> {
  return readStripped(text, (stripped) => {
    if (stripped === '') return reset;
    const [before = '', trigger, negate] = marks.exec(stripped) ?? [];
    const parameter = readPart(stripped, before.length, stripped.length, read);
    return mapRead(parameter, (parameter) => ({ trigger: trigger === '|', negate: negate === '!', parameter }));
  });
}

const marksOf = ({ trigger, negate }: Condition) => `${trigger ? '|' : ''}${negate ? '!' : ''}`;

export const showCondition = (value: Condition): string => marksOf(value) + value.parameter;
export const canonicalCondition = (value: Condition): string => marksOf(value) + escapePercents(value.parameter);
export const conditionWords = ({ trigger, negate, parameter }: Condition): string =>
  `only if this is ${negate ? 'not ' : ''}so for ${parameter || 'nothing'}${trigger ? ', or another of the conditions marked | holds' : ''}`;

/**
 * A check with `|` (one of several is enough), then `!` (it must fail), blanks after each allowed, then a text with specifiers.
 * Whether the text makes sense is seen when the unit starts. Empty clears all conditions.
 * Follows `config_parse_unit_condition_string`.
 */
export const conditionString: Kind<Condition> = {
  parser: 'config_parse_unit_condition_string',
  read: (text, context) =>
    readMarks(text, /^(\|?)[ \t\n\r]*(!?)[ \t\n\r]*/, (parameter) => readExpanded(parameter, context, {}, accepted)),
  show: showCondition,
  canonical: canonicalCondition,
  words: conditionWords,
  examples: ['!container', 'x86-64', '|kvm', '>=5.10'],
};
