import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { proxyAlone } from './proxy-alone.ts';

const tcp = socket('ListenStream=8080');
const proxy = '/usr/lib/systemd/systemd-socket-proxyd';
const behind = (command: string, ...more: readonly string[]) => ({
  ...tcp,
  ...service(`ExecStart=${command}`, ...more),
});

ruleCases(proxyAlone, {
  raises: [
    [
      'a proxy on its own',
      behind(`${proxy} --exit-idle-time=5min 127.0.0.1:81`, 'PrivateNetwork=yes'),
      `${proxy} --exit-idle-time=5min 127.0.0.1:81`,
    ],
    ['a proxy to a name', behind(`${proxy} db:81`, 'PrivateNetwork=yes'), `${proxy} db:81`],
  ],
  silent: [
    ['one that connects to a path', behind(`${proxy} /run/app/behind.sock`, 'PrivateNetwork=yes')],
    ['one in the common network', behind(`${proxy} 127.0.0.1:81`)],
    ['one that stays in it', behind(`${proxy} 127.0.0.1:81`, 'PrivateNetwork=yes', 'PrivateNetwork=no')],
    ['another program', behind('/opt/app 127.0.0.1:81', 'PrivateNetwork=yes')],
    [
      'one in the network of the program',
      behind(`${proxy} 127.0.0.1:81`, 'PrivateNetwork=yes', '[Unit]', 'JoinsNamespaceOf=behind.service'),
    ],
  ],
});
