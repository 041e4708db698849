import { parseBoolean } from '../boolean.ts';
import { accepted, type Context, type Kind, type Problem, type Read } from '../kind.ts';
import { readStripped } from '../part.ts';
import { listed, readWords } from '../word-list.ts';
import { completeControllers, readController } from './controllers.ts';
import { servicesOnly } from './services-only.ts';
import { allOrNothing, isUnreadable } from './whole-list.ts';

/** All controllers, no delegation at all, or a list of controllers, which may be empty. */
type Delegation = 'yes' | 'no' | readonly string[];

const dropped = (problem: Problem): Problem => ({ ...problem, effect: 'dropped' });

/** A bad name is dropped, and where no other is left, the unit gets its own control group without controllers. */
function readNames(text: string, context: Context): Read<Delegation> {
  const read = readWords(text, { unquote: true }, (word) => readController(word, context));
  const whole = allOrNothing(read, isUnreadable);
  if (whole.status === 'accepted') return accepted([...new Set(whole.value)], whole.problems);
  if (whole.status === 'rejected' && !whole.problems.some(isUnreadable))
    return accepted([], whole.problems.map(dropped));
  return whole;
}

function read(text: string, context: Context): Read<Delegation> {
  const all = parseBoolean(text);
  return all === undefined ? readNames(text, context) : accepted(all ? 'yes' : 'no');
}

const write = (value: Delegation): string => (typeof value === 'string' ? value : value.join(' '));

/** Whether a service may divide its control group further, and by which controllers. Follows `config_parse_delegate`. */
export const delegate: Kind<Delegation> = servicesOnly({
  parser: 'config_parse_delegate',
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: (value) => (value === 'no' ? 'no' : 'yes'),
  canonical: write,
  words: (value) => {
    if (typeof value === 'string') return value === 'yes' ? 'all controllers' : 'nothing';
    return value.length ? `the controllers ${listed(value)}` : 'the control group without controllers';
  },
  complete: (typed) => [
    ...[
      { text: 'yes', words: 'all controllers' },
      { text: 'no', words: 'nothing' },
    ].filter(({ text }) => text.startsWith(typed)),
    ...completeControllers(typed),
  ],
  examples: ['yes', 'no', 'cpu memory'],
});
