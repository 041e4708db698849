import type { AdviceCode } from '../words/advice.ts';

/** A mistake, the code that catches it, and the files it is in. */
export type Mistake = readonly [what: string, code: AdviceCode, files: Readonly<Record<string, string>>];

/** A socket unit that is enabled as it should be, with these lines. */
export const socketOf = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'app.socket': `[Socket]\n${lines.join('\n')}\n\n[Install]\nWantedBy=sockets.target\n`,
});

/** Its service. */
export const serviceOf = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'app.service': `[Service]\n${lines.join('\n')}\n`,
});

const run = serviceOf('ExecStart=/bin/cat');
const path = ['ListenStream=/run/app.sock', 'SocketMode=0660', 'SocketGroup=www-data'];

/** What `systemd-analyze verify` 252 accepts without a word, though it is wrong. */
export const silentMistakes: readonly Mistake[] = [
  ['an address without FreeBind=', 'listen/no-free-bind', { ...socketOf('ListenStream=192.0.2.1:80'), ...run }],
  ['User= in [Socket]', 'access/user-in-socket', { ...socketOf(...path, 'User=www-data'), ...run }],
  ['a user who does not exist', 'access/unknown-owner', { ...socketOf(...path, 'SocketUser=nosuchuser'), ...run }],
  ['SocketMode= on TCP', 'effect/no-path', { ...socketOf('ListenStream=8080', 'SocketMode=0660'), ...run }],
  ['SocketUser= on TCP', 'effect/no-path', { ...socketOf('ListenStream=8080', 'SocketUser=www-data'), ...run }],
  ['NoDelay= on a path', 'effect/no-tcp', { ...socketOf(...path, 'NoDelay=yes'), ...run }],
  ['KeepAlive= on a path', 'effect/no-tcp', { ...socketOf(...path, 'KeepAlive=yes'), ...run }],
  ['FreeBind= on a path', 'effect/no-ip', { ...socketOf(...path, 'FreeBind=yes'), ...run }],
  ['BindToDevice= on a path', 'effect/no-ip', { ...socketOf(...path, 'BindToDevice=lo'), ...run }],
  ['IPTTL= on a path', 'effect/no-ip', { ...socketOf(...path, 'IPTTL=5'), ...run }],
  [
    'MaxConnections= with Accept=no',
    'effect/accept-no',
    { ...socketOf('ListenStream=8080', 'MaxConnections=5'), ...run },
  ],
  ['an address twice', 'listen/duplicate', { ...socketOf('ListenStream=8080', 'ListenStream=8080'), ...run }],
  [
    'WantedBy=multi-user.target',
    'enable/not-sockets-target',
    { 'app.socket': '[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=multi-user.target\n', ...run },
  ],
  [
    'socket.target',
    'enable/misspelt-target',
    { 'app.socket': '[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=socket.target\n', ...run },
  ],
  [
    'After=network.target',
    'order/after-late',
    {
      'app.socket':
        '[Unit]\nAfter=network.target\n\n[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=sockets.target\n',
      ...run,
    },
  ],
  [
    'a path in /tmp of a service with PrivateTmp=',
    'pair/private-tmp',
    {
      ...socketOf('ListenStream=/tmp/app.sock', 'SocketMode=0660', 'SocketGroup=www-data'),
      ...serviceOf('ExecStart=/bin/cat', 'PrivateTmp=yes'),
    },
  ],
  [
    "a path in the service's RuntimeDirectory=",
    'pair/runtime-directory',
    {
      ...socketOf('ListenStream=/run/app/app.sock', 'SocketMode=0660', 'SocketGroup=www-data'),
      ...serviceOf('ExecStart=/bin/cat', 'RuntimeDirectory=app'),
    },
  ],
  [
    'a condition on the service alone',
    'pair/conditions',
    {
      ...socketOf('ListenStream=8080'),
      'app.service': '[Unit]\nConditionPathExists=/etc/app.conf\n\n[Service]\nExecStart=/bin/cat\n',
    },
  ],
  [
    'a oneshot that never accepts',
    'pair/never-accepts',
    { ...socketOf('ListenStream=8080'), ...serviceOf('Type=oneshot', 'ExecStart=/bin/true') },
  ],
  [
    'StandardInput=socket with two listeners',
    'pair/several-on-stdin',
    {
      ...socketOf('ListenStream=8080', 'ListenStream=8081'),
      ...serviceOf('ExecStart=/bin/cat', 'StandardInput=socket', 'StandardError=journal'),
    },
  ],
  [
    'StandardInput=socket without a socket',
    'pair/no-socket',
    serviceOf('ExecStart=/bin/cat', 'StandardInput=socket', 'StandardError=journal'),
  ],
];
