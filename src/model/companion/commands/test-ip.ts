import { valueOf } from '../../unit/unit.ts';
import type { Address } from './facts.ts';
import { quote } from './shell.ts';
import type { Step } from './step.ts';
import type { Target } from './test-target.ts';

export const ncStays =
  'nc is that of OpenBSD (package netcat-openbsd, or ncat on Fedora and RHEL); it ends with Ctrl-C.';
export const opens = (started: string): string => `It connects and waits for what you type. ${started}`;

/** Where to connect for an address that is bound: an address for all of them is reached on this machine. */
function reachable({ host, everywhere, type }: Extract<Address, { host: string }>, { socket }: Target): string {
  if (!everywhere) return host;
  if (type === 'inet') return '127.0.0.1';
  return valueOf(socket.unit, 'BindIPv6Only') === 'ipv6-only' ? '::1' : '127.0.0.1';
}

/** Tries a TCP or UDP port. */
export function ipTests(target: Target, address: Extract<Address, { host: string }>): readonly Step[] {
  const host = reachable(address, target);
  const { port } = address;
  const { started, http } = target;
  if (target.listener.type === 'ListenDatagram')
    return [
      {
        title: 'Send a datagram',
        command: `printf 'hello\\n' | nc -u -w1 ${quote(host)} ${port}`,
        why: 'UDP has no connection: only an answer, or the service starting, shows that it came in.',
        expect: `An answer if the program gives one. ${started}`,
      },
    ];
  const connect: Step = {
    title: 'Connect by hand',
    command: `nc ${quote(host)} ${port}`,
    why: ncStays,
    expect: opens(started),
  };
  return http === undefined ? [connect] : [curl(target, http, host, port), connect];
}

function curl({ started }: Target, scheme: 'http' | 'https', host: string, port: number): Step {
  const bracketed = host.includes(':') ? `[${host.replace('%', '%25')}]` : host;
  // Brackets are curl's own pattern signs.
  const flags = `${scheme === 'https' ? 'k' : ''}v${host.includes(':') ? 'g' : ''}`;
  return {
    title: 'Ask for a page',
    command: `curl -${flags} ${quote(`${scheme}://${bracketed}:${port}/`)}`,
    ...(scheme === 'https'
      ? { why: 'With -k the certificate is not checked: on this machine the name would not match.' }
      : {}),
    expect: `“Connected to”, then a line that begins with “< HTTP/”. ${started}`,
  };
}
