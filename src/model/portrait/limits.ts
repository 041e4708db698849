import type { BundleUnit } from '../unit/load-bundle.ts';
import { infinity } from '../values/parse-time.ts';
import { type lineFor, type Part, type Sentence, sentence, settingFor, written } from './saying.ts';

interface Rate {
  readonly burst: string;
  readonly interval: string;
  /** The usual burst, without and with `Accept=yes`. */
  readonly usual: readonly [number, number];
  /** What happens beyond it, said behind “When …”. */
  readonly event: string;
  readonly outcome: string;
  /** What there is no limit for. */
  readonly off: string;
}

const rates: readonly Rate[] = [
  {
    burst: 'TriggerLimitBurst',
    interval: 'TriggerLimitIntervalSec',
    usual: [20, 200],
    event: 'it is triggered',
    outcome: 'the socket fails and closes, until someone starts it again',
    off: 'it may be triggered',
  },
  {
    burst: 'PollLimitBurst',
    interval: 'PollLimitIntervalSec',
    usual: [15, 150],
    event: 'a listener has something new',
    outcome: 'that listener is left alone for the rest of that time',
    off: 'a listener may have something new',
  },
];

/** Over which time is counted where nothing is set. */
const usualInterval = '2s';
/** What systemd takes for “not set” (`UINT_MAX`, and `USEC_INFINITY` of times): `socket_add_extras()` puts the default there. */
const unset = 0xffffffff;

/** The limits of how often something may happen, where the unit sets them. What it leaves at the default is not told. */
export const limitsSet = (socket: BundleUnit): readonly Sentence[] => rates.flatMap((rate) => rateSet(socket, rate));

const isBurst = (value: unknown): value is number => typeof value === 'number' && value !== unset;
const isInterval = (value: unknown): value is bigint => typeof value === 'bigint' && value < infinity;

function rateSet(socket: BundleUnit, rate: Rate): readonly Sentence[] {
  const burst = settingFor(socket, rate.burst, isBurst);
  const interval = settingFor(socket, rate.interval, isInterval);
  const off = [burst, interval].find((each) => each && Number(each.value) === 0)?.entry;
  if (off) {
    const line = `${off.assignment.key}=${off.assignment.value}`;
    return [sentence('There is no limit to how often ', rate.off, ' (', written(socket, off, line), ').')];
  }
  if (!burst && !interval) return [];
  const count = burst?.value ?? rate.usual[socket.unit.accept ? 1 : 0];
  const often = count === 1 ? 'once' : `${count}`;
  const parts: readonly Part[] = [
    burst ? written(socket, burst.entry, often) : often,
    count === 1 ? '' : ' times',
    ' within ',
    interval ? written(socket, interval.entry, shown(socket, interval.entry)) : usualInterval,
  ];
  return [sentence('When ', rate.event, ' more than ', parts, ', ', rate.outcome, '.')];
}

/** A time with its unit, as `systemctl show` has it. */
const shown = (socket: BundleUnit, entry: NonNullable<ReturnType<typeof lineFor>>): string =>
  entry.read.status === 'accepted' ? entry.kind.show(entry.read.value, socket.unit.context) : '';
