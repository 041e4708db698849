import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { noUnix } from './no-unix.ts';

ruleCases(noUnix, {
  raises: [
    ['credentials on TCP', socket('ListenStream=80', 'PassCredentials=yes'), 'PassCredentials=yes'],
    ['labels on UDP', socket('ListenDatagram=80', 'PassSecurity=yes'), 'PassSecurity=yes'],
    ['a pidfd on netlink', onTarget(260, socket('ListenNetlink=kobject-uevent 1', 'PassPIDFD=yes')), 'PassPIDFD=yes'],
  ],
  silent: [
    ['a path', socket('ListenStream=/run/a', 'PassCredentials=yes', 'PassSecurity=yes')],
    ['an abstract name beside a port', socket('ListenStream=80', 'ListenDatagram=@a', 'PassCredentials=yes')],
    ['netlink', socket('ListenNetlink=kobject-uevent 1', 'PassCredentials=yes')],
    ['what is off anyway', socket('ListenStream=80', 'PassCredentials=no')],
  ],
});
