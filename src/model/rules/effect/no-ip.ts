import { unlessListening } from './in-vain.ts';

/** Options of IP; what `SocketProtocol=` does to other sockets has rules of its own. */
export const noIp = unlessListening(
  'effect/no-ip',
  'info',
  'ip',
  ({ entry }) => entry.directive.name === 'SocketProtocol',
);
