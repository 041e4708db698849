import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noUdp } from './no-udp.ts';

ruleCases(noUdp, {
  raises: [
    ['broadcast on TCP', socket('ListenStream=80', 'Broadcast=yes'), 'Broadcast=yes'],
    ['packet information on a path', socket('ListenDatagram=/run/a', 'PassPacketInfo=yes'), 'PassPacketInfo=yes'],
    ['broadcast on netlink', socket('ListenNetlink=kobject-uevent 1', 'Broadcast=yes'), 'Broadcast=yes'],
  ],
  silent: [
    ['UDP', socket('ListenDatagram=80', 'Broadcast=yes', 'PassPacketInfo=yes')],
    ['UDP beside TCP', socket('ListenStream=80', 'ListenDatagram=80', 'Broadcast=yes')],
    ['packet information on netlink', socket('ListenNetlink=kobject-uevent 1', 'PassPacketInfo=yes')],
    ['what is off anyway', socket('ListenStream=80', 'Broadcast=no')],
  ],
});
