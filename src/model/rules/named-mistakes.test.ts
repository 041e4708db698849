import { beforeAll, describe, expect, test } from 'vitest';
import { bundleOf, ofUser, onTarget } from '../testing/rule-cases.ts';
import { serviceOf, socketOf } from '../testing/silent-mistakes.ts';
import type { Bundle } from '../unit/bundle.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle } from '../unit/load-bundle.ts';
import { advised } from './advise.ts';
import { allRules } from './all-rules.ts';

beforeAll(loadAll);

type Files = Readonly<Record<string, string>> | Bundle;

const run = serviceOf('ExecStart=/opt/app/bin/serve');
const template = (...lines: readonly string[]) => ({ 'app@.service': `[Service]\n${lines.join('\n')}\n` });
const wanted = (by: string) => ({ 'app.socket': `[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=${by}\n` });
const ordered = (line: string) => ({
  'app.socket': `[Unit]\n${line}\n\n${socketOf('ListenStream=8080')['app.socket']}`,
});

/** The mistakes that people make most, as the goal of this project names them, and the code that each gets. */
const named: readonly (readonly [what: string, code: string, files: Files])[] = [
  ['an explicit IP without FreeBind=', 'listen/no-free-bind', socketOf('ListenStream=192.0.2.1:80')],
  ['User= meant as SocketUser=', 'access/user-in-socket', socketOf('ListenStream=/run/a', 'User=www-data')],
  ['Group= meant as SocketGroup=', 'access/user-in-socket', socketOf('ListenStream=/run/a', 'Group=www-data')],
  ['a Unix socket open to all', 'access/open-to-all', socketOf('ListenStream=/run/app.sock')],
  ['SocketMode= without a path', 'effect/no-path', socketOf('ListenStream=80', 'SocketMode=0660')],
  ['SocketUser= without a path', 'effect/no-path', socketOf('ListenStream=80', 'SocketUser=root')],
  ['DirectoryMode= without a path', 'effect/no-path', socketOf('ListenStream=80', 'DirectoryMode=0750')],
  ['TCP options without TCP', 'effect/no-tcp', socketOf('ListenStream=/run/a', 'NoDelay=yes')],
  ['MaxConnections= with Accept=no', 'effect/accept-no', socketOf('ListenStream=80', 'MaxConnections=5')],
  ['keep-alive times alone', 'effect/keep-alive-off', socketOf('ListenStream=80', 'KeepAliveTimeSec=60')],
  ['a listener twice', 'listen/duplicate', socketOf('ListenStream=80', 'ListenStream=80')],
  ['80 and 0.0.0.0:80', 'listen/dual-stack', socketOf('ListenStream=80', 'ListenStream=0.0.0.0:80')],
  ['all addresses and one', 'listen/overlap', socketOf('ListenStream=0.0.0.0:80', 'ListenStream=127.0.0.1:80')],
  ['another target', 'enable/not-sockets-target', wanted('multi-user.target')],
  ["a system's target for a user", 'enable/other-manager', ofUser(wanted('multi-user.target'))],
  ['socket.target', 'enable/misspelt-target', wanted('socket.target')],
  ['After= with early boot', 'order/after-late', ordered('After=network-online.target')],
  [
    'Requires= with early boot',
    'order/after-late',
    ordered('Requires=network-online.target\nAfter=network-online.target'),
  ],
  [
    'a socket in /tmp and PrivateTmp=',
    'pair/private-tmp',
    {
      ...socketOf('ListenStream=/tmp/app.sock', 'SocketMode=0600'),
      ...serviceOf('ExecStart=/opt/a', 'PrivateTmp=yes'),
    },
  ],
  [
    'a socket in the RuntimeDirectory=',
    'pair/runtime-directory',
    { ...socketOf('ListenStream=/run/app/a.sock'), ...serviceOf('ExecStart=/opt/a', 'RuntimeDirectory=app') },
  ],
  ['/var/run', 'path/var-run', socketOf('ListenStream=/var/run/app.sock')],
  [
    'conditions on the service alone',
    'pair/conditions',
    { ...socketOf('ListenStream=80'), 'app.service': `[Unit]\nConditionPathExists=/a\n${run['app.service']}` },
  ],
  [
    'a oneshot that never accepts',
    'pair/never-accepts',
    { ...socketOf('ListenStream=80'), ...serviceOf('Type=oneshot', 'ExecStart=/bin/true') },
  ],
  [
    'standard input of several',
    'pair/several-on-stdin',
    { ...socketOf('ListenStream=80', 'ListenStream=81'), ...serviceOf('ExecStart=/opt/a', 'StandardInput=socket') },
  ],
  [
    'Accept=yes with Service=',
    'unit/accept-with-service',
    { ...socketOf('ListenStream=80', 'Accept=yes', 'Service=app.service'), ...run },
  ],
  ['Accept=yes with datagrams', 'unit/accept-needs-streams', socketOf('ListenDatagram=80', 'Accept=yes')],
  ['Accept=yes without a template', 'pair/no-template', { ...socketOf('ListenStream=80', 'Accept=yes'), ...run }],
  ...['--bind 0.0.0.0:8080', '-p 8080', '--port=8080', '--listen :8080'].map(
    (flag) =>
      [
        `a service that binds by itself: ${flag}`,
        'pair/binds-itself',
        { ...socketOf('ListenStream=8080'), ...serviceOf(`ExecStart=/opt/app/bin/serve ${flag}`) },
      ] as const,
  ),
  ['no [Install]', 'enable/no-install', { 'app.socket': '[Socket]\nListenStream=80\n' }],
  [
    '[Install] on the service, too',
    'pair/started-at-boot',
    { ...socketOf('ListenStream=80'), 'app.service': `${run['app.service']}\n[Install]\nWantedBy=multi-user.target\n` },
  ],
  ['a comment in a value', 'text/comment-in-value', socketOf('ListenStream=/run/a # for nginx', 'SocketMode=0600')],
  ['quotes that stay', 'text/quotes-kept', socketOf('ListenStream=80', 'FileDescriptorName="web"')],
  ['a hostname', 'address/hostname', socketOf('ListenStream=localhost:80')],
  ['the name of a service', 'address/service', socketOf('ListenStream=http')],
  ['% alone in a scope', 'address/scope-percent', socketOf('ListenStream=[fe80::1]:80%lo')],
  [
    'ReusePort= with another user',
    'listen/reuse-port-user',
    { ...socketOf('ListenStream=8080', 'ReusePort=yes'), ...serviceOf('ExecStart=/opt/a', 'User=www-data') },
  ],
  [
    'an owner that DynamicUser= makes',
    'access/dynamic-owner',
    { ...socketOf('ListenStream=/run/a', 'SocketUser=app'), ...serviceOf('ExecStart=/opt/a', 'DynamicUser=yes') },
  ],
  ['a low port of a user', 'listen/low-port', ofUser(socketOf('ListenStream=80'))],
  ['a Backlog= beyond the limit', 'effect/backlog', socketOf('ListenStream=80', 'Backlog=100000')],
  [
    'failed instances that count',
    'connections/failed-instances-stay',
    onTarget(249, {
      ...socketOf('ListenStream=80', 'Accept=yes', 'MaxConnectionsPerSource=3'),
      ...template('ExecStart=/opt/a', 'StandardInput=socket', 'StandardError=journal'),
    }),
  ],
  ['a default that is set', 'effect/default-value', socketOf('ListenStream=80', 'NoDelay=no')],
  [
    "a reset that loses the vendor's",
    'drop-in/loses-address',
    {
      '/usr/lib/systemd/system/app.socket':
        socketOf('ListenStream=80', 'ListenStream=/run/app.sock')['app.socket'] ?? '',
      'app.socket.d/a.conf': '[Socket]\nListenStream=\nListenStream=8080\n',
    },
  ],
  [
    "a specifier of the system's manager",
    'text/specifier-of-root',
    socketOf('ListenStream=%h/app.sock', 'SocketMode=0600'),
  ],
  ['a path of more than 107 bytes', 'address/too-long', socketOf(`ListenStream=/run/${'a'.repeat(110)}`)],
  ['a folder open to all', 'access/world-writable-directory', socketOf('ListenStream=/run/a/a', 'DirectoryMode=0777')],
  ['a protocol of another type', 'effect/protocol-type', socketOf('ListenStream=80', 'SocketProtocol=udplite')],
  ['PassCredentials= on IP', 'effect/no-unix', socketOf('ListenStream=80', 'PassCredentials=yes')],
];

test('there are more than forty rules', () => expect(allRules.length).toBeGreaterThanOrEqual(40));

describe('a mistake that the goal names is caught', () => {
  test.each(named)('%s: %s', (_, code, files) => {
    const { units } = advised(loadBundle(bundleOf(files)));
    expect(units.flatMap(({ unit }) => unit.diagnostics.map((d) => d.code))).toContain(code);
  });
});
