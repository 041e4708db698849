import { accessTo } from './access.ts';
import type { Address } from './facts.ts';
import { quote, quoteUserPath } from './shell.ts';
import type { Step } from './step.ts';
import { ncStays, opens } from './test-ip.ts';
import type { Target } from './test-target.ts';

/** A part of an address of socat, where colons, commas, exclamation marks, quotes and brackets have meanings. */
export const socatPart = (text: string): string => text.replace(/[\\:,!"'()[\]{}]/g, '\\$&');

const answered = (started: string): string => `“Connected to”, then a line that begins with “< HTTP/”. ${started}`;
const sent = (started: string): string => `No message. ${started}`;

/** A path as a word: of a unit of the system as it is. */
export const wordFor = ({ socket }: Target, path: string, escape = (part: string) => part): string =>
  socket.unit.context.manager === 'user' ? quoteUserPath(path, escape) : quote(escape(path));

/** Tries a Unix socket with a path. */
export function unixTests(target: Target, path: string): readonly Step[] {
  const { listener, started, http } = target;
  const { as } = accessTo(target.socket, listener);
  const word = wordFor(target, path);
  const to = (kind: string, more = '') => `${kind}:${wordFor(target, path, socatPart)}${more}`;
  if (listener.type === 'ListenDatagram')
    return [
      {
        title: 'Send a datagram',
        command: `printf 'hello\\n' | ${as}socat - ${to('UNIX-SENDTO')}`,
        why: 'The sender has no name, so that the program cannot answer (package socat).',
        expect: sent(started),
      },
      {
        title: 'Send a datagram that can be answered',
        command: `printf 'hello\\n' | ${as}nc -uU -w1 ${word}`,
        why: 'nc (netcat-openbsd) binds a path of its own in /tmp for the answer. A service with PrivateTmp=yes does not see it.',
        expect: `An answer if the program gives one. ${started}`,
      },
    ];
  if (listener.type === 'ListenSequentialPacket') return [packets(as, to('UNIX-CONNECT', ',type=5'), started)];
  const connect: Step = {
    title: 'Connect by hand',
    command: `${as}nc -U ${word}`,
    why: `${ncStays} The traditional netcat has no -U.`,
    expect: opens(started),
  };
  if (http === undefined) return [connect];
  const command = `${as}curl -v --unix-socket ${word} http://localhost/`;
  return [{ title: 'Ask for a page', command, expect: answered(started) }, connect];
}

const packets = (as: string, to: string, started: string): Step => ({
  title: 'Send a packet',
  command: `printf 'hello\\n' | ${as}socat -t1 - ${to}`,
  why: 'Type 5 is SOCK_SEQPACKET, for which nc has no option (package socat).',
  expect: `An answer if the program gives one. ${started}`,
});

/** Tries a Unix socket in the abstract namespace. */
export function abstractTests({ listener, started, http }: Target, name: string): readonly Step[] {
  const to = (kind: string, more = '') => quote(`${kind}:${socatPart(name)}${more}`);
  if (listener.type === 'ListenDatagram')
    return [
      {
        title: 'Send a datagram',
        command: `printf 'hello\\n' | socat - ${to('ABSTRACT-SENDTO')}`,
        why: 'The sender has no name, so that the program cannot answer (package socat).',
        expect: sent(started),
      },
    ];
  if (listener.type === 'ListenSequentialPacket') return [packets('', to('ABSTRACT-CONNECT', ',type=5'), started)];
  const connect: Step = {
    title: 'Connect by hand',
    command: `socat - ${to('ABSTRACT-CONNECT')}`,
    why: 'The @ is not part of the name (package socat). Everyone in the network namespace may connect: the name has no mode.',
    expect: opens(started),
  };
  if (http === undefined) return [connect];
  const command = `curl -v --abstract-unix-socket ${quote(name)} http://localhost/`;
  return [{ title: 'Ask for a page', command, expect: answered(started) }, connect];
}

/** Tries a VSOCK port, from this machine unless it is bound to another context. */
export function vsockTests(
  { started, listener }: Target,
  { cid, port }: Extract<Address, { type: 'vsock' }>,
): readonly Step[] {
  const context = cid === 'any' ? 1 : cid;
  if (listener.type === 'ListenDatagram')
    return [
      {
        title: 'Send from a virtual machine',
        command: "modinfo vsock | grep '^description'",
        why: `Linux has datagrams over VSOCK with VMware’s transport only; no command line tool sends them to port ${port}.`,
      },
    ];
  return [
    {
      title: 'Connect by hand',
      command: `socat - VSOCK-CONNECT:${context}:${port}`,
      why: 'Context 1 is this machine, and takes the module vsock_loopback; 2 is the host, seen from a guest; from the host, use the number of the guest.',
      expect: opens(started),
    },
  ];
}
