import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { proxyLoop } from './proxy-loop.ts';

const proxy = '/usr/lib/systemd/systemd-socket-proxyd';
const to = (address: string, ...lines: readonly string[]) => service(`ExecStart=${proxy} ${address}`, ...lines);
const tcp = socket('ListenStream=8080');

ruleCases(proxyLoop, {
  raises: [
    ['its own port', { ...tcp, ...to('127.0.0.1:8080') }, `${proxy} 127.0.0.1:8080`],
    ['its own port by name', { ...tcp, ...to('localhost:8080') }, `${proxy} localhost:8080`],
    ['its own port, IPv6', { ...tcp, ...to('[::1]:8080') }, `${proxy} [::1]:8080`],
    ['its own address', { ...socket('ListenStream=192.0.2.1:80'), ...to('192.0.2.1:80') }, `${proxy} 192.0.2.1:80`],
    ['its own path', { ...socket('ListenStream=/run/a'), ...to('/run/a') }, `${proxy} /run/a`],
    [
      'the second listener',
      { ...socket('ListenStream=80', 'ListenStream=81'), ...to('127.0.0.1:81') },
      `${proxy} 127.0.0.1:81`,
    ],
  ],
  silent: [
    ['another port', { ...tcp, ...to('127.0.0.1:18080') }],
    ['the same port of another address', { ...socket('ListenStream=192.0.2.1:8080'), ...to('127.0.0.1:8080') }],
    ['the same port of another machine', { ...tcp, ...to('192.0.2.7:8080') }],
    ['the same port in another network', { ...tcp, ...to('127.0.0.1:8080', 'PrivateNetwork=yes') }],
    ['another path', { ...socket('ListenStream=/run/a'), ...to('/run/b') }],
    ['another program', { ...tcp, ...service('ExecStart=/opt/app 127.0.0.1:8080') }],
    ['the other family', { ...socket('ListenStream=8080', 'BindIPv6Only=ipv6-only'), ...to('127.0.0.1:8080') }],
  ],
});
