import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noFreeBind } from './no-free-bind.ts';

ruleCases(noFreeBind, {
  raises: [
    ['an address of an interface', socket('ListenStream=192.0.2.1:80'), '192.0.2.1:80'],
    ['an IPv6 address', socket('ListenDatagram=[2001:db8::1]:53'), '[2001:db8::1]:53'],
    ['FreeBind=no', socket('ListenStream=192.0.2.1:80', 'FreeBind=no'), '192.0.2.1:80'],
    ['a link-local address with its interface', socket('ListenStream=[fe80::1]:80%%eth0'), '[fe80::1]:80%%eth0'],
    ['each of two', socket('ListenStream=192.0.2.1:80', 'ListenStream=192.0.2.2:80'), '192.0.2.1:80', '192.0.2.2:80'],
  ],
  silent: [
    ['a bare port', socket('ListenStream=80')],
    ['all addresses', socket('ListenStream=0.0.0.0:80', 'ListenStream=[::]:81')],
    ['loopback', socket('ListenStream=127.0.0.53:80', 'ListenStream=[::1]:80')],
    ['FreeBind=yes', socket('ListenStream=192.0.2.1:80', 'FreeBind=yes')],
    ['Transparent=yes', socket('ListenStream=192.0.2.1:80', 'Transparent=yes')],
    ['a path', socket('ListenStream=/run/192.0.2.1:80')],
    ['multicast', socket('ListenDatagram=239.1.2.3:5000', 'ListenDatagram=[ff05::2]:5000')],
    ['broadcast', socket('ListenDatagram=255.255.255.255:67')],
    ['a link-local address without its interface, which no wait would help', socket('ListenStream=[fe80::1]:80')],
  ],
});
