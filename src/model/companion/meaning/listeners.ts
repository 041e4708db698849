import { doorsOf } from '../../reach/answer.ts';
import { type Row, rowOf } from '../../reach/row.ts';
import { socketAddressOf } from '../../reach/socket-address.ts';
import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import type { Listener } from '../../unit/unit.ts';
import { cellWords, peopleWords } from '../../words/reach-cells.ts';
import type { Change, Reach } from './change.ts';

type Family = 4 | 6;

/** What clients know as one thing: a port with all its addresses, or a path. */
interface Endpoint {
  readonly words: string;
  readonly addresses: readonly string[];
  /** Undefined for what is no IP. */
  readonly reach: Readonly<Record<Family, Reach>> | undefined;
  readonly people: string;
}

/** Of more listeners than these it is not worked out who gets to them. */
const most = 100;

/** What a socket unit listens on, by the names that clients know. */
function endpointsOf(loaded: LoadedBundle, socket: BundleUnit): ReadonlyMap<string, Endpoint> {
  const groups = new Map<string, { readonly words: string; readonly rows: Row[]; readonly addresses: string[] }>();
  for (const [i, door] of doorsOf(loaded, socket).entries()) {
    const words = endpointWords(door.listener);
    const group = groups.get(words) ?? { words, rows: [], addresses: [] };
    groups.set(words, group);
    group.addresses.push(door.listener.address);
    if (i < most) group.rows.push(rowOf(door));
  }
  return new Map(
    [...groups].map(([key, { words, rows, addresses }]) => [key, { words, addresses, ...whoGetsTo(rows) }]),
  );
}

function whoGetsTo(rows: readonly Row[]): Pick<Endpoint, 'reach' | 'people'> {
  const [first] = rows;
  const port = first && portOf(first.door.listener) !== undefined;
  return {
    people: first ? peopleWords(first.people) : '',
    reach: port ? { 4: reachOf(rows.map(({ ipv4 }) => ipv4)), 6: reachOf(rows.map(({ ipv6 }) => ipv6)) } : undefined,
  };
}

function reachOf(rows: readonly Row['ipv4'][]): Reach {
  const has = (verdict: string) => rows.some(({ others }) => others.verdict === verdict);
  if (has('yes')) return { state: 'all' };
  if (has('some')) {
    const words = rows.filter(({ others }) => others.verdict === 'some').map(({ others }) => cellWords(others));
    return { state: 'some', words: [...new Set(words)].join(', ') };
  }
  if (has('unknown')) return { state: 'unknown' };
  return { state: rows.some(({ here }) => here.verdict === 'yes') ? 'here' : 'none' };
}

const portOf = (listener: Listener): number | undefined => {
  const value = socketAddressOf(listener);
  return value?.type === 'inet' || value?.type === 'inet6' ? value.port : undefined;
};

const kinds: Readonly<Record<Listener['type'], string>> = {
  ListenStream: '',
  ListenDatagram: 'the datagram socket ',
  ListenSequentialPacket: 'the packet socket ',
  ListenFIFO: 'the FIFO ',
  ListenSpecial: 'the special file ',
  ListenNetlink: 'netlink ',
  ListenMessageQueue: 'the message queue ',
  ListenUSBFunction: 'the USB function ',
};

function endpointWords(listener: Listener): string {
  const port = portOf(listener);
  if (port !== undefined) return `${listener.type === 'ListenDatagram' ? 'UDP' : 'TCP'} port ${port}`;
  return `${kinds[listener.type]}${listener.address}`;
}

/** Lines that decide over ports, and over files. */
const portSettings = ['BindIPv6Only', 'BindToDevice', 'IPAddressAllow', 'IPAddressDeny', 'PrivateNetwork'];
const fileSettings = ['SocketMode', 'SocketUser', 'SocketGroup', 'DirectoryMode'];

/** What is otherwise about the listeners of a socket unit. `changed` names the settings that are otherwise. */
export function listenerChanges(
  [before, socketBefore]: readonly [LoadedBundle, BundleUnit],
  [after, socketAfter]: readonly [LoadedBundle, BundleUnit],
  changed: ReadonlySet<string>,
): readonly Change[] {
  const [old, now] = [endpointsOf(before, socketBefore), endpointsOf(after, socketAfter)];
  const unit = socketAfter.name;
  const by = (settings: readonly string[]) => settings.filter((name) => changed.has(name));
  const found: Change[] = [];
  for (const [key, is] of now) {
    const was = old.get(key);
    if (was) found.push(...endpointChanges(unit, was, is, by));
    else found.push({ what: 'listener-new', unit, endpoint: is.words, who: whoWords(is) });
  }
  for (const [key, was] of old)
    if (!now.has(key)) found.push({ what: 'listener-gone', unit, endpoint: was.words, who: whoWords(was) });
  return [...found, ...fdChanges(socketBefore, socketAfter)];
}

function endpointChanges(
  unit: string,
  was: Endpoint,
  is: Endpoint,
  by: (settings: readonly string[]) => readonly string[],
): readonly Change[] {
  const endpoint = is.words;
  const found: Change[] = [];
  if (was.reach && is.reach) {
    const families = ([4, 6] as const).filter((each) => !same(was.reach?.[each], is.reach?.[each]));
    const [first, second] = families;
    const together =
      first !== undefined &&
      second !== undefined &&
      same(was.reach[first], was.reach[second]) &&
      same(is.reach[first], is.reach[second]);
    for (const each of together ? [families] : families.map((family) => [family])) {
      const [family = 4] = each;
      const sides = { before: was.reach[family], after: is.reach[family] };
      found.push({ what: 'reach', unit, endpoint, families: each, ...sides, by: by(portSettings) });
    }
  } else if (was.people !== is.people)
    found.push({ what: 'people', unit, endpoint, before: was.people, after: is.people, by: by(fileSettings) });
  if (found.length === 0 && !same(was.addresses.toSorted(), is.addresses.toSorted()))
    found.push({ what: 'addresses', unit, endpoint, before: was.addresses, after: is.addresses });
  return found;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Who gets to a listener, for the sentence about one that came. */
function whoWords({ reach, people }: Endpoint): string {
  if (!reach) return people;
  const of = ([4, 6] as const).filter((family) => reach[family].state !== 'none').map((family) => `IPv${family}`);
  const far = ([4, 6] as const).some((family) => !['none', 'here'].includes(reach[family].state));
  if (of.length === 0) return 'nobody';
  return far ? of.join(' and ') : `this machine itself by ${of.join(' and ')}`;
}

/** Listeners that the service finds under other numbers, or in another order where they have none. */
function fdChanges(before: BundleUnit, after: BundleUnit): readonly Change[] {
  const unit = after.name;
  const [was, is] = [before.unit, after.unit].map((each) => numbered(each.listeners)) as [Numbered, Numbered];
  const kept = [...is].flatMap(([key, now]) => {
    const old = was.get(key);
    return old ? [{ address: now.address, before: old, after: now }] : [];
  });
  if (before.unit.accept || after.unit.accept) {
    const order = (side: 'before' | 'after') =>
      kept.toSorted((a, b) => a[side].place - b[side].place).map(({ address }) => address);
    const [old, now] = [order('before'), order('after')];
    return same(old, now) ? [] : [{ what: 'order', unit, before: old, after: now }];
  }
  return kept
    .filter(({ before, after }) => before.place !== after.place)
    .map(({ address, before, after }) => ({
      what: 'fd',
      unit,
      address,
      before: before.place + firstFd,
      after: after.place + firstFd,
    }));
}

const firstFd = 3;

type Numbered = ReadonlyMap<string, { readonly address: string; readonly place: number }>;

/** The listeners by type, address, and which of several alike. */
function numbered(listeners: readonly Listener[]): Numbered {
  const count = new Map<string, number>();
  return new Map(
    listeners.map(({ type, address }, place) => {
      const key = `${type} ${address}`;
      const nth = count.get(key) ?? 0;
      count.set(key, nth + 1);
      return [`${key} ${nth}`, { address, place }];
    }),
  );
}
