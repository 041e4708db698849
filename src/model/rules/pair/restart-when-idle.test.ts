import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { restartWhenIdle } from './restart-when-idle.ts';

const tcp = socket('ListenStream=8080');
const proxy = '/usr/lib/systemd/systemd-socket-proxyd';
const runs = (command: string, ...lines: readonly string[]) => ({
  ...tcp,
  ...service(`ExecStart=${command}`, ...lines),
});

ruleCases(restartWhenIdle, {
  raises: [
    ['a proxy that ends when idle', runs(`${proxy} --exit-idle-time=5min 127.0.0.1:81`, 'Restart=always'), 'always'],
    ['the time in a word of its own', runs(`${proxy} --exit-idle-time 10s /run/b`, 'Restart=on-success'), 'on-success'],
    ['another program', runs('/opt/app --exit-idle-time=60', 'Restart=always'), 'always'],
  ],
  silent: [
    ['Restart=on-failure', runs(`${proxy} --exit-idle-time=5min 127.0.0.1:81`, 'Restart=on-failure')],
    ['no restart', runs(`${proxy} --exit-idle-time=5min 127.0.0.1:81`)],
    ['a proxy that stays', runs(`${proxy} 127.0.0.1:81`, 'Restart=always')],
    ['a time without end', runs(`${proxy} --exit-idle-time=infinity 127.0.0.1:81`, 'Restart=always')],
    ['a service without a socket', service(`ExecStart=${proxy} --exit-idle-time=5min /run/b`, 'Restart=always')],
  ],
});
