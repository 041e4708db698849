import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import { type Answer, answer, type Door, doorsOf, listenLine } from './answer.ts';
import { better, canConnect, isIp } from './connect.ts';
import { type Admitted, peopleOf } from './people.ts';
import type { Family } from './ranges.ts';
import { socketAddressOf } from './socket-address.ts';

/** Who gets in by one family of addresses. */
export interface ByFamily {
  /** Processes on this machine. */
  readonly here: Answer;
  /** Other machines. */
  readonly others: Answer;
  /** Anyone at all. */
  readonly anyone: Answer;
}

/** Who can connect to one listener. */
export interface Row {
  readonly door: Door;
  readonly ipv4: ByFamily;
  readonly ipv6: ByFamily;
  /** Any process on this machine, by whatever way. */
  readonly machine: Answer;
  /** This machine's users. */
  readonly people: readonly Admitted[];
}

/** Who can connect to each listener of a socket unit; `most` bounds how many are looked at. */
export const rowsOf = (loaded: LoadedBundle, socket: BundleUnit, most = Number.POSITIVE_INFINITY): readonly Row[] =>
  doorsOf(loaded, socket).slice(0, most).map(rowOf);

export const rowOf = (door: Door): Row => ({
  door,
  ipv4: byFamily(door, 4),
  ipv6: byFamily(door, 6),
  machine: canConnect(door, { kind: 'machine' }),
  people: peopleOf(door),
});

function byFamily(door: Door, family: Family): ByFamily {
  const others = canConnect(door, { kind: 'others', family });
  if (!isIp(socketAddressOf(door.listener))) {
    const none = answer('no', 'not-ip', listenLine(door));
    return { here: none, others, anyone: none };
  }
  const here = canConnect(door, { kind: 'machine', family });
  return { here, others, anyone: better(others, here) };
}
