import { describe, expect, test } from 'vitest';
import type { Context } from '../../values/kind.ts';
import { impossibleWords } from './impossible.ts';
import { merged } from './merged.ts';
import { override } from './override.ts';

const socket: Context = { target: 252, unit: 'ssh.socket', manager: 'system' };
const service: Context = { target: 252, unit: 'app.service', manager: 'system' };

const ssh = `[Unit]
Description=OpenBSD Secure Shell server socket
Before=sockets.target

[Socket]
# All of IPv4 and IPv6.
ListenStream=0.0.0.0:22
ListenStream=[::]:22
BindIPv6Only=ipv6-only
Accept=no

[Install]
WantedBy=sockets.target
`;

const docker = `[Unit]
Description=Docker Socket for the API

[Socket]
ListenStream=/run/docker.sock
SocketMode=0660
SocketUser=root
SocketGroup=docker

[Install]
WantedBy=sockets.target
`;

const app = `[Unit]
Description=App
After=network.target local-fs.target
ConditionPathExists=/etc/app

[Service]
Type=notify
Environment=A=1
ExecStart=/usr/bin/app --port 1
TimeoutSec=30
LimitNOFILE=1024
CapabilityBoundingSet=CAP_CHOWN
NoNewPrivileges=yes

[Install]
WantedBy=multi-user.target
`;

type Edit = readonly [from: string, to: string];
type Row = readonly [title: string, vendor: string, edits: readonly Edit[], before: string, text: string];

const edited = (whole: string, edits: readonly Edit[]): string =>
  edits.reduce((result, [from, to]) => {
    expect(result).toContain(from);
    return result.replace(from, to);
  }, whole);

const rows: readonly Row[] = [
  [
    'ssh on another port',
    ssh,
    [['ListenStream=0.0.0.0:22\nListenStream=[::]:22', 'ListenStream=2222']],
    '',
    '[Socket]\nListenStream=\nListenStream=2222\n',
  ],
  [
    'ssh on another port, for both families',
    ssh,
    [
      ['ListenStream=0.0.0.0:22\nListenStream=[::]:22', 'ListenStream=2222'],
      ['BindIPv6Only=ipv6-only', 'BindIPv6Only=both'],
    ],
    '',
    '[Socket]\nListenStream=\nListenStream=2222\nBindIPv6Only=both\n',
  ],
  ['ssh on one more port', ssh, [['[::]:22\n', '[::]:22\nListenStream=2222\n']], '', '[Socket]\nListenStream=2222\n'],
  [
    'listeners of several types, in order',
    ssh,
    [['ListenStream=0.0.0.0:22\nListenStream=[::]:22', 'ListenDatagram=53\nListenStream=53']],
    '',
    '[Socket]\nListenStream=\nListenDatagram=53\nListenStream=53\n',
  ],
  ['docker for another group', docker, [['=docker', '=staff']], '', '[Socket]\nSocketGroup=staff\n'],
  ['docker for no group', docker, [['SocketGroup=docker\n', '']], '', '[Socket]\nSocketGroup=\n'],
  ['a mode that goes back to its default', docker, [['SocketMode=0660\n', '']], '', '[Socket]\nSocketMode=0666\n'],
  ['a boolean that goes away', app, [['NoNewPrivileges=yes\n', '']], '', '[Service]\nNoNewPrivileges=no\n'],
  ['another command', app, [['--port 1', '--port 2']], '', '[Service]\nExecStart=\nExecStart=/usr/bin/app --port 2\n'],
  ['one more variable', app, [['A=1\n', 'A=1\nEnvironment=B=2\n']], '', '[Service]\nEnvironment=B=2\n'],
  ['one more variable in the same line', app, [['A=1\n', 'A=1 B=2 C=3\n']], '', '[Service]\nEnvironment=B=2 C=3\n'],
  ['another variable', app, [['A=1', 'B=2']], '', '[Service]\nEnvironment=\nEnvironment=B=2\n'],
  ['one more unit to wait for', app, [['network.target', 'b.target network.target']], '', '[Unit]\nAfter=b.target\n'],
  [
    'another condition',
    app,
    [['ConditionPathExists=/etc/app', 'ConditionHost=a']],
    '',
    '[Unit]\nConditionPathExists=\nConditionHost=a\n',
  ],
  ['another start timeout', app, [['=30\n', '=30\nTimeoutStartSec=60\n']], '', '[Service]\nTimeoutStartSec=60\n'],
  ['both timeouts', app, [['TimeoutSec=30', 'TimeoutSec=60']], '', '[Service]\nTimeoutSec=60\n'],
  [
    'other capabilities',
    app,
    [['CAP_CHOWN', 'CAP_KILL']],
    '',
    '[Service]\nCapabilityBoundingSet=\nCapabilityBoundingSet=CAP_KILL\n',
  ],
  ['all capabilities', app, [['CapabilityBoundingSet=CAP_CHOWN\n', '']], '', '[Service]\nCapabilityBoundingSet=~\n'],
  ['links elsewhere', app, [['multi-user.target', 'a.target']], '', '[Install]\nWantedBy=\nWantedBy=a.target\n'],
  [
    'several sections',
    app,
    [
      ['=App', '=My app'],
      ['Type=notify', 'Type=exec'],
    ],
    '',
    '[Unit]\nDescription=My app\n\n[Service]\nType=exec\n',
  ],
  [
    'comments and order of before',
    ssh,
    [['Accept=no', 'Accept=no\nBacklog=9']],
    '# mine\n[Socket]\n# the mode\nSocketMode = 0600\n\n[Unit]\n# name\nDescription=Mine\n',
    '# mine\n[Socket]\n# the mode\nSocketMode = 0600\nBacklog=9\n\n[Unit]\n# name\nDescription=Mine\n',
  ],
  [
    'a value of before in its place',
    ssh,
    [['SocketMode=0600', 'SocketMode=0660']],
    '[Socket]\n# the mode\nSocketMode = 0600\nBacklog=9\n',
    '[Socket]\n# the mode\nSocketMode = 0660\nBacklog=9\n',
  ],
  [
    'a line of before that became needless, with its section',
    ssh,
    [['Description=Mine', 'Description=OpenBSD Secure Shell server socket']],
    '[Unit]\nDescription=Mine\n\n[Socket]\nBacklog=9\n',
    '[Socket]\nBacklog=9\n',
  ],
  [
    'a needless line in a section with a comment',
    ssh,
    [['Description=Mine', 'Description=OpenBSD Secure Shell server socket']],
    '[Unit]\n# mine\nDescription=Mine\n',
    '[Unit]\n# mine\n',
  ],
  [
    'the last one of before',
    docker,
    [['SocketGroup=staff', 'SocketGroup=docker']],
    '[Socket]\nSocketGroup=staff\n',
    '',
  ],
  [
    'a second port after the first',
    ssh,
    [['ListenStream=2222\n', 'ListenStream=2222\nListenStream=2223\n']],
    '[Socket]\nListenStream=\nListenStream=2222',
    '[Socket]\nListenStream=\nListenStream=2222\nListenStream=2223',
  ],
  ['an unknown key', ssh, [['Accept=no', 'Accept=no\nFoo=1']], '', '[Socket]\nFoo=1\n'],
  [
    'line ends of before',
    ssh,
    [['Accept=no', 'Accept=no\nBacklog=9']],
    '[Socket]\r\nMark=1\r\n',
    '[Socket]\r\nMark=1\r\nBacklog=9\r\n',
  ],
  [
    'a package that says things twice',
    '[Socket]\nListenStream=1\nListenStream=\nListenStream=2\nBacklog=1\nBacklog=2\n',
    [
      ['ListenStream=2\n', 'ListenStream=2\nListenStream=3\n'],
      ['Backlog=2', 'Backlog=3'],
    ],
    '',
    '[Socket]\nListenStream=3\nBacklog=3\n',
  ],
];

describe('the smallest drop-in', () => {
  test.each(rows)('%s', (_, vendor, edits, before, text) => {
    const context = vendor === app ? service : socket;
    const wanted = edited(merged(vendor, before, context), edits);
    expect(override(vendor, wanted, before, context)).toEqual({ text, impossible: [] });
  });

  test('a half-written value comes along as it stands', () => {
    const wanted = edited(ssh, [['BindIPv6Only=ipv6-only', 'BindIPv6Only=bo']]);
    const half = override(ssh, wanted, '', socket);
    expect(half.text).toBe('[Socket]\nBindIPv6Only=bo\n');
    expect(half.impossible).toEqual([{ section: 'Socket', key: 'BindIPv6Only', value: 'bo', why: 'rejected' }]);
    const more = edited(merged(ssh, half.text, socket), [['BindIPv6Only=bo', 'BindIPv6Only=both']]);
    expect(override(ssh, more, half.text, socket)).toEqual({ text: '[Socket]\nBindIPv6Only=both\n', impossible: [] });
  });

  test('a half-written value that systemd refuses takes nothing else away', () => {
    const before = '[Service]\nUser=a\nNice=5\n';
    const half = override(app, edited(merged(app, before, service), [['User=a', 'User=a/b']]), before, service);
    expect(half.text).toBe('[Service]\nUser=a/b\nNice=5\n');
    expect(half.impossible.map(({ why }) => why)).toEqual(['refused']);
    const whole = override(app, edited(merged(app, half.text, service), [['User=a/b', 'User=ab']]), half.text, service);
    expect(whole).toEqual({ text: '[Service]\nUser=ab\nNice=5\n', impossible: [] });
  });

  test('what stands behind a line that ends the reading stays there, and what is new goes above it', () => {
    const before = '[Socket]\nMark=1\n[Sock\nBacklog=5\n';
    const wanted = edited(merged(ssh, before, socket), [['Mark=1', 'Mark=2\nBacklog=9']]);
    expect(override(ssh, wanted, before, socket).text).toBe('[Socket]\nMark=2\nBacklog=9\n[Sock\nBacklog=5\n');
  });
});

describe('what a drop-in cannot say', () => {
  test.each([
    ['a dependency less', app, [['network.target ', '']], 'only-grows', 'After', 'network.target'],
    ['a limit that is not set', app, [['LimitNOFILE=1024\n', '']], 'no-empty', 'LimitNOFILE', '1024'],
    ['a value that is refused', app, [['Type=notify', 'Type=notify\nUser=a/b']], 'refused', 'User', 'a/b'],
    ['a file that is none', app, [['[Install]', '[Install']], 'broken', '', '[Install'],
    [
      'a package that systemd refuses',
      `${app}[Service]\nUser=a/b\n`,
      [['=notify', '=exec']],
      'vendor-stops',
      'User',
      'a/b',
    ],
  ] as const)('%s', (_, vendor, edits, why, key, value) => {
    const { impossible } = override(vendor, edited(vendor, edits), '', service);
    expect(impossible.map((each) => ({ why: each.why, key: each.key, value: each.value }))).toContainEqual({
      why,
      key,
      value,
    });
    for (const each of impossible) expect(impossibleWords(each)).toMatch(/^\S.*[^ .]\.$/s);
  });
});

describe('a drop-in merged into a package’s file', () => {
  test.each([
    [
      'a list that is cleared and written anew stands where it stood',
      ssh,
      '[Socket]\nListenStream=\nListenStream=2222\nListenStream=2223\n',
      edited(ssh, [['ListenStream=0.0.0.0:22\nListenStream=[::]:22', 'ListenStream=2222\nListenStream=2223']]),
    ],
    [
      'a value that is replaced stands where it stood, what is new behind the rest',
      ssh,
      '[Socket]\nAccept = yes\nBacklog=9\nFoo=1\n',
      edited(ssh, [['Accept=no', 'Accept=yes\nBacklog=9\nFoo=1']]),
    ],
    [
      'an item is put behind its like',
      ssh,
      '[Socket]\nListenStream=1\n',
      edited(ssh, [['[::]:22\n', '[::]:22\nListenStream=1\n']]),
    ],
    ['a reset takes away', ssh, '[Install]\nWantedBy=\n', edited(ssh, [['WantedBy=sockets.target\n', '']])],
    [
      'what is rejected is there to be finished',
      ssh,
      '[Socket]\nAccept=x\n',
      edited(ssh, [['Accept=no\n', 'Accept=no\nAccept=x\n']]),
    ],
    ['an unknown section comes along', '[Unit]\nA=1\n', '[Foo]\nBar=1\n', '[Unit]\nA=1\n\n[Foo]\nBar=1\n'],
    [
      'spaces that systemd does not strip stay',
      '[Socket]\n',
      '[Socket]\nBacklog=5\u2003\n',
      '[Socket]\nBacklog=5\u2003\n',
    ],
    ['a package that systemd refuses stays', '[Socket]\nUser=a/b\n', '[Socket]\nBacklog=5\n', '[Socket]\nUser=a/b\n'],
  ])('%s', (_, vendor, dropIn, text) => {
    expect(merged(vendor, dropIn, socket)).toBe(text);
  });
});
