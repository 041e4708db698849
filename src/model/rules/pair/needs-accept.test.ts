import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { needsAccept } from './needs-accept.ts';

const tcp = socket('ListenStream=22');
const runs = (command: string) => service(`ExecStart=${command}`, 'StandardInput=socket');

ruleCases(needsAccept, {
  raises: [
    ['sshd -i', { ...tcp, ...runs('-/usr/sbin/sshd -i') }, '-/usr/sbin/sshd -i'],
    ['git', { ...tcp, ...runs('/usr/bin/git daemon --inetd /srv/git') }, '/usr/bin/git daemon --inetd /srv/git'],
    ['cat', { ...tcp, ...runs('/bin/cat') }, '/bin/cat'],
    [
      'a program behind env',
      { ...tcp, ...runs('/usr/bin/env A=1 /usr/sbin/in.fingerd -w') },
      '/usr/bin/env A=1 /usr/sbin/in.fingerd -w',
    ],
  ],
  silent: [
    [
      'sshd -i for each connection',
      { ...socket('ListenStream=22', 'Accept=yes'), 'app@.service': '[Service]\nExecStart=-/usr/sbin/sshd -i\n' },
    ],
    ['sshd that listens', { ...tcp, ...runs('/usr/sbin/sshd -D') }],
    ['sshd with a file of that letter', { ...tcp, ...runs('/usr/sbin/sshd -D -f /etc/ssh/i') }],
    ['git that listens', { ...tcp, ...runs('/usr/bin/git daemon /srv/git') }],
    ['cat of a file', { ...tcp, ...runs('/bin/cat /etc/motd') }],
    ['datagrams', { ...socket('ListenDatagram=69'), ...runs('/bin/cat') }],
    ['a program of one’s own', { ...tcp, ...runs('/opt/app') }],
  ],
});
