import type { Taking } from '../program.ts';
import { accepts, type Starter, type StarterInput, type StarterSocket, type Trait } from './starter.ts';

const ways: Readonly<Record<Taking, string>> = {
  native: 'take the listening descriptors of LISTEN_FDS',
  'per-connection': 'serve one connection as its standard input',
  wait: 'accept on its standard input',
  proxy: 'stand behind a proxy',
};

function traitsOf({ kind, family }: StarterSocket): readonly Trait[] {
  const traits: Trait[] = [];
  if (kind === 'packet' || kind === 'queue' || kind === 'other') traits.push(kind);
  if (kind === 'datagram' && family === 'unix') traits.push('unix-datagram');
  if (family === 'vsock') traits.push('vsock');
  return traits;
}

function* sentences({ title, takings, cannot }: Starter, { sockets, taking }: StarterInput): Generator<string> {
  if (taking === 'proxy')
    yield 'A program behind systemd-socket-proxyd listens by itself and needs nothing of systemd.';
  else if (!takings.includes(taking)) yield `${title} cannot ${ways[taking]}.`;
  if (sockets.length === 0) yield 'The socket unit listens on nothing.';
  if (taking === 'wait' && sockets.length > 1)
    yield 'StandardInput=socket takes a single descriptor, and systemd does not start the service with more.';
  if (taking === 'per-connection') {
    if (!sockets.every(accepts)) yield 'Only stream and sequential-packet sockets have connections to accept.';
    return;
  }
  for (const trait of sockets.flatMap(traitsOf)) {
    const why = trait === 'other' ? 'Devices, netlink and USB endpoints have protocols of their own.' : cannot[trait];
    if (why !== undefined) yield why;
  }
}

/** Why there is no code of that starter for that input, in sentences; empty where there is. */
export const lacking = (starter: Starter, input: StarterInput): readonly string[] => [
  ...new Set(sentences(starter, input)),
];
