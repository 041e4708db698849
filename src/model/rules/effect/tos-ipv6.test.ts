import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { tosIpv6 } from './tos-ipv6.ts';

ruleCases(tosIpv6, {
  raises: [
    ['a bare port', socket('ListenStream=80', 'IPTOS=low-delay'), 'IPTOS=low-delay'],
    ['an IPv6 address', socket('ListenStream=[::1]:80', 'IPTOS=16'), 'IPTOS=16'],
    [
      'IPv6 beside IPv4',
      socket('ListenDatagram=0.0.0.0:53', 'ListenDatagram=[::]:53', 'BindIPv6Only=yes', 'IPTOS=8'),
      'IPTOS=8',
    ],
  ],
  silent: [
    ['IPv4', socket('ListenStream=0.0.0.0:80', 'IPTOS=low-delay')],
    ['no type of service', socket('ListenStream=80', 'IPTOS=0')],
    ['a name that systemd rejects', socket('ListenStream=80', 'IPTOS=ef')],
    ['a path', socket('ListenStream=/run/a', 'IPTOS=8')],
  ],
});
