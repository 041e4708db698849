import type { Netlink } from '../values/netlink.ts';
import type { SocketAddress } from '../values/socket-address.ts';
import { type Answer, answer, type Door, listenLine, proviso } from './answer.ts';
import type { Asker, User } from './asker.ts';
import { fileAnswer } from './file-reach.ts';
import { type IpAddress, ipAnswer, namespaceGate } from './ip-reach.ts';
import type { Family } from './ranges.ts';
import { socketAddressOf } from './socket-address.ts';

/** Other machines as a whole, by one family; no single client. */
export type Others = { readonly kind: 'others'; readonly family: Family };

type Person = User | Extract<Asker, { kind: 'root' | 'self' }>;

/** Whether someone can connect to a listener, and the line that decides. */
export function canConnect(door: Door, asker: Asker | Others): Answer {
  // A refused unit opens nothing.
  if (door.socket.unit.state !== 'loaded') return answer('no', 'refused', listenLine(door));
  switch (asker.kind) {
    case 'machine':
      return here(door, asker.family, asker.source);
    case 'remote':
      return fromAfar(door, (value) => ipAnswer(door, value, asker));
    case 'others':
      return fromOthers(door, asker.family);
    case 'user':
    case 'root':
    case 'self':
      return byPerson(door, asker);
  }
}

export const isIp = (value: SocketAddress | undefined): value is IpAddress =>
  value?.type === 'inet' || value?.type === 'inet6';

const rank = { yes: 3, some: 2, unknown: 1, no: 0 } as const;

/** Of two ways in the one that opens more; the first where they are alike. */
export const better = (a: Answer, b: Answer): Answer => (rank[b.verdict] > rank[a.verdict] ? b : a);

/** Other machines as a whole: over IP, and over VSOCK the host of this one or its guests. */
function fromOthers(door: Door, family: Family): Answer {
  const value = socketAddressOf(door.listener);
  if (value?.type === 'vsock' && value.cid !== localCid) return answer('some', 'vsock', listenLine(door));
  return fromAfar(door, (address) => ipAnswer(door, address, { kind: 'remote', family }));
}

function fromAfar(door: Door, overIp: (value: IpAddress) => Answer): Answer {
  const value = socketAddressOf(door.listener);
  if (isIp(value)) return overIp(value);
  if (value?.type === 'vsock') return answer('no', 'vsock-no-ip', listenLine(door));
  if (door.listener.type === 'ListenUSBFunction') return answer('no', 'usb', listenLine(door));
  return answer('no', 'here-only', listenLine(door));
}

/** Any process on this machine at all: by IP, or by whatever it may do. */
function here(door: Door, family?: Family, source?: string): Answer {
  const value = socketAddressOf(door.listener);
  if (isIp(value)) {
    const by = (each: Family) =>
      ipAnswer(door, value, { kind: 'machine', family: each, ...(source === undefined ? {} : { source }) });
    return family === undefined ? better(by(own(value)), by(own(value) === 4 ? 6 : 4)) : by(family);
  }
  if (family !== undefined) return answer('no', 'not-ip', listenLine(door));
  const [anyone, root] = [byPerson(door, nobody), byPerson(door, { kind: 'root' })];
  if (anyone.verdict === 'yes' || anyone.verdict === root.verdict) return anyone;
  return answer('some', 'by-user', anyone.by);
}

const own = ({ type }: IpAddress): Family => (type === 'inet' ? 4 : 6);

/** A user who is nothing in particular. */
export const nobody: User = { kind: 'user', ids: [], groups: [], exact: true };

/** Netlink families whose sockets everyone may send to (`NL_CFG_F_NONROOT_SEND`): the one for programs among themselves. */
const userSockets = 2;

function byPerson(door: Door, person: Person): Answer {
  const by = listenLine(door);
  const { entry, type } = door.listener;
  const value: unknown = entry.read.status === 'accepted' ? entry.read.value : undefined;
  switch (type) {
    case 'ListenFIFO':
      return fileAnswer(door, { kind: 'fifo', path: String(value) }, person);
    case 'ListenMessageQueue':
      return fileAnswer(door, { kind: 'queue' }, person);
    case 'ListenSpecial':
      return answer('unknown', 'special', by, { path: String(value) });
    case 'ListenUSBFunction':
      return answer('no', 'usb', by);
    case 'ListenNetlink':
      return namespaceGate(door) ?? toNetlink(door, value as Netlink, person);
    case 'ListenStream':
    case 'ListenDatagram':
    case 'ListenSequentialPacket':
      return toSocket(door, person);
  }
}

function toNetlink(door: Door, { family }: Netlink, person: Person): Answer {
  const by = listenLine(door);
  if (family === userSockets) return answer('yes', 'netlink-all', by);
  return person.kind === 'root' ? answer('yes', 'netlink-root', by) : answer('no', 'netlink-root', by);
}

function toSocket(door: Door, person: Person): Answer {
  const value = socketAddressOf(door.listener);
  const by = listenLine(door);
  switch (value?.type) {
    case undefined:
      return answer('unknown', 'special', by, { path: door.listener.address });
    case 'unix':
      return fileAnswer(door, { kind: 'socket', path: value.path }, person);
    case 'abstract':
      return namespaceGate(door) ?? answer('yes', 'abstract', by);
    case 'vsock':
      return value.cid === localCid
        ? answer('yes', 'vsock-local', by, {}, [proviso('vsock-loopback')])
        : answer('unknown', 'vsock', by);
    case 'inet':
    case 'inet6': {
      const answered = here(door);
      // Ports have no owners: who they are makes no difference.
      return answered.verdict === 'yes' ? { ...answered, reason: 'port', params: { ...answered.params } } : answered;
    }
  }
}

/** `VMADDR_CID_LOCAL`. */
const localCid = 1;
