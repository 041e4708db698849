import { remove } from '../../syntax/edit.ts';
import { type BundleUnit, socketsOf } from '../../unit/load-bundle.ts';
import { type Listener, valueOf } from '../../unit/unit.ts';
import { atValue, type Found, isWhole, type Rule } from '../rule.ts';
import { ipListeners, written } from './address.ts';
import { meet, named } from './conflicts.ts';

interface Taken {
  readonly socket: BundleUnit;
  readonly listener: Listener;
  readonly shares: boolean;
}

/**
 * systemd sets SO_REUSEADDR, with which a UDP port can be bound twice; the kernel then gives all that arrives to the socket
 * that was bound last. With SO_REUSEPORT on both it spreads the load.
 */
export const datagramTwice: Rule = {
  code: 'listen/datagram-twice',
  severity: 'warning',
  find: (loaded) => {
    const taken = new Map<string, Taken>();
    const found: Found[] = [];
    for (const socket of socketsOf(loaded).filter(isWhole)) {
      const shares = valueOf(socket.unit, 'ReusePort') === true;
      const protocol = String(valueOf(socket.unit, 'SocketProtocol'));
      const device = String(valueOf(socket.unit, 'BindToDevice'));
      for (const { listener } of ipListeners(socket.unit).filter(({ listener }) => listener.classes.has('udp'))) {
        const key = [protocol, device, listener.address].join(' ');
        const first = taken.get(key);
        if (!first) taken.set(key, { socket, listener, shares });
        else if (!(first.shares && shares) && meet(first.socket, socket)) found.push(twice(socket, listener, first));
      }
    }
    return found;
  },
};

function twice(socket: BundleUnit, listener: Listener, first: Taken): Found {
  const line = written(listener);
  const edits = remove([listener.entry.assignment]);
  const fixes = first.socket === socket ? [{ title: `Remove the second: ${line}`, edits, unsafe: true as const }] : [];
  return atValue(socket, listener.entry, { line, first: named(first, socket) }, fixes);
}
