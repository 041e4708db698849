import { namesConnections } from '../../unit/load.ts';
import { type BundleUnit, companionOf, type LoadedBundle } from '../../unit/load-bundle.ts';
import { inForce, type Listener } from '../../unit/unit.ts';
import { addressOf, streamOf, textOf } from './facts.ts';
import { quote } from './shell.ts';
import type { Step } from './step.ts';
import { programOf } from './try-program.ts';

/** Why there is no such command, in a sentence. */
export interface Impossible {
  readonly impossible: string;
}

interface Place {
  /** As a word of the shell. */
  readonly word: string;
  /** What is otherwise than in the unit. */
  readonly note?: string;
}

/** A port that a user without privileges may take. */
const highPort = (port: number): number =>
  port >= 1024 ? port : (({ 22: 2222, 80: 8080, 443: 8443 } as Readonly<Record<number, number>>)[port] ?? 10000 + port);

function placeOf(listener: Listener): Place | undefined {
  const address = addressOf(listener);
  switch (address?.type) {
    case 'inet':
    case 'inet6': {
      const port = highPort(address.port);
      const all = address.type === 'inet6' && address.everywhere;
      const [host, scope] = address.host.split('%');
      const v6 = `[${host}]:${port}${scope === undefined ? '' : `%${scope}`}`;
      const word = quote(all ? String(port) : address.type === 'inet6' ? v6 : `${address.host}:${port}`);
      if (port === address.port) return { word };
      return { word, note: `Port ${port} stands in for ${address.port}, which takes root.` };
    }
    case 'unix': {
      if (/^\/tmp\//.test(address.path)) return { word: quote(address.path) };
      const name = address.path
        .slice(1)
        .replaceAll('/', '-')
        .replace(/^run-(?:user-\d+-)?/, '');
      const word = `"\${XDG_RUNTIME_DIR:-/tmp}"/${quote(name)}`;
      return { word, note: `${name} in your runtime folder stands in for ${address.path}.` };
    }
    case 'abstract':
      return { word: quote(`@${address.name}`) };
    case 'vsock':
      return { word: quote(listener.address) };
    case undefined:
      return undefined;
  }
}

const options: Readonly<Partial<Record<Listener['type'], readonly string[]>>> = {
  ListenStream: [],
  ListenDatagram: ['-d'],
  ListenSequentialPacket: ['--seqpacket'],
};

/** The option for the type that all listeners share. */
function typeOption(listeners: readonly Listener[]): readonly string[] | Impossible {
  const [first] = listeners;
  if (!first) return { impossible: 'The socket unit listens on nothing.' };
  const strange = listeners.find(({ type }) => !options[type]);
  if (strange)
    return {
      impossible: `systemd-socket-activate knows stream, datagram and sequential-packet sockets, not ${strange.type}=.`,
    };
  if (listeners.some(({ type }) => type !== first.type))
    return { impossible: 'systemd-socket-activate opens sockets of one type only, and this unit has several.' };
  return options[first.type] ?? [];
}

/**
 * The `systemd-socket-activate` line that runs the program with its listeners before anything is installed, by an ordinary user.
 * Where a port or a path takes root another one stands in, and the step says so.
 */
export function tryCommand(loaded: LoadedBundle, socket: BundleUnit): Step | Impossible {
  const { unit } = socket;
  const type = typeOption(unit.listeners);
  if ('impossible' in type) return type;
  const service = companionOf(loaded, socket);
  if (!service) return { impossible: `${unit.service}, which has the command to run, is not among the units.` };
  const program = programOf(service);
  if (!program) return { impossible: `${service.name} has no ExecStart= to run.` };
  const inetd = streamOf(service.unit, 'StandardInput').to === 'socket';
  if (inetd && !unit.accept && unit.listeners.length > 1)
    return { impossible: 'With StandardInput=socket there can be one listener only, and this unit has several.' };
  const places = unit.listeners.flatMap((listener) => placeOf(listener) ?? []);
  const names = unit.accept ? [unit.fdName] : places.map(() => unit.fdName);
  const args = [
    ...places.map(({ word }) => `-l ${word}`),
    ...type,
    ...(unit.accept ? ['-a'] : []),
    inetd ? '--inetd' : `--fdname=${quote(names.join(':'))}`,
    ...program.environment.map((assignment) => `-E ${quote(assignment)}`),
  ];
  return {
    title: 'Try it before anything is installed',
    command: `${program.enter}systemd-socket-activate ${args.join(' ')} ${program.words}`,
    why: [...places.flatMap(({ note }) => note ?? []), ...program.notes, ...notesOn(loaded, socket, service)].join(' '),
    expect:
      '“Listening on … as 3.” at once, and “Communication attempt on fd 3.” when you connect. It ends with Ctrl-C.',
  };
}

function notesOn({ bundle }: LoadedBundle, { unit }: BundleUnit, service: BundleUnit): readonly string[] {
  const user = textOf(service.unit, 'User', 'Service');
  const named = inForce(unit, 'FileDescriptorName').length > 0;
  return [
    user === undefined || user === 'root'
      ? 'It runs as you, without the limits and the sandbox of the service.'
      : `It runs as you, not as ${user}, without the limits and the sandbox of the service.`,
    ...(unit.accept && named && bundle.target < namesConnections
      ? [`systemd ${bundle.target} calls each connection “connection”, whatever FileDescriptorName= says.`]
      : []),
    'Options of the socket unit other than its addresses and names do not count here.',
  ];
}
