import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { load } from './load.ts';

test.each([
  ['ListenStream=80', 'TCP port 80, IPv4 and IPv6, every interface'],
  ['ListenStream=80\nBindIPv6Only=ipv6-only', 'TCP port 80, IPv6, every interface'],
  ['ListenStream=80\nBindIPv6Only=both', 'TCP port 80, IPv4 and IPv6, every interface'],
  ['ListenStream=0.0.0.0:80\nBindIPv6Only=ipv6-only', 'TCP port 80, IPv4, every interface'],
  ['ListenStream=80\nSocketProtocol=sctp', 'SCTP port 80, IPv4 and IPv6, every interface'],
  ['ListenStream=80\nSocketProtocol=mptcp', 'MPTCP port 80, IPv4 and IPv6, every interface'],
  ['ListenStream=80\nSocketProtocol=udplite', 'TCP port 80, IPv4 and IPv6, every interface'],
  ['ListenDatagram=127.0.0.1:53\nSocketProtocol=udplite', 'UDP-Lite port 53 on 127.0.0.1'],
  ['ListenDatagram=53\nSocketProtocol=sctp', 'UDP port 53, IPv4 and IPv6, every interface'],
  ['ListenStream=/run/TCP port 1\nSocketProtocol=sctp', 'Unix socket /run/TCP port 1'],
])('a listener is told of with what the unit sets for it: %s', (lines, words) => {
  const context = { target: 257, unit: 'app.socket', manager: 'system' } as const;
  expect(load(parse(`[Socket]\n${lines}\n`), context).listeners.map((each) => each.words)).toEqual([words]);
});
