import { type Address, addressOf } from '../../companion/commands/facts.ts';
import { type BundleUnit, type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import { type Listener, valueOf } from '../../unit/unit.ts';

/** A listener, and the socket unit that has it. */
export interface Held {
  readonly socket: BundleUnit;
  readonly listener: Listener;
}

/** Whether the kernel would not let two sockets listen side by side (`SO_REUSEADDR` is set, as systemd does). */
export function overlap(a: Held, b: Held): boolean {
  if (a.listener.type !== b.listener.type || (sharing(a) && sharing(b))) return false;
  const [x, y] = [addressOf(a.listener), addressOf(b.listener)];
  if (!x || !y) return a.listener.address === b.listener.address;
  if (!isIp(x) || !isIp(y)) return a.listener.address === b.listener.address;
  if (x.port !== y.port || x.port === 0) return false;
  return x.host === y.host || covers(a, x, y) || covers(b, y, x);
}

type Ip = Extract<Address, { type: 'inet' | 'inet6' }>;
const isIp = (address: Address): address is Ip => address.type === 'inet' || address.type === 'inet6';

const sharing = ({ socket }: Held): boolean => valueOf(socket.unit, 'ReusePort') === true;

/** Whether a socket on all addresses takes that of another one too. */
function covers({ socket }: Held, own: Ip, other: Ip): boolean {
  if (!own.everywhere) return false;
  if (own.type === other.type) return true;
  return own.type === 'inet6' && valueOf(socket.unit, 'BindIPv6Only') !== 'ipv6-only';
}

/**
 * The listeners of a bundle at an address as programs and the kernel write it: `0.0.0.0:80`, `:::80`, `tcp://[::]:80`, `'127.0.0.1', 80`,
 * a path. Of an IP address the port counts: a program that opens it is in the way of any listener there.
 */
export function heldAt(loaded: LoadedBundle, text: string): readonly Held[] {
  const all = socketsOf(loaded).flatMap((socket) => socket.unit.listeners.map((listener) => ({ socket, listener })));
  const plain = text.replace(/^[a-z]+:\/\//, '').replace(/^unix:/, '');
  const path = all.filter(({ listener }) => listener.address === plain);
  if (path.length > 0) return path;
  const port = Number([...plain.slice(-80).matchAll(/(?:^|[:\s,."'])(\d{1,5})(?=["')\]]*(?:\s|$))/g)].at(-1)?.[1]);
  return all.filter(({ listener }) => {
    const address = addressOf(listener);
    return address !== undefined && isIp(address) && address.port === port;
  });
}
