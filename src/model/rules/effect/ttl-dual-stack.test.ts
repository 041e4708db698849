import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { ttlDualStack } from './ttl-dual-stack.ts';

ruleCases(ttlDualStack, {
  raises: [
    ['a bare port', socket('ListenStream=80', 'IPTTL=1'), 'IPTTL=1'],
    ['[::]', socket('ListenDatagram=[::]:53', 'IPTTL=1', 'BindIPv6Only=both'), 'IPTTL=1'],
    ['a bare port beside IPv4', socket('ListenStream=127.0.0.1:81', 'ListenStream=80', 'IPTTL=1'), 'IPTTL=1'],
  ],
  silent: [
    ['IPv4', socket('ListenStream=0.0.0.0:80', 'IPTTL=1')],
    ['IPv6 alone', socket('ListenStream=[::]:80', 'IPTTL=1', 'BindIPv6Only=ipv6-only')],
    ['an IPv6 address', socket('ListenStream=[::1]:80', 'IPTTL=1')],
    ['a number that is not set', socket('ListenStream=80', 'IPTTL=-1')],
    ['a path', socket('ListenStream=/run/a', 'IPTTL=1')],
  ],
});
