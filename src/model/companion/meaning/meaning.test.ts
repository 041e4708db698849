import { expect, test } from 'vitest';
import { loadBundle } from '../../unit/load-bundle.ts';
import { meaningWords } from '../../words/meaning-words.ts';
import { meaningOf } from './meaning.ts';

type Files = Readonly<Record<string, string>>;

const bundle = (files: Files, more: { target?: number; manager?: 'user' } = {}) =>
  loadBundle({
    name: 'app',
    target: 252,
    ...more,
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
  });

const socket = (...lines: readonly string[]) => ({ 'app.socket': `[Socket]\n${lines.join('\n')}\n` });
const service = (...lines: readonly string[]) => ({
  'app.service': `[Service]\nExecStart=/usr/bin/app\n${lines.join('\n')}\n`,
});
const sentences = (before: Files, after: Files) => meaningOf(bundle(before), bundle(after)).map(meaningWords);

test.each([
  ['ListenStream=0.0.0.0:80', 'ListenStream=80', 'Now also reachable by IPv6 on TCP port 80.'],
  ['ListenStream=80', 'ListenStream=80\nBindIPv6Only=ipv6-only', 'No longer reachable by IPv4 on TCP port 80.'],
  [
    'ListenStream=80',
    'ListenStream=127.0.0.1:80',
    ['By IPv4, only this machine itself reaches TCP port 80 now.', 'No longer reachable by IPv6 on TCP port 80.'],
  ],
  ['ListenStream=127.0.0.1:80', 'ListenStream=0.0.0.0:80', 'Other machines reach TCP port 80 by IPv4 now.'],
  [
    'ListenStream=80',
    'ListenStream=80\nIPAddressDeny=any\nIPAddressAllow=localhost',
    'By IPv4 and IPv6, only this machine itself reaches TCP port 80 now.',
  ],
  [
    'ListenStream=0.0.0.0:80',
    'ListenStream=0.0.0.0:80\nIPAddressDeny=any\nIPAddressAllow=10.0.0.0/8',
    'Of other machines, TCP port 80 takes by IPv4 now: only 10.0.0.0/8.',
  ],
  [
    'ListenStream=192.0.2.1:80',
    'ListenStream=192.0.2.2:80',
    'TCP port 80 is on 192.0.2.2:80 now, not on 192.0.2.1:80.',
  ],
  [
    'ListenStream=/run/a',
    'ListenStream=/run/a\nSocketMode=0660\nSocketGroup=www-data',
    'No longer open to every user: only root and the group www-data (/run/a).',
  ],
  [
    'ListenStream=/run/a\nSocketMode=0600',
    'ListenStream=/run/a',
    'Open to every user now, no longer only root (/run/a).',
  ],
  [
    'ListenStream=/run/a\nSocketMode=0600\nSocketUser=a',
    'ListenStream=/run/a\nSocketMode=0600\nSocketUser=b',
    '/run/a is open to root and b now; before it was to root and a.',
  ],
  ['ListenStream=/run/a\nSocketMode=0600', 'ListenStream=/run/a\nSocketMode=0640', 'SocketMode= from 0600 to 0640.'],
  ['ListenStream=80', 'ListenStream=80\nListenDatagram=53', 'Now listens on UDP port 53, for IPv4 and IPv6.'],
  [
    'ListenStream=80',
    'ListenStream=80\nListenStream=[::1]:81',
    'Now listens on TCP port 81, for this machine itself by IPv6.',
  ],
  [
    'ListenStream=80',
    'ListenStream=80\nListenFIFO=/run/f\nSocketMode=0600',
    ['Now listens on the FIFO /run/f, for root.', 'SocketMode= from 0666 (the default) to 0600.'],
  ],
  [
    'ListenStream=80\nListenStream=81',
    'ListenStream=81',
    ['No longer listens on TCP port 80.', 'fd 3 is now [::]:81, which was fd 4.'],
  ],
  [
    'ListenStream=80\nListenStream=/run/a',
    'ListenStream=/run/a\nListenStream=80',
    ['fd 3 is now /run/a, which was fd 4.', 'fd 4 is now [::]:80, which was fd 3.'],
  ],
  [
    'ListenStream=80\nListenStream=81\nAccept=yes',
    'ListenStream=81\nListenStream=80\nAccept=yes',
    'The listeners are in another order.',
  ],
  ['ListenStream=80', 'ListenStream=80\nAccept=yes', 'Each connection starts its own instance now, of app@.service.'],
  ['ListenStream=80\nAccept=yes', 'ListenStream=80', 'One service takes all connections now: app.service.'],
  ['ListenStream=80', 'ListenStream=80\nService=web.service', 'Starts web.service now, not app.service.'],
  [
    'ListenStream=80',
    'ListenStream=80\nFileDescriptorName=web',
    'The service finds its sockets under the name web now, not app.socket.',
  ],
  ['ListenStream=80\nMaxConnections=64', 'ListenStream=80\nMaxConnections=10', 'MaxConnections= from 64 to 10.'],
  ['ListenStream=80', 'ListenStream=80\nMaxConnections=10', 'MaxConnections= from 64 (the default) to 10.'],
  ['ListenStream=80\nMark=5', 'ListenStream=80', 'Mark= from 5 to -1 (the default).'],
  ['ListenStream=80', 'ListenStream=80\nTCPCongestion=bbr', 'TCPCongestion= is bbr now; before it was not set.'],
  ['ListenStream=80\nTCPCongestion=bbr', 'ListenStream=80', 'TCPCongestion= is no longer set; it was bbr.'],
  ['ListenStream=80\n[Unit]\nAfter=a.service', 'ListenStream=80', 'After= is no longer set; it was a.service.'],
  [
    'ListenStream=80',
    'ListenStream=80\nBindIPv6Only=ipv6-only\nBacklog=7',
    ['No longer reachable by IPv4 on TCP port 80.', 'Backlog= from 2147483647 (the default) to 7.'],
  ],
  [
    'ListenStream=80',
    'ListenStream=80\n[Install]\nWantedBy=sockets.target',
    '[Install] WantedBy= is sockets.target now; before it was not set.',
  ],
  [
    'ListenStream=80',
    'ListenStream=80\nAccept=yes\nService=x.service',
    ['systemd refuses app.socket as it is now.', 'Each connection starts its own instance now, of app@.service.'],
  ],
  ['ListenStream=80', '', ['systemd refuses app.socket as it is now.', 'No longer listens on TCP port 80.']],
] as const)('%j → %j: %s', (before, after, expected) => {
  expect(sentences(socket(before), socket(after))).toEqual([expected].flat());
});

test.each([
  ['Nice=5', 'Nice=7', 'Nice= from 5 to 7.'],
  ['', 'Nice=7', 'Nice= from 0 (the default) to 7.'],
  ['Environment=A=1', 'Environment=A=1\nEnvironment=B=2', 'Environment= from A=1 to A=1, B=2.'],
  ['WatchdogSec=5', 'WatchdogSec=6', 'WatchdogSec= from 5 to 6.'],
  ['ExecStartPre=/bin/a', 'ExecStartPre=/bin/b', 'ExecStartPre= from /bin/a to /bin/b.'],
  ['TimeoutSec=5', 'TimeoutSec=5\nTimeoutStartSec=7', 'TimeoutStartSec= from 5s to 7.'],
])('of a service, %j → %j: %s', (before, after, expected) => {
  expect(sentences(service(before), service(after))).toEqual([expected]);
});

test.each([
  ['a comment', 'ListenStream=80', '# why\nListenStream=80\n\n'],
  ['another spelling', 'ListenStream=80\nKeepAlive=1', 'ListenStream = [::]:80\nKeepAlive=yes'],
  [
    'a default that is written out',
    'ListenStream=80',
    'ListenStream=80\nMaxConnections=64\nAccept=no\nSocketMode=0666\nBindIPv6Only=default',
  ],
  ['another order', 'ListenStream=80\nBacklog=5\nMark=7', 'Mark=7\nBacklog=5\nListenStream=80'],
  ['a value that is overwritten', 'ListenStream=80\nBacklog=5', 'ListenStream=80\nBacklog=9\nBacklog=5'],
  ['a line that systemd ignores', 'ListenStream=80', 'ListenStream=80\nFrob=1\nBacklog=x'],
  ['a listener that is cleared', 'ListenStream=80', 'ListenStream=81\nListenStream=\nListenStream=80'],
  [
    'a list in another order',
    'ListenStream=80\n[Unit]\nAfter=a.service b.service',
    '[Unit]\nAfter=b.service\nAfter=a.service\n[Socket]\nListenStream=80',
  ],
  [
    'the same in [Install]',
    'ListenStream=80\n[Install]\nWantedBy=a.target b.target',
    'ListenStream=80\n[Install]\nWantedBy=b.target\nWantedBy=a.target',
  ],
])('%s means the same', (_, before, after) => {
  expect(sentences(socket(before), socket(after))).toEqual([]);
});

test('units that came, went, or have another name are told', () => {
  const one = { ...socket('ListenStream=80'), ...service() };
  expect(sentences(socket('ListenStream=80'), one)).toEqual(['app.service is new.']);
  expect(sentences(one, socket('ListenStream=80'))).toEqual(['app.service is gone.']);
  const each = { ...socket('ListenStream=80', 'Accept=yes'), 'app@.service': service()['app.service'] };
  expect(sentences(one, each)).toEqual([
    'Each connection starts its own instance now, of app@.service.',
    'app.service is app@.service now.',
  ]);
  const web = { 'web.socket': one['app.socket'], 'web.service': one['app.service'] };
  expect(sentences(one, web)).toEqual([
    'app.socket is web.socket now.',
    'The service finds its sockets under the name web.socket now, not app.socket.',
    'app.service is web.service now.',
  ]);
});

test('what a name stands for is told where it makes a difference', () => {
  const text = '[Socket]\nListenStream=/run/%p.sock\nSmackLabel=%p\n';
  expect(sentences({ 'app.socket': text }, { 'web.socket': text })).toEqual([
    'app.socket is web.socket now.',
    'Now listens on /run/web.sock, for every user.',
    'No longer listens on /run/app.sock.',
    'The service finds its sockets under the name web.socket now, not app.socket.',
    'SmackLabel= from app to web.',
  ]);
});

test('for whom and for which systemd it is are told once, without what follows from it', () => {
  const files = { ...socket('ListenStream=8080'), ...service() };
  const meaning = (before: Parameters<typeof bundle>[1], after: Parameters<typeof bundle>[1]) =>
    meaningOf(bundle(files, before), bundle(files, after)).map(meaningWords);
  expect(meaning({ target: 252 }, { target: 257 })).toEqual([
    'For Debian 13 (systemd 257) now, not Debian 12 (systemd 252).',
  ]);
  expect(meaning({}, { manager: 'user' })).toEqual(['Units of a user’s own manager now, not of the system’s.']);
});

test('what systemctl show prints otherwise is told, even where no setting is another one', () => {
  const unit = (...lines: readonly string[]) => ({
    'app.socket': `[Unit]\n${lines.join('\n')}\n[Socket]\nListenStream=80\n`,
  });
  const [path, host] = ['ConditionPathExists=/a', 'ConditionHost=b'];
  expect(sentences(unit(path, host), unit(host, path))).toEqual([
    `systemctl show prints Conditions as ${host}, ${path} now; before as ${path}, ${host}.`,
  ]);
});

test('a drop-in says the same as the line that it adds', () => {
  const own = socket('ListenStream=80', 'Backlog=5');
  const laid = { ...socket('ListenStream=80'), 'app.socket.d/x.conf': '[Socket]\nBacklog=5\n' };
  expect(sentences(own, laid)).toEqual([]);
});
