import { onTarget, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { proxyNotify } from './proxy-notify.ts';

const tcp = socket('ListenStream=8080');
const proxy = '/usr/lib/systemd/systemd-socket-proxyd';
const runs = (command: string, ...lines: readonly string[]) => ({
  ...tcp,
  ...service(`ExecStart=${command}`, ...lines),
});

ruleCases(proxyNotify, {
  raises: [
    ['Type=notify', runs(`${proxy} 127.0.0.1:81`, 'Type=notify'), 'notify'],
    ['an older systemd', onTarget(247, runs(`${proxy} --exit-idle-time=5min /run/b`, 'Type=notify')), 'notify'],
    ['options before the address', runs(`${proxy} -c 10 /run/b`, 'Type=notify'), 'notify'],
  ],
  silent: [
    ['a newer systemd', onTarget(257, runs(`${proxy} 127.0.0.1:81`, 'Type=notify'))],
    ['one of which nothing is known', onTarget(253, runs(`${proxy} 127.0.0.1:81`, 'Type=notify'))],
    ['another type', runs(`${proxy} 127.0.0.1:81`, 'Type=exec')],
    ['no type', runs(`${proxy} 127.0.0.1:81`)],
    ['another program', runs('/opt/app 127.0.0.1:81', 'Type=notify')],
  ],
});
