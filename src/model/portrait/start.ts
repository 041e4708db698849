import { type BundleUnit, companionOf, type LoadedBundle } from '../unit/load-bundle.ts';
import { afterwards } from './after.ts';
import { handedOver } from './handed.ts';
import { notLoaded } from './nothing.ts';
import { isNumber, lineFor, type Part, type Sentence, sentence, settingFor, strong, written } from './saying.ts';
import { asWhom } from './whom.ts';

/** What `MaxConnections=` is where it is not set. */
const usualMost = 64;
/** From here on the clients of Unix sockets are counted by user. */
const countsUsers = 256;

/** What happens when a client comes: what is started, what it gets, and what becomes of it. */
export function whatStarts(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  const service = companionOf(loaded, socket);
  const { accept } = socket.unit;
  if (!service?.own)
    return [
      started(socket, service ? ', of which only drop-ins are here' : ', which is not among these files'),
      ...(accept ? limits(socket) : []),
    ];
  if (service.unit.state !== 'loaded')
    return [
      sentence(
        'The first connection is closed, and ',
        strong(socket.name),
        ' fails with it: ',
        notLoaded(service),
        '.',
      ),
    ];
  const { fails, parts } = handedOver(loaded, socket, service);
  const begun = [started(socket, ...parts), ...(accept ? limits(socket) : [])];
  return fails ? begun : [...begun, ...afterwards(loaded, socket, service), ...asWhom(service)];
}

/** That something is started, and what is said of it behind its name. */
function started(socket: BundleUnit, ...of: readonly Part[]): Sentence {
  const { accept, listeners, service } = socket.unit;
  if (accept) {
    const line = lineFor(socket, 'Accept');
    const each = line ? written(socket, line, 'Each connection') : 'Each connection';
    return sentence(each, ' starts an instance of ', strong(service), of, '.');
  }
  const what = listeners.every(({ classes }) => classes.has('stream')) ? 'The first connection' : 'What comes in first';
  const line = lineFor(socket, 'Service');
  const name = line ? written(socket, line, service) : strong(service);
  return sentence(what, listeners.length > 1 ? ' on any of them' : '', ' starts ', name, of, '.');
}

/** How many instances there may be at a time. */
function limits(socket: BundleUnit): readonly Sentence[] {
  const max = settingFor(socket, 'MaxConnections', isNumber);
  const each = settingFor(socket, 'MaxConnectionsPerSource', isNumber);
  const most = max?.value ?? usualMost;
  const source = sourceOf(socket);
  const per = each && source !== '' && each.value > 0 && each.value < most ? each : undefined;
  return [
    sentence(
      'At most ',
      max ? written(socket, max.entry) : `${most}`,
      most === 1 ? ' runs at a time' : ' run at a time',
      per ? [', and ', written(socket, per.entry), ` for one ${source}`] : '',
      '; further connections are closed at once.',
    ),
  ];
}

/** How the clients are told apart, as far as they are (`socket_acquire_peer()`). */
function sourceOf({ unit: { listeners, context } }: BundleUnit): string {
  const has = (...wanted: readonly ('ip' | 'vsock' | 'unix')[]) =>
    listeners.some(({ classes }) => wanted.some((each) => classes.has(each)));
  const ways = [has('ip', 'vsock') && 'client address', has('unix') && context.target >= countsUsers && 'user'];
  return ways.filter(Boolean).join(' or ');
}
