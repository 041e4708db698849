import { clearable } from '../clearable.ts';
import { groupDigits } from '../group-digits.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { readNumber } from '../number-kind.ts';
import { largestSize } from '../parse-size.ts';
import { mapRead } from '../part.ts';
import { meantInfinity } from './infinity.ts';
import { looksLikePercent, readPercent, showPercent } from './parse-percent.ts';

/** A count ({@link largestSize} for no limit), or hundredths of a percent of what the system allows. */
type Tasks = { readonly count: bigint } | { readonly share: number };

function read(text: string, context: Context): Read<Tasks> {
  if (text === 'infinity') return accepted({ count: largestSize });
  if (looksLikePercent(text)) return mapRead(readPercent(text, context, 10_000), (share) => ({ share }));
  const suggestion = meantInfinity(text);
  if (suggestion) return rejected('number/not-a-number', text, {}, { suggestion });
  return mapRead(readNumber(text, context, { min: 1n, max: largestSize - 1n }), (count) => ({ count }));
}

const write = (tasks: Tasks): string => {
  if ('share' in tasks) return showPercent(tasks.share);
  return tasks.count === largestSize ? 'infinity' : String(tasks.count);
};

/** How many tasks (processes and threads) there may be. Follows `config_parse_tasks_max`; a share may be zero, a number not. */
export const tasksMax: Kind<Tasks> = clearable({
  parser: 'config_parse_tasks_max',
  read,
  // A share depends on the machine, which is not known here.
  show: write,
  canonical: write,
  words: (tasks) => {
    if ('share' in tasks) return `${showPercent(tasks.share)} of the tasks that the system allows`;
    if (tasks.count === largestSize) return 'no limit';
    return tasks.count === 1n ? '1 task' : `${groupDigits(tasks.count)} tasks`;
  },
  complete: (typed) =>
    [
      { text: '10%', words: 'a tenth of what the system allows' },
      { text: 'infinity', words: 'no limit' },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['512', '16', '10%', 'infinity'],
});
