import { anyText } from './any-text.ts';
import { bindIpv6Only } from './bind-ipv6-only.ts';
import { boolean } from './boolean.ts';
import { fdName } from './fd-name.ts';
import { fifoPath } from './fifo-path.ts';
import { fileMode } from './file-mode.ts';
import { group } from './group.ts';
import { installNames } from './install-names.ts';
import { integer } from './integer.ts';
import { interfaceName } from './interface-name.ts';
import { ipTtl } from './ip-ttl.ts';
import type { Kind } from './kind.ts';
import type { late } from './late-kinds.ts';
import { serviceName } from './service-name.ts';
import { datagramAddress, sequentialPacketAddress, streamAddress } from './socket-address.ts';
import { string } from './string.ts';
import { unsigned } from './unsigned.ts';
import { user } from './user.ts';

const early = {
  boolean,
  unsigned,
  integer,
  'file-mode': fileMode,
  'ip-ttl': ipTtl,
  'bind-ipv6-only': bindIpv6Only,
  'stream-address': streamAddress,
  'datagram-address': datagramAddress,
  'sequential-packet-address': sequentialPacketAddress,
  'fifo-path': fifoPath,
  user,
  group,
  'interface-name': interfaceName,
  'fd-name': fdName,
  'service-name': serviceName,
  string,
  'install-names': installNames,
  'any-text': anyText,
} satisfies Record<string, Kind<unknown>>;

/** The names of the kinds of value. */
export type KindId = keyof typeof early | keyof typeof late;

const lateIds = {
  'iec-size': anyText,
  'time-span-or-infinity': anyText,
  'time-span': anyText,
  'congestion-control': anyText,
  timestamping: anyText,
  'socket-protocol': anyText,
  'command-line': anyText,
  environment: anyText,
  xattr: anyText,
  netlink: anyText,
  'message-queue': anyText,
  'usb-functionfs': anyText,
  'special-path': anyText,
  'condition-path': anyText,
  'condition-string': anyText,
  documentation: anyText,
  'mounts-for': anyText,
  'unit-list': anyText,
  'obsolete-unit-list': anyText,
  'reboot-argument': anyText,
  'instance-name': anyText,
  'job-timeout': anyText,
  'emergency-action': anyText,
  'collect-mode': anyText,
  'job-mode': anyText,
  'job-mode-isolate': anyText,
  'exit-status': anyText,
  'defer-trigger': anyText,
  'ip-tos': anyText,
  'message-size': anyText,
  long: anyText,
  'absolute-path': anyText,
  'path-list': anyText,
  'smack-label': anyText,
} satisfies Record<keyof typeof late, Kind<unknown>>;

const registry: Record<KindId, Kind<unknown>> = { ...early, ...lateIds };

/** Every kind of value, by its name. What a kind read is to be handed back to the same kind only. */
export const kinds: Readonly<Record<KindId, Kind<unknown>>> = registry;

let loading: Promise<void> | undefined;
let loaded = false;

/** Whether a kind is still to be fetched: until then it takes any text, without a word about it. */
export const isPending = (id: KindId): boolean => !loaded && id in lateIds;

/** Fetches the kinds that few units need; at most once. A command line or a test does so before anything else. */
export function loadKinds(): Promise<void> {
  loading ??= import('./late-kinds.ts').then((module) => {
    Object.assign(registry, module.late);
    loaded = true;
  });
  return loading;
}
