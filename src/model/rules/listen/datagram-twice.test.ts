import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { datagramTwice } from './datagram-twice.ts';

const two = (first: string, second: string) => ({
  'app.socket': `[Socket]\n${first}\n`,
  'web.socket': `[Socket]\n${second}\n`,
});

ruleCases(datagramTwice, {
  raises: [
    ['a port twice', socket('ListenDatagram=53', 'ListenDatagram=53'), '53'],
    ['one address written in two ways', socket('ListenDatagram=[::]:53', 'ListenDatagram=53'), '53'],
    ['an address of another unit', two('ListenDatagram=127.0.0.1:53', 'ListenDatagram=127.0.0.1:53'), '127.0.0.1:53'],
    ['a port that one side shares', two('ListenDatagram=53\nReusePort=yes', 'ListenDatagram=53'), '53'],
  ],
  silent: [
    ['two ports', socket('ListenDatagram=53', 'ListenDatagram=54')],
    ['all addresses and one of them', socket('ListenDatagram=0.0.0.0:53', 'ListenDatagram=127.0.0.1:53')],
    ['IPv4 and IPv6', socket('ListenDatagram=53', 'ListenDatagram=0.0.0.0:53')],
    ['a port that is shared', socket('ListenDatagram=53', 'ListenDatagram=53', 'ReusePort=yes')],
    ['TCP, where it fails', socket('ListenStream=53', 'ListenStream=53')],
    ['one interface each', two('ListenDatagram=53\nBindToDevice=eth0', 'ListenDatagram=53\nBindToDevice=eth1')],
    ['a list that begins anew', socket('ListenDatagram=53', 'ListenDatagram=', 'ListenDatagram=53')],
  ],
});
