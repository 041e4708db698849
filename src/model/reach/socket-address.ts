import type { Listener } from '../unit/unit.ts';
import type { SocketAddress } from '../values/socket-address.ts';

const addressed: ReadonlySet<string> = new Set(['ListenStream', 'ListenDatagram', 'ListenSequentialPacket']);

/** The address of a listener; undefined for what has a path or a family of netlink instead. */
export const socketAddressOf = ({ type, entry: { read } }: Listener): SocketAddress | undefined =>
  addressed.has(type) && read.status === 'accepted' ? (read.value as SocketAddress) : undefined;
