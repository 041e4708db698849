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
  /** Other machines: one answer, or one for each family where they differ. */
  readonly network: readonly Answer[];
  /** This machine's users. */
  readonly people: readonly Admitted[];
}

/** Who can connect to each listener of a socket unit; `most` bounds how many are looked at. */
export const rowsOf = (loaded: LoadedBundle, socket: BundleUnit, most = Number.POSITIVE_INFINITY): readonly Row[] =>
  doorsOf(loaded, socket).slice(0, most).map(rowOf);

export function rowOf(door: Door): Row {
  const [ipv4, ipv6] = [byFamily(door, 4), byFamily(door, 6)];
  return {
    door,
    ipv4,
    ipv6,
    machine: canConnect(door, { kind: 'machine' }),
    network: together(ipv4.others, ipv6.others),
    people: peopleOf(door),
  };
}

/** A family that the listener does not speak says nothing about the other. */
const mute: ReadonlySet<string> = new Set(['other-family', 'ipv6-only']);

function together(by4: Answer, by6: Answer): readonly Answer[] {
  const speaking = [by4, by6].filter(({ reason }) => !mute.has(reason));
  const [first, second] = speaking;
  if (!first) return [by6];
  const alike =
    !second ||
    (first.verdict === second.verdict &&
      (first.verdict !== 'some' || JSON.stringify(first.params) === JSON.stringify(second.params)));
  return alike ? [second ?? first] : speaking;
}

function byFamily(door: Door, family: Family): ByFamily {
  const others = canConnect(door, { kind: 'others', family });
  if (!isIp(socketAddressOf(door.listener))) {
    const none = answer('no', 'not-ip', listenLine(door));
    return { here: none, others, anyone: none };
  }
  const here = canConnect(door, { kind: 'machine', family });
  return { here, others, anyone: better(others, here) };
}
