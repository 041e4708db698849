import { put, unsafe } from '../put.ts';
import { inVain, without } from './in-vain.ts';

/** TCP_KEEPIDLE and its kin say how to probe; SO_KEEPALIVE says whether to. */
export const keepAliveOff = inVain('effect/keep-alive-off', 'warning', ({ why, entry, socket }) => {
  if (why.code !== 'needs-directive' || !why.names.includes('KeepAlive')) return undefined;
  return [...unsafe(put(socket, 'KeepAlive', 'yes', [entry.directive.name])), without(entry)];
});
