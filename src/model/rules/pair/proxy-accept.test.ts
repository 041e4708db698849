import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { proxyAccept } from './proxy-accept.ts';

const accepting = socket('ListenStream=8080', 'Accept=yes');
const each = (command: string) => ({ 'app@.service': `[Service]\nExecStart=${command}\n` });
const proxy = '/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:81';

ruleCases(proxyAccept, {
  raises: [
    ['a proxy for each connection', { ...accepting, ...each(proxy) }, 'yes'],
    ['one with options', { ...accepting, ...each(`-${proxy.replace(' ', ' --exit-idle-time=5min ')}`) }, 'yes'],
    ['the last word on it', { ...socket('ListenStream=80', 'Accept=no', 'Accept=1'), ...each(proxy) }, '1'],
  ],
  silent: [
    ['one proxy for all', { ...socket('ListenStream=8080'), ...service(`ExecStart=${proxy}`) }],
    ['Accept=no', { ...socket('ListenStream=8080', 'Accept=no'), ...service(`ExecStart=${proxy}`) }],
    ['another program', { ...accepting, ...each('-/opt/app 127.0.0.1:81') }],
    ['a lone socket', accepting],
  ],
});
