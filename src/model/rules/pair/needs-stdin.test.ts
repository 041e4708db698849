import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { needsStdin } from './needs-stdin.ts';

const accepting = socket('ListenStream=22', 'Accept=yes');
const each = (command: string, ...lines: readonly string[]) => ({
  'app@.service': `[Service]\nExecStart=${command}\n${lines.join('\n')}\n`,
});

ruleCases(needsStdin, {
  raises: [
    ['sshd -i', { ...accepting, ...each('-/usr/sbin/sshd -i') }, '-/usr/sbin/sshd -i'],
    ['sshd with more options', { ...accepting, ...each('-/usr/sbin/sshd -4i -o A=b') }, '-/usr/sbin/sshd -4i -o A=b'],
    ['cat', { ...accepting, ...each('/bin/cat', 'StandardInput=null') }, '/bin/cat'],
  ],
  silent: [
    ['the connection as standard input', { ...accepting, ...each('-/usr/sbin/sshd -i', 'StandardInput=socket') }],
    ['a program of one’s own', { ...accepting, ...each('-/opt/app') }],
    ['cat of a file', { ...accepting, ...each('/bin/cat /etc/motd') }],
    ['one service for all', { ...socket('ListenStream=22'), ...service('ExecStart=-/usr/sbin/sshd -i') }],
    ['a template without its socket', each('-/usr/sbin/sshd -i')],
  ],
});
