import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { duplicate } from './duplicate.ts';

const two = (first: string, second: string, unit = '') => ({
  'app.socket': `[Socket]\n${first}\n`,
  'web.socket': `[Unit]\n${unit}\n[Socket]\n${second}\n`,
});

ruleCases(duplicate, {
  raises: [
    ['a port twice', socket('ListenStream=80', 'ListenStream=80'), '80'],
    ['one address written in two ways', socket('ListenStream=80', 'ListenStream=[::]:80'), '[::]:80'],
    [
      'each one too many',
      socket('ListenStream=1.2.3.4:80', 'ListenStream=1.2.3.4:80', 'ListenStream=1.2.3.4:80'),
      '1.2.3.4:80',
      '1.2.3.4:80',
    ],
    ['an abstract name twice', socket('ListenStream=@a', 'ListenStream=@a'), '@a'],
    ['a VSOCK port twice', socket('ListenStream=vsock::80', 'ListenStream=vsock::80'), 'vsock::80'],
    ['a port of another unit', two('ListenStream=80', 'ListenStream=0x50'), '0x50'],
    ['a port that one side shares', two('ListenStream=80\nReusePort=yes', 'ListenStream=80'), '80'],
    ['two units of a user', ofUser(two('ListenStream=8080', 'ListenStream=8080')), '8080'],
    ['one in a drop-in', { ...socket('ListenStream=80'), 'app.socket.d/a.conf': '[Socket]\nListenStream=80\n' }, '80'],
  ],
  silent: [
    ['two ports', socket('ListenStream=80', 'ListenStream=81')],
    ['TCP and UDP', socket('ListenStream=53', 'ListenDatagram=53')],
    ['two addresses', socket('ListenStream=127.0.0.1:80', 'ListenStream=127.0.0.2:80', 'ListenStream=[::1]:80')],
    ['a port that is shared', socket('ListenStream=80', 'ListenStream=80', 'ReusePort=yes')],
    ['a list that begins anew', socket('ListenStream=80', 'ListenStream=', 'ListenStream=80')],
    ['an abstract name of two types', socket('ListenStream=@a', 'ListenDatagram=@a', 'ListenSequentialPacket=@a')],
    ['datagrams, which can be opened twice', socket('ListenDatagram=53', 'ListenDatagram=53')],
    ['SCTP and TCP', two('ListenStream=80\nSocketProtocol=sctp', 'ListenStream=80')],
    ['one interface each', two('ListenStream=80\nBindToDevice=eth0', 'ListenStream=80\nBindToDevice=eth1')],
    [
      'link-local addresses of two interfaces',
      socket('ListenStream=[fe80::1]:80%%eth0', 'ListenStream=[fe80::1]:80%%eth1'),
    ],
    ['units that exclude each other', two('ListenStream=80', 'ListenStream=80', 'Conflicts=foo.service app.socket')],
    ['a unit with a network of its own', two('ListenStream=80', 'ListenStream=80\nPrivateNetwork=yes')],
    ['a unit that systemd cannot read', { ...two('ListenStream=80', 'ListenStream=80'), 'web.socket': '' }],
  ],
});
