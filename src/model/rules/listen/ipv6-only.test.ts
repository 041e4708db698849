import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { ipv6Only } from './ipv6-only.ts';

ruleCases(ipv6Only, {
  raises: [
    ['a bare port', socket('ListenStream=80', 'BindIPv6Only=ipv6-only'), '80'],
    ['a boolean', socket('ListenDatagram=53', 'BindIPv6Only=yes'), '53'],
    ['each of two', socket('ListenStream=80', 'ListenStream=443', 'BindIPv6Only=ipv6-only'), '80', '443'],
    ['a port with IPv4 for UDP', socket('ListenStream=53', 'ListenDatagram=0.0.0.0:53', 'BindIPv6Only=yes'), '53'],
    ['a port with IPv4 on another', socket('ListenStream=80', 'ListenStream=0.0.0.0:81', 'BindIPv6Only=yes'), '80'],
    [
      'a line in a drop-in',
      { ...socket('ListenStream=80'), 'app.socket.d/six.conf': '[Socket]\nBindIPv6Only=ipv6-only\n' },
      '80',
    ],
  ],
  silent: [
    ['both', socket('ListenStream=80', 'BindIPv6Only=both')],
    ['the default', socket('ListenStream=80')],
    ['an address that says IPv6', socket('ListenStream=[::]:80', 'BindIPv6Only=ipv6-only')],
    ['one with IPv4 beside it', socket('ListenStream=80', 'ListenStream=0.0.0.0:80', 'BindIPv6Only=ipv6-only')],
    [
      'one with IPv4 in another unit',
      {
        'app.socket': '[Socket]\nListenStream=80\nBindIPv6Only=ipv6-only\n',
        'four.socket': '[Socket]\nListenStream=127.0.0.1:80\n',
      },
    ],
    ['a path', socket('ListenStream=/run/a', 'BindIPv6Only=ipv6-only')],
  ],
});
