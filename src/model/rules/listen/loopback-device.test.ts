import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { loopbackDevice } from './loopback-device.ts';

ruleCases(loopbackDevice, {
  raises: [
    ['IPv4 loopback', socket('ListenStream=127.0.0.1:80', 'BindToDevice=eth0'), '127.0.0.1:80'],
    ['another loopback address', socket('ListenDatagram=127.0.0.53:53', 'BindToDevice=wg0'), '127.0.0.53:53'],
    ['IPv6 loopback', socket('ListenStream=[::1]:80', 'BindToDevice=eth0', 'FreeBind=yes'), '[::1]:80'],
    ['one of several', socket('ListenStream=80', 'ListenStream=127.0.0.1:81', 'BindToDevice=eth0'), '127.0.0.1:81'],
  ],
  silent: [
    ['the loopback interface', socket('ListenStream=127.0.0.1:80', 'BindToDevice=lo')],
    ['no interface', socket('ListenStream=127.0.0.1:80')],
    ['an interface that is taken back', socket('ListenStream=127.0.0.1:80', 'BindToDevice=eth0', 'BindToDevice=')],
    ['another address', socket('ListenStream=192.0.2.1:80', 'ListenStream=80', 'BindToDevice=eth0')],
    ['a routing domain with its own loopback', socket('ListenStream=127.0.0.1:80', 'BindToDevice=vrf-blue')],
    ['a path', socket('ListenStream=/run/127.0.0.1', 'BindToDevice=eth0')],
  ],
});
