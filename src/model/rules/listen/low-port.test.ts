import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { lowPort } from './low-port.ts';

ruleCases(lowPort, {
  raises: [
    ['a bare port', ofUser(socket('ListenStream=80')), '80'],
    ['the last of them', ofUser(socket('ListenDatagram=127.0.0.1:1023')), '127.0.0.1:1023'],
    ['IPv6', ofUser(socket('ListenStream=[::1]:443')), '[::1]:443'],
    ['VSOCK', ofUser(socket('ListenStream=vsock::22')), 'vsock::22'],
    ['a number in another notation', ofUser(socket('ListenStream=0x50')), '0x50'],
  ],
  silent: [
    ['the first that is free', ofUser(socket('ListenStream=1024', 'ListenStream=127.0.0.1:1024'))],
    ['a unit of the system', socket('ListenStream=80')],
    ['a path', ofUser(socket('ListenStream=%t/80', 'ListenStream=@80'))],
    ['a netlink group', ofUser(socket('ListenNetlink=kobject-uevent 1'))],
    ['a port that is taken back', ofUser(socket('ListenStream=80', 'ListenStream=', 'ListenStream=8080'))],
  ],
});
