import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Listener } from '../../unit/unit.ts';
import type { Taking } from '../program.ts';

/** `packet`: SOCK_SEQPACKET, which is accepted and answered as a stream is. `other`: devices, netlink, USB. */
export type SocketKind = 'stream' | 'packet' | 'datagram' | 'fifo' | 'queue' | 'other';

/** What a socket's addresses are; `none`: it is no socket. */
export type SocketFamily = 'inet' | 'inet6' | 'unix' | 'vsock' | 'none';

/** One descriptor that the program receives. */
export interface StarterSocket {
  /** Its name in LISTEN_FDNAMES; descriptors of one unit share it. */
  readonly name: string;
  readonly kind: SocketKind;
  readonly family: SocketFamily;
}

export interface StarterInput {
  /** In the order of the descriptors. With `per-connection` these are what the connections come in on. */
  readonly sockets: readonly StarterSocket[];
  readonly taking: Taking;
  /** Ends after this many seconds with nothing to do; absent: never. Nothing to `per-connection`, which ends by itself. */
  readonly idleSeconds?: number;
}

/** What the standard library of some languages cannot do with a descriptor. */
export type Trait = 'packet' | 'unix-datagram' | 'queue' | 'vsock' | 'other';

export type StarterId = 'c' | 'go' | 'rust' | 'python' | 'node' | 'ruby' | 'perl' | 'php' | 'java' | 'csharp' | 'bash';

/** Code to start from, in one language: it takes what systemd passes, and answers. */
export interface Starter {
  /** Part of links and tests: it never changes. */
  readonly id: StarterId;
  /** As its makers write it. */
  readonly title: string;
  /** The name of the source file, which the commands of `build` expect in the current folder. */
  readonly fileName: string;
  /** How it can take its sockets, best first; what is missing, the language cannot do. */
  readonly takings: readonly Taking[];
  /** What it cannot do with a descriptor of its own, and why, in a sentence. */
  readonly cannot: Readonly<Partial<Record<Trait, string>>>;
  /** Where it is installed, for a service of that name (`app`). */
  readonly path: (name: string) => string;
  /** Commands that build and install it to a path as `path` gives. */
  readonly build: (path: string) => readonly string[];
  /** The command for `ExecStart=`. */
  readonly execStart: (path: string) => string;
  /** How it is run from where it was written, behind `systemd-socket-activate`. */
  readonly tryWith: string;
  /** The source file. Only for input that `lacking` has nothing to say about. */
  readonly code: (input: StarterInput) => string;
  /** What the reader must know, in sentences: what the language cannot do and what is done instead. */
  readonly notes: readonly string[];
}

const kinds: Readonly<Partial<Record<Listener['type'], SocketKind>>> = {
  ListenStream: 'stream',
  ListenSequentialPacket: 'packet',
  ListenDatagram: 'datagram',
  ListenFIFO: 'fifo',
  ListenMessageQueue: 'queue',
};

function familyOf({ classes }: Listener): SocketFamily {
  if (classes.has('ip')) return classes.has('ipv6') ? 'inet6' : 'inet';
  if (classes.has('unix')) return 'unix';
  return classes.has('vsock') ? 'vsock' : 'none';
}

/**
 * What a program behind these socket units receives: the descriptors of one unit after those of the other. systemd
 * promises no order among units, so the code tells them apart by their names.
 */
export function starterInput(units: readonly BundleUnit[], taking: Taking, idleSeconds?: number): StarterInput {
  const sockets = units.flatMap(({ unit }) =>
    unit.listeners.map((listener) => ({
      name: unit.fdName,
      kind: kinds[listener.type] ?? ('other' as const),
      family: familyOf(listener),
    })),
  );
  return { sockets, taking, ...(idleSeconds !== undefined && { idleSeconds }) };
}

/** Whether it is accepted on, connection by connection. */
export const accepts = ({ kind }: StarterSocket): boolean => kind === 'stream' || kind === 'packet';
