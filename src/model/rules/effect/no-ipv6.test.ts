import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noIpv6 } from './no-ipv6.ts';

ruleCases(noIpv6, {
  raises: [
    ['IPv4', socket('ListenStream=0.0.0.0:80', 'BindIPv6Only=both'), 'BindIPv6Only=both'],
    ['a path', socket('ListenStream=/run/a', 'BindIPv6Only=ipv6-only'), 'BindIPv6Only=ipv6-only'],
    ['a boolean', socket('ListenDatagram=127.0.0.1:53', 'BindIPv6Only=yes'), 'BindIPv6Only=yes'],
  ],
  silent: [
    ['a bare port', socket('ListenStream=80', 'BindIPv6Only=both')],
    ['an IPv6 address', socket('ListenStream=[::1]:80', 'ListenStream=127.0.0.1:80', 'BindIPv6Only=ipv6-only')],
    ['a value that systemd rejects', socket('ListenStream=0.0.0.0:80', 'BindIPv6Only=maybe')],
    ['a unit that listens on nothing yet', socket('BindIPv6Only=both')],
  ],
});
