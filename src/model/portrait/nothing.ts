import { type Door, doorsOf } from '../reach/answer.ts';
import { canConnect } from '../reach/connect.ts';
import { ipListeners, lacksScope, written as lineOf } from '../rules/listen/address.ts';
import { conflictsIn } from '../rules/listen/conflicts.ts';
import { notIp } from '../rules/listen/protocol-not-ip.ts';
import { type BundleUnit, companionOf, type LoadedBundle } from '../unit/load-bundle.ts';
import { type Listener, listenerTypes, valueOf } from '../unit/unit.ts';
import { type Part, type Sentence, sentence, strong, written } from './saying.ts';

/** Why nothing listens, or nothing is known of it; undefined where something does. */
export const whyNothingListens = (loaded: LoadedBundle, socket: BundleUnit): Sentence | undefined =>
  refused(socket) ?? withoutService(loaded, socket) ?? notOpened(loaded, socket);

function refused(socket: BundleUnit): Sentence | undefined {
  const { name, unit } = socket;
  switch (unit.state) {
    case 'masked':
      return sentence(strong(name), ' is empty, which masks it: nothing listens, and nothing can start it.');
    case 'error':
      return sentence(
        'systemd does not get to the end of ',
        strong(name),
        ', so it does not load and nothing listens.',
      );
    case 'bad-setting':
      if (unit.listeners.length > 0)
        return sentence('systemd refuses ', strong(name), ' as it stands, so nothing listens until that is mended.');
      return socket.own === undefined && !clears(socket)
        ? sentence('Only drop-ins of ', strong(name), ' are here: what it listens on is said in its own file.')
        : sentence(strong(name), ' listens on nothing, and systemd refuses a socket unit like that.');
    case 'loaded':
      return undefined;
  }
}

/** Whether what the unit's own file listens on is cleared: an empty line of any of these settings clears all. */
export const clears = ({ unit }: BundleUnit): boolean =>
  unit.entries.some(({ directive, read }) => read.status === 'reset' && listens.has(directive.name));

const listens: ReadonlySet<string> = new Set(listenerTypes);

/** A socket whose service does not load cannot be started (`socket_start()`); with `Accept=yes` that shows later. */
function withoutService(loaded: LoadedBundle, socket: BundleUnit): Sentence | undefined {
  const service = companionOf(loaded, socket);
  if (socket.unit.accept || service?.own === undefined || service.unit.state === 'loaded') return undefined;
  return sentence(
    ...notLoaded(service),
    ', and ',
    strong(socket.name),
    ' cannot be started without a service that loads: nothing listens.',
  );
}

/** That a service does not load, as a clause. */
export const notLoaded = ({ name, unit }: BundleUnit): readonly Part[] =>
  unit.state === 'masked'
    ? [strong(name), ' is empty, which masks it']
    : ['systemd refuses ', strong(name), ' as it stands'];

/** One listener that cannot be opened fails the unit (`socket_open_fds()`). */
function notOpened(loaded: LoadedBundle, socket: BundleUnit): Sentence | undefined {
  const cannot = (listener: Listener, ...why: readonly Part[]): Sentence =>
    sentence(
      'systemd cannot open ',
      written(socket, listener.entry, lineOf(listener)),
      ...why,
      ': ',
      strong(socket.name),
      ' fails, and nothing listens.',
    );
  const conflict = conflictsIn(loaded).find((each) => each.later.socket === socket && each.earlier.socket === socket);
  if (conflict) {
    const [later, earlier] = [conflict.later.listener, conflict.earlier.listener];
    return lineOf(later) === lineOf(earlier)
      ? cannot(later, ' twice')
      : cannot(later, ' beside ', written(socket, earlier.entry, lineOf(earlier)), ', which has the address already');
  }
  const onNoLink =
    valueOf(socket.unit, 'BindToDevice') === undefined && ipListeners(socket.unit).find(({ ip }) => lacksScope(ip));
  if (onNoLink) return cannot(onNoLink.listener, `, as ${onNoLink.ip.address} means nothing without an interface`);
  const protocol = notIp(socket);
  const [first] = protocol?.listeners ?? [];
  if (protocol && first) return cannot(first, `, as ${protocol.protocol} is for IP only`);
  for (const door of doorsOf(loaded, socket)) {
    const why = impossible(door);
    if (why !== undefined) return cannot(door.listener, why);
  }
  return undefined;
}

/** What of the unit keeps the kernel from opening a listener. */
function impossible(door: Door): string | undefined {
  const { reason, params } = canConnect(door, { kind: 'machine' });
  if (reason === 'mapped') return ', as an IPv4 address is none for a socket of IPv6 alone';
  return reason === 'special-bits' ? `, as it makes none with mode ${params.mode}` : undefined;
}
