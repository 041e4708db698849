import type { ListenerClass } from '../catalog/directive.ts';
import type { Context } from '../values/kind.ts';
import { type Entry, type Listener, type ListenerType, listenerTypes, valueOf } from './unit.ts';

/** The first descriptor that a service receives (`SD_LISTEN_FDS_START`). */
const firstFd = 3;

/** The listeners in force, in the order in which the service receives them. */
export function listenersOf(entries: readonly Entry[], context: Context, accept: boolean): readonly Listener[] {
  const found: Listener[] = [];
  const settings = {
    onlyIpv6: valueOf({ entries }, 'BindIPv6Only') === 'ipv6-only',
    protocol: valueOf({ entries }, 'SocketProtocol'),
  };
  for (const entry of entries) {
    const type = listenerTypes.find((t) => t === entry.directive.name);
    if (!type || !entry.effective || entry.read.status !== 'accepted') continue;
    const { kind } = entry;
    found.push({
      entry,
      type,
      classes: classesOf(type, entry.read.value),
      address: kind.show(entry.read.value, context),
      words: wordsFor(entry, type, settings, context),
      fd: accept ? undefined : firstFd + found.length,
    });
  }
  return found;
}

/** What a unit sets for all of its listeners, and what they are then. */
interface Settings {
  readonly onlyIpv6: boolean;
  readonly protocol: unknown;
}

/** An address in words, with what the unit sets besides. */
function wordsFor({ kind, read }: Entry, type: ListenerType, settings: Settings, context: Context): string {
  const value = read.status === 'accepted' ? read.value : undefined;
  const narrow =
    settings.onlyIpv6 && addressType(value) === 'inet6' ? { ...(value as object), dualStack: false } : value;
  const asked = protocols.get(settings.protocol);
  const words = kind.words(narrow, context);
  return asked?.types.includes(type) ? words.replace(/^(?:TCP|UDP)(?= port )/, asked.name) : words;
}

/** Each protocol by its number: its name, and the listeners that `socket_open_fds()` asks it of, whatever their family. */
export const protocols: ReadonlyMap<unknown, { readonly name: string; readonly types: readonly ListenerType[] }> =
  new Map([
    [132, { name: 'SCTP', types: ['ListenStream', 'ListenSequentialPacket'] }],
    [136, { name: 'UDP-Lite', types: ['ListenDatagram'] }],
    [262, { name: 'MPTCP', types: ['ListenStream'] }],
  ]);

/** The `type` of an address value, where it has one. */
function addressType(value: unknown): string {
  return typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : '';
}

const plain: Readonly<Partial<Record<ListenerType, readonly ListenerClass[]>>> = {
  ListenFIFO: ['fifo'],
  ListenSpecial: ['special'],
  ListenNetlink: ['netlink', 'socket'],
  ListenMessageQueue: ['message-queue'],
  ListenUSBFunction: ['usb'],
};

function classesOf(type: ListenerType, value: unknown): ReadonlySet<ListenerClass> {
  const fixed = plain[type];
  if (fixed) return new Set(fixed);
  const classes = new Set<ListenerClass>(['socket']);
  if (type !== 'ListenDatagram') classes.add('stream');
  const address = addressType(value);
  if (address === 'inet' || address === 'inet6') {
    classes.add('ip').add(type === 'ListenStream' ? 'tcp' : 'udp');
    if (address === 'inet6') classes.add('ipv6');
  } else if (address === 'unix') classes.add('unix').add('path');
  else if (address === 'abstract') classes.add('unix');
  else if (address === 'vsock') classes.add('vsock');
  return classes;
}
