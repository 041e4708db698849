import { proxyOf } from '../rules/pair/proxy.ts';
import { stopsAtOnce } from '../rules/pair/stop-when-unneeded.ts';
import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import { isNumber, isText, isYes, lineFor, type Part, type Sentence, sentence, settingFor, written } from './saying.ts';

/** `net.core.somaxconn` of kernels since 5.4. */
const usualQueue = 4096;
/** As much as there is, as where `Backlog=` is not set. */
const endless = 0x7fffffff;

/** What becomes of a service once it has started: whether it stays, what it does, and the way back. */
export function afterwards(loaded: LoadedBundle, socket: BundleUnit, service: BundleUnit): readonly Sentence[] {
  const line = lineFor(service, 'StopWhenUnneeded', 'Unit');
  if (line && stopsAtOnce(loaded, service))
    return [
      sentence('Nothing else needs the service, so systemd ', written(service, line, 'stops it again'), ' at once.'),
    ];
  if (socket.unit.accept) return [];
  const proxy = passesOn(socket, service);
  return [...(proxy ? [proxy] : wayBack(socket, service)), ...waiting(socket)];
}

/** How many may wait. The kernel admits one more than it is told (`sk_acceptq_is_full()`, `unix_recvq_full()`). */
function waiting(socket: BundleUnit): readonly Sentence[] {
  const { listeners } = socket.unit;
  const backlog = settingFor(socket, 'Backlog', isNumber);
  if (!backlog || backlog.value >= endless || !listeners.some(({ classes }) => classes.has('stream'))) return [];
  const { value, entry } = backlog;
  const one = value === 0;
  return [
    sentence(
      one ? 'Only one connection' : `Up to ${value + 1} connections`,
      one ? ' waits' : ' wait',
      listeners.length > 1 ? ' at each' : '',
      one ? ' until it is accepted' : ' until they are accepted',
      value > usualQueue ? ', where net.core.somaxconn allows as many' : '',
      ' (',
      written(socket, entry, `Backlog=${value}`),
      ', and the kernel takes one more).',
    ),
  ];
}

/** What a proxy does; undefined for another program. */
function passesOn(socket: BundleUnit, service: BundleUnit): Sentence | undefined {
  const proxy = proxyOf(service);
  if (!proxy) return undefined;
  const { entry } = proxy.program;
  if (socket.unit.listeners.some(({ type }) => type !== 'ListenStream'))
    return sentence('That is a proxy, which takes stream sockets only, and ends with an error.');
  const idle = proxy.idle === undefined ? undefined : /^\d+$/.test(proxy.idle) ? `${proxy.idle}s` : proxy.idle;
  return sentence(
    'That is a proxy, which passes each connection on to ',
    written(service, entry, proxy.address),
    idle === undefined ? [] : [' and ends after ', written(service, entry, idle), ' without one'],
    '.',
  );
}

/** What the service does with its sockets, and how it is started the next time. */
function wayBack(socket: BundleUnit, service: BundleUnit): readonly Sentence[] {
  const connects = socket.unit.listeners.every(({ classes }) => classes.has('stream'));
  const remains = settingFor(service, 'RemainAfterExit', isYes, 'Service');
  const flush = remains ? undefined : settingFor(socket, 'FlushPending', isYes);
  return [
    sentence(
      connects
        ? 'From then on the service accepts by itself; '
        : 'From then on the service takes what comes by itself; ',
      remains
        ? [
            'once it has ended well it ',
            written(service, remains.entry, 'still counts as active'),
            ', and nothing starts it anew until it is stopped',
          ]
        : ending(service, connects ? 'the next client' : 'what comes next'),
      '.',
    ),
    ...(flush
      ? [sentence('Whenever it ends, what still waits is ', written(socket, flush.entry, 'thrown away'), '.')]
      : []),
  ];
}

/** What follows when the service ends. Follows `service_shall_restart()`. */
function ending(service: BundleUnit, next: string): readonly Part[] {
  const restart = settingFor(service, 'Restart', isText, 'Service');
  if (!restart || restart.value === 'no') return [`once it has ended, ${next} starts it anew`];
  const again: readonly Part[] = ['systemd ', written(service, restart.entry, 'starts it again'), ' by itself'];
  switch (restart.value) {
    case 'always':
      return ['when it ends, ', ...again];
    case 'on-success':
      return ['when it ends well, ', ...again, `, and once it has failed, ${next} does`];
    case 'on-failure':
      return ['when it fails, ', ...again, `, and once it has ended well, ${next} does`];
    default:
      return [
        'when it ends as ',
        written(service, restart.entry, `Restart=${restart.value}`),
        ` says, systemd starts it again by itself, and else ${next} does`,
      ];
  }
}
