import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { freeBind } from './free-bind.ts';

ruleCases(freeBind, {
  raises: [
    ['a bare port', socket('ListenStream=80', 'FreeBind=yes'), 'FreeBind=yes'],
    [
      'all of IPv4 and loopback',
      socket('ListenStream=0.0.0.0:80', 'ListenDatagram=127.0.0.1:53', 'FreeBind=true'),
      'FreeBind=true',
    ],
    ['a port beside a path', socket('ListenStream=[::]:80', 'ListenStream=/run/a', 'FreeBind=yes'), 'FreeBind=yes'],
  ],
  silent: [
    ['an address of an interface', socket('ListenStream=192.0.2.1:80', 'FreeBind=yes')],
    ['one among others', socket('ListenStream=80', 'ListenStream=[2001:db8::1]:81', 'FreeBind=yes')],
    ['loopback on another interface', socket('ListenStream=[::1]:80', 'FreeBind=yes', 'BindToDevice=eth0')],
    ['FreeBind=no', socket('ListenStream=80', 'FreeBind=no')],
    ['a path, of which another rule speaks', socket('ListenStream=/run/a', 'FreeBind=yes')],
    ['a drop-in over a unit that is not here', { 'app.socket.d/a.conf': '[Socket]\nListenStream=80\nFreeBind=yes\n' }],
  ],
});
