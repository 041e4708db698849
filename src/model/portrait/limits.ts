import type { BundleUnit } from '../unit/load-bundle.ts';
import type { Entry } from '../unit/unit.ts';
import { lineFor, type Part, type Sentence, sentence, written } from './saying.ts';

interface Rate {
  readonly burst: string;
  readonly interval: string;
  /** What happens beyond it, said behind “When …”. */
  readonly event: string;
  readonly outcome: string;
  readonly off: string;
}

const rates: readonly Rate[] = [
  {
    burst: 'TriggerLimitBurst',
    interval: 'TriggerLimitIntervalSec',
    event: 'it is triggered',
    outcome: 'the socket fails and closes, until someone starts it again',
    off: 'However often it is triggered, the socket does not give up',
  },
  {
    burst: 'PollLimitBurst',
    interval: 'PollLimitIntervalSec',
    event: 'a listener has something new',
    outcome: 'that listener is left alone for the rest of that time',
    off: 'However often a listener has something new, it is looked at at once',
  },
];

/** The limits of how often something may happen, where the unit sets them. What it leaves at the default is not told. */
export const limitsSet = (socket: BundleUnit): readonly Sentence[] => rates.flatMap((rate) => rateSet(socket, rate));

function rateSet(socket: BundleUnit, rate: Rate): readonly Sentence[] {
  const [burst, interval] = [lineFor(socket, rate.burst), lineFor(socket, rate.interval)];
  if (!burst && !interval) return [];
  const off = [burst, interval].find((entry) => entry && valueIn(entry) === 0);
  if (off)
    return [sentence(rate.off, ' (', written(socket, off, `${off.assignment.key}=${off.assignment.value}`), ').')];
  const often: readonly Part[] = burst ? [' more than ', written(socket, burst), ' times'] : [' too often'];
  const within: readonly Part[] = interval ? [' within ', written(socket, interval)] : [' in a short time'];
  return [sentence('When ', rate.event, often, within, ', ', rate.outcome, '.')];
}

const valueIn = ({ read }: Entry): unknown => (read.status === 'accepted' ? read.value : undefined);
