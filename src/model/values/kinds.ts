import { anyText } from './any-text.ts';
import { bindIpv6Only } from './bind-ipv6-only.ts';
import { boolean } from './boolean.ts';
import { fdName } from './fd-name.ts';
import { fifoPath } from './fifo-path.ts';
import { fileMode } from './file-mode.ts';
import { group } from './group.ts';
import { alsoNames, installNames } from './install-names.ts';
import { integer } from './integer.ts';
import { interfaceName } from './interface-name.ts';
import { ipTtl } from './ip-ttl.ts';
import type { Kind } from './kind.ts';
import type { Late } from './late-kinds.ts';
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
  'also-names': alsoNames,
  'any-text': anyText,
} satisfies Record<string, Kind<unknown>>;

/** The names of the kinds of value. */
export type KindId = keyof typeof early | keyof Late;

const registry = new Map<string, Kind<unknown>>(Object.entries(early));

/**
 * A kind of value by its name; until it is fetched, one that takes any text without a word about it.
 * What a kind read is to be handed back to the same kind only.
 */
export const kindOf = (id: KindId): Kind<unknown> => registry.get(id) ?? anyText;

/** Whether a kind is still to be fetched. */
export const isPending = (id: KindId): boolean => !registry.has(id);

let loading: Promise<void> | undefined;

/** Fetches the kinds that few units need; at most once. A command line or a test does so before anything else. */
export function loadKinds(): Promise<void> {
  loading ??= import('./late-kinds.ts').then(({ late }) => {
    for (const [id, kind] of Object.entries(late)) registry.set(id, kind);
  });
  return loading;
}

/** All kinds that are here. */
export const kindIds = (): readonly KindId[] => [...registry.keys()] as readonly KindId[];
