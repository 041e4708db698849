import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../syntax/edit.ts';
import { loadAll } from '../unit/load-all.ts';
import { type LoadedBundle, loadBundle, unitNamed } from '../unit/load-bundle.ts';
import { type CauseCode, causeCodes } from '../words/journal-cause-words.ts';
import { exampleLogs } from './example-logs.ts';
import { type Answer, explainLog } from './explain-log.ts';
import { logCommand } from './log-command.ts';

beforeAll(loadAll);

type Files = Readonly<Record<string, string>>;
interface More {
  readonly manager?: 'user';
  readonly target?: number;
}

const bundle = (files: Files, more: More = {}): LoadedBundle =>
  loadBundle({
    name: 'a',
    target: 252,
    ...more,
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
  });

const socket = (...lines: readonly string[]): string => ['[Socket]', ...lines, ''].join('\n');
const service = (...lines: readonly string[]): string => ['[Service]', 'ExecStart=/opt/a', ...lines, ''].join('\n');
const pair = (sockets: readonly string[], services: readonly string[] = []): Files => ({
  'a.socket': socket(...sockets),
  'a.service': service(...services),
});
const tcp = pair(['ListenStream=8080']);

/** A cause as `code @ unit:line [fix, fix]`. */
const told = ({ causes }: Answer): readonly string[] =>
  causes.map(({ code, place, fixes }) =>
    [
      code,
      place && `@ ${place.file ?? place.unit}:${place.line}`,
      fixes.length > 0 && `[${fixes.map(({ title }) => title).join(', ')}]`,
    ]
      .filter(Boolean)
      .join(' '),
  );

/** Files, a line of a log, what it is about, and where in the files that comes from. */
type Case = readonly [title: string, files: Files, log: string, code: string, causes: readonly string[], more?: More];

const listening = (address: string, error: string): string =>
  `a.socket: Failed to create listening socket (${address}): ${error}`;
const inUse = 'Address already in use';

const cases: readonly Case[] = [
  [
    'a port that something else has',
    tcp,
    listening('[::]:8080', inUse),
    'listen/in-use',
    ['in-use/elsewhere @ a.socket:2'],
  ],
  [
    'a port that is listened on twice',
    pair(['ListenStream=8080', 'ListenStream=127.0.0.1:8080']),
    listening('127.0.0.1:8080', inUse),
    'listen/in-use',
    ['in-use/twice @ a.socket:2 [Remove the line]'],
  ],
  [
    'a port of another unit',
    { ...tcp, 'b.socket': socket('ListenStream=0.0.0.0:8080') },
    listening('[::]:8080', inUse),
    'listen/in-use',
    ['in-use/twice @ b.socket:2 [Remove the line]'],
  ],
  [
    'a port that may be shared',
    {
      'a.socket': socket('ListenStream=8080', 'ReusePort=yes'),
      'b.socket': socket('ListenStream=8080', 'ReusePort=yes'),
    },
    listening('[::]:8080', inUse),
    'listen/in-use',
    ['in-use/elsewhere @ a.socket:2'],
  ],
  [
    'the same number for packets',
    { 'a.socket': socket('ListenStream=8080', 'ListenDatagram=8080') },
    'a.socket: Failed to create listening socket ([::]:8080): Address already in use',
    'listen/in-use',
    [],
  ],
  [
    'a port that the program opens itself',
    { ...tcp, 'a.service': '[Service]\nExecStart=/opt/a --port=8080\n' },
    listening('[::]:8080', inUse),
    'listen/in-use',
    ['pair/binds-itself @ a.service:2', 'in-use/elsewhere @ a.socket:2'],
  ],
  [
    'a path where a folder is',
    pair(['ListenStream=/run/a']),
    listening('/run/a', inUse),
    'listen/in-use',
    ['in-use/path @ a.socket:2'],
  ],
  [
    'the short line of an old systemd',
    tcp,
    'systemd[1]: a.socket: Failed to listen on sockets: Address already in use',
    'listen/in-use',
    ['in-use/elsewhere @ a.socket:2'],
  ],
  [
    'an address that is not there yet',
    pair(['ListenStream=192.0.2.1:80']),
    listening('192.0.2.1:80', 'Cannot assign requested address'),
    'listen/no-address',
    ['no-address/add @ a.socket:2 [Add FreeBind=yes]'],
  ],
  [
    'an address that is not there although it may come later',
    pair(['ListenStream=192.0.2.1:80', 'FreeBind=yes']),
    listening('192.0.2.1:80', 'Cannot assign requested address'),
    'listen/no-address',
    ['no-address/free-bind @ a.socket:2'],
  ],
  [
    'a low port of a user',
    pair(['ListenStream=80']),
    listening('[::]:80', 'Permission denied'),
    'listen/denied',
    ['denied/low-port @ a.socket:2 [Write ListenStream=8080]'],
    { manager: 'user' },
  ],
  [
    'a low port of the system',
    pair(['ListenStream=80']),
    listening('[::]:80', 'Permission denied'),
    'listen/denied',
    ['denied/policy @ a.socket:2'],
  ],
  [
    'a path that is closed',
    pair(['ListenStream=/x/a']),
    listening('/x/a', 'Permission denied'),
    'listen/denied',
    ['denied/path @ a.socket:2'],
  ],
  [
    'an interface that is not there',
    pair(['ListenStream=8080', 'BindToDevice=eth7']),
    listening('[::]:8080', 'No such device'),
    'listen/no-device',
    ['no-device/line @ a.socket:3 [Remove BindToDevice=]'],
  ],
  [
    'a link-local address without its interface',
    pair(['ListenStream=[fe80::1]:80', 'BindToDevice=eth0']),
    listening('[fe80::1]:80', 'Invalid argument'),
    'listen/invalid',
    ['invalid/scope @ a.socket:2 [Write ListenStream=[fe80::1%eth0]:80]'],
  ],
  [
    'another address that cannot be',
    tcp,
    listening('[::]:8080', 'Invalid argument'),
    'listen/invalid',
    ['invalid/listener @ a.socket:2'],
  ],
  [
    'a machine without IPv6',
    pair(['ListenStream=[::]:80']),
    listening('[::]:80', 'Address family not supported by protocol'),
    'listen/no-family',
    ['no-family/port @ a.socket:2 [Write ListenStream=80]'],
  ],
  [
    'a protocol that is not there',
    pair(['ListenStream=80', 'SocketProtocol=sctp']),
    listening('[::]:80', 'Protocol not supported'),
    'listen/no-protocol',
    ['no-protocol/line @ a.socket:3 [Remove SocketProtocol=]'],
  ],
  [
    'a right that a user lacks',
    pair(['ListenStream=8080', 'Transparent=yes']),
    listening('[::]:8080', 'Operation not permitted'),
    'listen/not-permitted',
    ['not-permitted/line @ a.socket:3 [Remove Transparent=]'],
    { manager: 'user' },
  ],
  [
    'a folder that cannot be made',
    pair(['ListenStream=/proc/x/a']),
    listening('/proc/x/a', 'No such file or directory'),
    'listen/no-folder',
    ['listener/line @ a.socket:2'],
  ],
  [
    'a FIFO of another mode',
    pair(['ListenFIFO=/run/f', 'SocketMode=0600']),
    'a.socket: Failed to open FIFO /run/f: File exists',
    'fifo/exists',
    ['fifo/mode @ a.socket:2'],
  ],
  [
    'a queue that is too large',
    pair(['ListenMessageQueue=/q', 'MessageQueueMaxMessages=99999', 'MessageQueueMessageSize=9']),
    'a.socket: Failed to open message queue /q: Invalid argument',
    'queue/limits',
    ['queue/line @ a.socket:3', 'queue/line @ a.socket:4'],
  ],
  [
    'a file that is not for writing',
    pair(['ListenSpecial=/dev/x', 'Writable=yes']),
    'a.socket: Failed to open special file /dev/x: Permission denied',
    'special/denied',
    ['special/writable @ a.socket:3 [Remove Writable=]'],
  ],
  [
    'a link that cannot be made',
    pair(['ListenStream=/run/a.sock', 'Symlinks=/proc/x']),
    'a.socket: Failed to create symlink /run/a.sock → /proc/x, ignoring: No such file or directory',
    'symlink/failed',
    ['symlink/line @ a.socket:3'],
  ],
  [
    'an algorithm that the kernel lacks',
    pair(['ListenStream=80', 'TCPCongestion=nosuch']),
    'a.socket: TCP_CONGESTION failed: No such file or directory',
    'option/refused',
    ['option/line @ a.socket:3 [Remove TCPCongestion=]'],
  ],
  [
    'an owner that is not there',
    pair(['ListenStream=/run/a', 'SocketUser=ghost']),
    '(sd-chown)[81]: a.socket: Failed to resolve user ghost: No such process',
    'owner/user',
    ['owner/line @ a.socket:3 [Remove SocketUser=]'],
  ],
  [
    'a namespace that is not there',
    pair(['ListenStream=80', 'NetworkNamespacePath=/run/netns/x']),
    'a.socket: Failed to open network namespace path /run/netns/x: No such file or directory',
    'socket/namespace',
    ['namespace/line @ a.socket:3 [Remove NetworkNamespacePath=]'],
  ],
  [
    'a command of the socket that hangs',
    pair(['ListenStream=80', 'ExecStartPre=/bin/sleep 100']),
    'a.socket: Starting timed out. Terminating.',
    'socket/timeout',
    ['task/line @ a.socket:3'],
  ],
  [
    'a change of a socket that runs',
    tcp,
    'a.socket: Socket unit configuration has changed while unit has been running, no open socket file descriptor left. The socket unit is not functional until restarted.',
    'socket/changed',
    ['changed/restart @ a.socket:2'],
  ],
  [
    'many clients at once',
    pair(['ListenStream=8080', 'Backlog=5']),
    '[    9.649346] TCP: request_sock_TCP: Possible SYN flooding on port 8080. Sending cookies.  Check SNMP counters.',
    'kernel/backlog',
    ['backlog/set @ a.socket:3'],
  ],
  [
    'many clients at once, in the words of a newer kernel',
    tcp,
    '[    9.6] TCP: request_sock_TCP: Possible SYN flooding on port [::]:8080. Sending cookies.',
    'kernel/backlog',
    ['backlog/listener @ a.socket:2'],
  ],

  [
    'a program that is not there',
    tcp,
    'a.service: Failed to locate executable /opt/a: No such file or directory',
    'exec/step',
    ['exec/program @ a.service:2'],
  ],
  [
    'the same in the words of 257',
    tcp,
    "a.service: Unable to locate executable '/opt/a': No such file or directory",
    'exec/step',
    ['exec/program @ a.service:2'],
  ],
  [
    'the same by its status alone',
    tcp,
    'a.service: Main process exited, code=exited, status=203/EXEC',
    'exec/status',
    ['exec/program @ a.service:2'],
  ],
  [
    'the same in systemctl status',
    tcp,
    '× a.service - A\n    Main PID: 108 (code=exited, status=203/EXEC)',
    'exec/status',
    ['exec/program @ a.service:2'],
  ],
  [
    'a program that fails',
    tcp,
    'a.service: Main process exited, code=exited, status=1/FAILURE',
    'exec/status',
    ['exec/own @ a.service:2'],
  ],
  [
    'a program that is killed',
    tcp,
    'a.service: Main process exited, code=killed, status=9/KILL',
    'exec/killed',
    ['exec/line @ a.service:2'],
  ],
  [
    'a user that is not there',
    pair(['ListenStream=80'], ['User=ghost']),
    'a.service: Failed to determine user credentials: No such process',
    'exec/step',
    ['step/user @ a.service:3 [Add DynamicUser=yes]'],
  ],
  [
    'a group that is not there',
    pair(['ListenStream=80'], ['Group=ghosts']),
    'a.service: Main process exited, code=exited, status=216/GROUP',
    'exec/status',
    ['step/group @ a.service:3 [Remove Group=]'],
  ],
  [
    'a path of the sandbox that is not there',
    pair(['ListenStream=80'], ['ReadWritePaths=/var/lib/a /srv/x', 'PrivateTmp=yes']),
    'a.service: Failed to set up mount namespacing: /run/systemd/unit-root/srv/x: No such file or directory',
    'exec/step',
    ['step/path @ a.service:3 [Write ReadWritePaths=/var/lib/a -/srv/x]'],
  ],
  [
    'a folder to work in that is not there',
    pair(['ListenStream=80'], ['WorkingDirectory=/srv/a']),
    'a.service: Changing to the requested working directory failed: No such file or directory',
    'exec/step',
    ['step/line @ a.service:3 [Write WorkingDirectory=-/srv/a]'],
  ],
  [
    'a file of variables that is not there',
    pair(['ListenStream=80'], ['EnvironmentFile=/etc/default/a', 'EnvironmentFile=-/etc/b']),
    'a.service: Failed to load environment files: No such file or directory',
    'exec/environment-file',
    ['exec/environment @ a.service:3 [Write EnvironmentFile=-/etc/default/a]'],
  ],
  [
    'a service that never says it is up',
    pair(['ListenStream=80'], ['Type=notify']),
    'a.service: start operation timed out. Terminating.',
    'timeout/start',
    ['timeout/type @ a.service:3 [Write Type=exec]'],
  ],
  [
    'a watchdog that nobody feeds',
    pair(['ListenStream=80'], ['WatchdogSec=1']),
    'a.service: Watchdog timeout (limit 1s)!',
    'timeout/watchdog',
    ['watchdog/line @ a.service:3 [Remove WatchdogSec=]'],
  ],
  [
    'a limit of time',
    pair(['ListenStream=80'], ['RuntimeMaxSec=5']),
    'a.service: Service reached runtime time limit. Stopping.',
    'timeout/runtime',
    ['runtime/line @ a.service:3 [Remove RuntimeMaxSec=]'],
  ],
  [
    'a PID file that is not there',
    pair(['ListenStream=80'], ['Type=forking', 'PIDFile=/run/a.pid']),
    "a.service: Can't open PID file /run/a.pid (yet?) after start: No such file or directory",
    'pid/missing',
    ['pid/line @ a.service:4 [Remove PIDFile=]'],
  ],
  [
    'a child that reports',
    tcp,
    'a.service: Got notification message from PID 12, but reception only permitted for main PID 11',
    'notify/access',
    ['notify/all [Add NotifyAccess=all]'],
  ],
  [
    'processes that are left',
    pair(['ListenStream=80'], ['KillMode=process']),
    'a.service: Found left-over process 204 (sleep) in control group while starting unit. Ignoring.',
    'left/at-start',
    ['left/line @ a.service:3 [Remove KillMode=]'],
  ],
  [
    'memory that runs out',
    pair(['ListenStream=80'], ['MemoryMax=10M']),
    'a.service: A process of this unit has been killed by the OOM killer.',
    'oom/killed',
    ['oom/line @ a.service:3 [Remove MemoryMax=]'],
  ],
  [
    'a firewall that is none',
    pair(['ListenStream=80'], ['IPAddressDeny=any']),
    'a.service: unit configures an IP firewall, but the local system does not support BPF/cgroup firewalling.',
    'unit/no-firewall',
    ['firewall/line @ a.service:3 [Remove IPAddressDeny=]'],
  ],

  [
    'a service that is not here',
    { 'a.socket': socket('ListenStream=80') },
    'a.socket: Socket service a.service not loaded, refusing.',
    'start/not-loaded',
    ['not-loaded/absent'],
  ],
  [
    'a service that is not installed',
    tcp,
    'a.socket: Socket service a.service not loaded, refusing.',
    'start/not-loaded',
    ['not-loaded/installed'],
  ],
  [
    'a service that is masked',
    { ...tcp, 'a.service': '' },
    'a.socket: Socket service a.service not loaded, refusing.',
    'start/not-loaded',
    ['unit/empty @ a.service:1'],
  ],
  [
    'a service that is refused',
    { ...tcp, 'a.service': '[Service]\nType=dbus\nExecStart=/opt/a\n' },
    'a.socket: Socket service a.service not loaded, refusing.',
    'start/not-loaded',
    ['service/no-bus-name @ a.service:2 [Remove Type=]'],
  ],
  [
    'a template where one service is wanted',
    { 'a.socket': socket('ListenStream=80'), 'a@.service': service() },
    'a.socket: Socket service a.service not loaded, refusing.',
    'start/not-loaded',
    ['not-loaded/template [Add Accept=yes]'],
  ],
  [
    'a service of another name',
    { 'a.socket': socket('ListenStream=80', 'Service=b.service'), 'a.service': service() },
    'a.socket: Socket service b.service not loaded, refusing.',
    'start/not-loaded',
    ['not-loaded/named @ a.socket:3 [Remove Service=: a.service is started]'],
  ],
  [
    'a service that runs already',
    tcp,
    'a.socket: Socket service a.service already active, refusing.',
    'start/already-active',
    ['active/by-hand'],
  ],
  [
    'a service that runs from boot on',
    pair(['ListenStream=80'], ['[Install]', 'WantedBy=multi-user.target']),
    'a.socket: Socket service a.service already active, refusing.',
    'start/already-active',
    ['active/at-boot @ a.service:4 [Leave it to the socket]'],
  ],
  [
    'a service that is no template',
    pair(['ListenStream=80', 'Accept=yes']),
    'a.socket: Failed to queue service startup job (Maybe the service file is missing or not a template unit?): Invalid argument',
    'start/no-template',
    ['template/plain @ a.socket:3 [Remove Accept=: one service takes all connections]'],
  ],
  [
    'the same in the words of 257',
    { 'a.socket': socket('ListenStream=80', 'Accept=yes') },
    'a.socket: Failed to set socket on service: Invalid argument',
    'start/no-template',
    ['template/absent @ a.socket:3 [Remove Accept=: one service takes all connections]'],
  ],
  [
    'a program that takes no connection',
    { ...tcp, 'a.service': '[Service]\nExecStart=/bin/true\n' },
    'a.socket: Trigger limit hit, refusing further activation.',
    'trigger/limit',
    ['pair/never-accepts @ a.service:2'],
  ],
  [
    'a program of which that is not known',
    tcp,
    'a.socket: Trigger limit hit, refusing further activation.',
    'trigger/limit',
    ['trigger/program @ a.service:2'],
  ],
  [
    'a program that ends too soon',
    pair(['ListenStream=80'], ['Type=oneshot']),
    'a.socket: Trigger limit hit, refusing further activation.',
    'trigger/limit',
    ['trigger/oneshot @ a.service:3 [Remove Type=]'],
  ],
  [
    'too many connections in a short time',
    { 'a.socket': socket('ListenStream=80', 'Accept=yes'), 'a@.service': service('StandardInput=socket') },
    'a.socket: Trigger limit hit, refusing further activation.',
    'trigger/limit',
    ['trigger/connections @ a@.service:2'],
  ],
  [
    'a condition that the socket lacks',
    { ...tcp, 'a.service': '[Unit]\nConditionPathExists=/x\n[Service]\nExecStart=/opt/a\n' },
    'a.socket: Trigger limit hit, refusing further activation.',
    'trigger/limit',
    ['condition/copy @ a.service:2 [Copy ConditionPathExists= to a.socket]'],
  ],
  [
    'the same by the line that names it',
    { ...tcp, 'a.service': '[Unit]\nConditionPathExists=/x\n[Service]\nExecStart=/opt/a\n' },
    'systemd[1]: a.service was skipped because of an unmet condition check (ConditionPathExists=/x).',
    'condition/unmet',
    ['condition/copy @ a.service:2 [Copy ConditionPathExists= to a.socket]'],
  ],
  [
    'a condition of the socket itself',
    { 'a.socket': '[Unit]\nConditionPathExists=/x\n[Socket]\nListenStream=80\n' },
    'a.socket - A was skipped because of an unmet condition check (ConditionPathExists=/x).',
    'condition/unmet',
    ['condition/line @ a.socket:2'],
  ],
  [
    'a service that fails too often',
    tcp,
    'a.service: Start request repeated too quickly.',
    'start/limit',
    ['start/command @ a.service:2'],
  ],
  [
    'as many connections as are allowed',
    { 'a.socket': socket('ListenStream=80', 'Accept=yes', 'MaxConnections=5'), 'a@.service': service() },
    'a.socket: Too many incoming connections (5), dropping connection.',
    'connections/most',
    ['connections/set @ a.socket:4 [Write MaxConnections=10]'],
  ],
  [
    'as many connections as are usual',
    { 'a.socket': socket('ListenStream=80', 'Accept=yes'), 'a@.service': service() },
    'a.socket: Too many incoming connections (64), dropping connection.',
    'connections/most',
    ['connections/unset [Add MaxConnections=128]'],
  ],
  [
    'one client with many connections',
    { 'a.socket': socket('ListenStream=80', 'Accept=yes', 'MaxConnectionsPerSource=1'), 'a@.service': service() },
    'a.socket: Too many incoming connections (2) from source 127.0.0.1, dropping connection.',
    'connections/source',
    ['connections/per-source @ a.socket:4 [Write MaxConnectionsPerSource=2, Add CollectMode=inactive-or-failed]'],
  ],
  [
    'two sockets for one standard input',
    pair(['ListenStream=80', 'ListenStream=81'], ['StandardInput=socket']),
    'a.service: Got more than one socket.',
    'stdin/several',
    ['stdin/line @ a.service:3 [Remove StandardInput=]'],
  ],
  [
    'no socket for a standard input',
    pair(['ListenStream=80'], ['StandardInput=socket']),
    'a.service: Got no socket.',
    'stdin/none',
    ['stdin/by-hand'],
  ],
  [
    'a proxy that leads nowhere',
    { ...tcp, 'a.service': '[Service]\nExecStart=/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:9000\n' },
    'Nov 26 06:06:27 web1 systemd-socket-proxyd[123]: Failed to connect to remote host: Connection refused',
    'proxy/refused',
    ['proxy/line @ a.service:2'],
  ],
  [
    'a program that opens what systemd holds',
    { ...tcp, 'a.service': '[Service]\nExecStart=/usr/bin/node /srv/a.js\n' },
    'Nov 26 06:06:32 web1 node[123]: Error: listen EADDRINUSE: address already in use 0.0.0.0:8080',
    'program/in-use',
    ['program/holds @ a.socket:2'],
  ],
  [
    'the same in the words of nginx',
    tcp,
    'nginx: [emerg] bind() to 0.0.0.0:8080 failed (98: Address already in use)',
    'program/in-use',
    ['program/holds @ a.socket:2'],
  ],
  [
    'the same in the words of Go',
    tcp,
    'main.go:12: listen tcp :8080: bind: address already in use',
    'program/in-use',
    ['program/holds @ a.socket:2'],
  ],
  [
    'the same in the words of gunicorn',
    tcp,
    "[2026-11-26 06:06:32 +0000] [123] [ERROR] Connection in use: ('127.0.0.1', 8080)",
    'program/in-use',
    ['program/holds @ a.socket:2'],
  ],
  [
    'the same in the words of asyncio',
    tcp,
    "OSError: [Errno 98] error while attempting to bind on address ('0.0.0.0', 8080): address already in use",
    'program/in-use',
    ['program/holds @ a.socket:2'],
  ],
  [
    'the same in the words of PHP',
    tcp,
    'ERROR: unable to bind listening socket for address 127.0.0.1:8080: Address already in use (98)',
    'program/in-use',
    ['program/holds @ a.socket:2'],
  ],
  [
    'the same in the words of Puma',
    tcp,
    'Address already in use - bind(2) for "0.0.0.0" port 8080 (Errno::EADDRINUSE)',
    'program/in-use',
    ['program/holds @ a.socket:2'],
  ],
  [
    'a program that does not say what it opened',
    tcp,
    'Nov 26 06:06:32 web1 python3[123]: OSError: [Errno 98] Address already in use',
    'program/in-use',
    ['program/may-hold @ a.socket:2'],
  ],
  ['a port of a program that is not here', tcp, 'listen tcp :9999: bind: address already in use', 'program/in-use', []],
  [
    'a socket that nginx may not use',
    pair(['ListenStream=/run/a.sock', 'SocketMode=0600']),
    '2026/11/26 06:06:32 [crit] 12#12: *1 connect() to unix:/run/a.sock failed (13: Permission denied) while connecting to upstream',
    'client/denied',
    ['client/mode @ a.socket:3 [Write SocketMode=0660, Add SocketGroup=www-data]'],
  ],
  [
    'a socket that is elsewhere',
    pair(['ListenStream=/run/a.sock']),
    '2026/11/26 06:06:32 [crit] 12#12: *1 connect() to unix:/run/b.sock failed (2: No such file or directory) while connecting to upstream',
    'client/missing',
    ['client/other-path @ a.socket:2'],
  ],
  [
    'a socket in a folder that goes',
    pair(['ListenStream=/run/a/a.sock'], ['RuntimeDirectory=a']),
    'connect() to unix:/run/a/a.sock failed (2: No such file or directory)',
    'client/missing',
    ['pair/runtime-directory @ a.service:3 [Keep the folder]'],
  ],
  [
    'a socket that is stopped',
    pair(['ListenStream=/run/a.sock']),
    'dial unix /run/a.sock: connect: connection refused',
    'client/refused',
    ['client/stopped @ a.socket:2'],
  ],

  [
    'a circle',
    { 'a.socket': '[Unit]\nAfter=b.service\n[Socket]\nListenStream=80\n', 'a.service': service() },
    [
      'sockets.target: Found ordering cycle on a.socket/start',
      'sockets.target: Found dependency on b.service/start',
      'sockets.target: Found dependency on basic.target/start',
      'sockets.target: Found dependency on sockets.target/start',
      'sockets.target: Job a.socket/start deleted to break ordering cycle starting with sockets.target/start',
    ].join('\n'),
    'order/cycle',
    ['order/socket @ a.socket:2 [Remove After=]'],
  ],
  [
    'a circle in the words of 257',
    { 'a.service': '[Unit]\nAfter=b.service c.service\n[Service]\nExecStart=/opt/a\n' },
    'b.service: Found ordering cycle on a.service/start; has dependency on b.service/start',
    'order/cycle',
    ['order/line @ a.service:2'],
  ],
  [
    'a circle in the words of 260',
    tcp,
    'sockets.target: Found ordering cycle: a.socket/start after network.target/start after sockets.target/start - after a.socket',
    'order/cycle',
    ['order/implicit'],
  ],
  [
    'something that is required and fails',
    { 'a.socket': '[Unit]\nRequires=b.service\n[Socket]\nListenStream=80\nBindToDevice=eth0\n' },
    'Dependency failed for a.socket.',
    'job/dependency',
    ['depend/line @ a.socket:2', 'no-device/line @ a.socket:5'],
  ],
  ['a service whose socket fails', tcp, 'Dependency failed for a.service.', 'job/dependency', ['depend/socket']],
  [
    'a unit that is not installed',
    tcp,
    'Failed to start a.socket: Unit a.socket not found.',
    'unit/not-found',
    ['not-found/installed'],
  ],
  [
    'a unit that a line names',
    { 'a.socket': '[Unit]\nRequires=b.service\n[Socket]\nListenStream=80\n' },
    'Failed to start a.socket: Unit b.service not found.',
    'unit/not-found',
    ['not-found/line @ a.socket:2 [Remove Requires=]'],
  ],
  [
    'a unit of another suffix',
    tcp,
    'Failed to start a.sockets.service: Unit a.sockets.service not found.',
    'unit/not-found',
    ['not-found/near'],
  ],
  [
    'a unit that is masked',
    tcp,
    'Failed to start a.service: Unit a.service is masked.',
    'unit/masked',
    ['masked/here'],
  ],
  [
    'a unit that is refused',
    { 'a.socket': socket('ListenStream=80', 'Accept=yes', 'Service=b.service') },
    'Failed to start a.socket: Unit a.socket has a bad unit file setting.',
    'unit/bad-setting',
    [
      'unit/accept-with-service @ a.socket:4 [Remove Service=: a@.service is started, Remove Accept=: one service takes all connections]',
    ],
  ],
  [
    'a unit that was refused',
    tcp,
    'a.socket: Explicit service configuration for accepting socket units not supported. Refusing.',
    'verdict/accept-service',
    ['verdict/mended'],
  ],
  [
    'a unit that cannot be enabled',
    tcp,
    'The unit files have no installation config (WantedBy=, RequiredBy=, Also=,',
    'install/none',
    ['install/add [Add WantedBy=sockets.target]'],
  ],
  [
    'a unit that can be enabled by now',
    { 'a.socket': '[Socket]\nListenStream=80\n[Install]\nWantedBy=sockets.target\n' },
    'The unit files have no installation config (WantedBy=, RequiredBy=, Also=,',
    'install/none',
    ['install/here'],
  ],
  [
    'a service that comes back',
    tcp,
    'Warning: Stopping a.service, but it can still be activated by:\n  a.socket',
    'stop/triggered',
    ['stop/socket'],
  ],
  [
    'the same in the words of 257',
    tcp,
    "Stopping 'a.service', but its triggering units are still active:\na.socket",
    'stop/triggered',
    ['stop/socket'],
  ],
  [
    'something that is asserted',
    { 'a.service': '[Unit]\nAssertPathExists=/x\n[Service]\nExecStart=/opt/a\n' },
    'a.service: Starting requested but asserts failed.',
    'assert/unmet',
    ['assert/line @ a.service:2'],
  ],
  [
    'a socket that is to be reloaded',
    tcp,
    'Failed to reload a.socket: Job type reload is not applicable for unit a.socket.',
    'unit/no-reload',
    ['reload/socket'],
  ],

  [
    'a key that systemd does not know',
    pair(['ListenStream=80', 'Backlgo=3']),
    "/etc/systemd/system/a.socket:3: Unknown key 'Backlgo' in section [Socket], ignoring.",
    'line/unknown-key',
    ['key/unknown @ a.socket:3 [Write Backlog=]'],
  ],
  [
    'a value that it cannot read, in the words of 257',
    pair(['ListenStream=80', 'Backlog=many']),
    '/etc/systemd/system/a.socket:3: Failed to parse Backlog=many, ignoring: Invalid argument',
    'line/value',
    ['number/not-a-number @ a.socket:3', 'line/other-version'],
  ],
  [
    'one of two lines with the same words',
    pair(['ListenStream=80', 'what', 'ListenStream=81', 'else']),
    "/etc/systemd/system/a.socket:5: Missing '=', ignoring line.",
    'line/no-setting',
    ['line/missing-equals @ a.socket:5 [Remove the line]'],
  ],
  [
    'a line that is mended by now',
    pair(['ListenStream=80', 'Backlog=3']),
    "/etc/systemd/system/a.socket:3: Unknown key 'Backlgo' in section [Socket], ignoring.",
    'line/unknown-key',
    ['line/mended @ a.socket:3'],
  ],
  [
    'a line of a drop-in',
    { ...tcp, 'a.socket.d/x.conf': '[Socket]\nBacklog=many\n' },
    '/etc/systemd/system/a.socket.d/x.conf:2: Failed to parse unsigned value, ignoring: many',
    'line/value',
    ['number/not-a-number @ a.socket.d/x.conf:2'],
  ],
  [
    'a line of a drop-in that is not here',
    tcp,
    '/etc/systemd/system/a.socket.d/y.conf:2: Failed to parse unsigned value, ignoring: many',
    'line/value',
    ['line/drop-in'],
  ],
  [
    'a key that is too new for the machine',
    pair(['ListenStream=80', 'PassPIDFD=yes']),
    "/etc/systemd/system/a.socket:3: Unknown key 'PassPIDFD' in section [Socket], ignoring.",
    'line/unknown-key',
    ['key/too-new @ a.socket:3 [Remove the line]', 'line/other-version'],
    { target: 262 },
  ],
  [
    'a unit that systemd refuses',
    { 'a.socket': socket('Backlog=3') },
    'a.socket: Unit has no Listen setting (ListenStream=, ListenDatagram=, ListenFIFO=, ...). Refusing.',
    'verdict/no-listener',
    ['unit/no-listener @ a.socket:1'],
  ],
  [
    'a line of another unit',
    tcp,
    "/etc/systemd/system/b.socket:3: Unknown key 'Backlgo' in section [Socket], ignoring.",
    'line/unknown-key',
    [],
  ],
  [
    'a line in words that are not known',
    pair(['ListenStream=80']),
    '/etc/systemd/system/a.socket:2: Words of the year 2040',
    'line/other',
    ['line/mended @ a.socket:2'],
  ],
];

describe('a log is explained: ', () => {
  test.each(cases.map((each) => [each[0], each] as const))('%s', (_, [, files, log, code, causes, more]) => {
    const [first] = explainLog(log, bundle(files, more)).answers;
    expect(first?.code).toBe(code);
    expect(first && told(first)).toEqual(causes);
  });

  test('every cause that has words is found somewhere above', () => {
    const found = new Set(cases.flatMap(([, , , , causes]) => causes.map((each) => each.split(' ')[0])));
    // A masked service is said by its own file, which is empty.
    const others = new Set<CauseCode>(['not-loaded/masked']);
    expect(causeCodes.filter((code) => !found.has(code) && !others.has(code))).toEqual([]);
  });

  test('in sentences, with the line as it stands and a field that is there', () => {
    for (const [, files, log, , , more] of cases) {
      const loaded = bundle(files, more);
      for (const { causes, commands } of explainLog(log, loaded).answers) {
        for (const { words, place } of causes) {
          expect(words).toMatch(/\.$/);
          expect(words).not.toMatch(/undefined| {2}/);
          const text = place && (place.file === undefined ? files[place.unit] : files[place.file]);
          if (place) expect(text?.split('\n')[place.line - 1]?.trim()).toBe(place.text);
          if (place?.field) expect(place.text).toMatch(new RegExp(`^${place.field.name}=`));
        }
        for (const { title, command } of commands) expect(`${title} ${command}`).not.toContain('undefined');
      }
    }
  });

  test('with fixes after which it does not come from there any more', () => {
    for (const [title, files, log, , , more] of cases)
      for (const answer of explainLog(log, bundle(files, more)).answers)
        for (const { code, fixes, place } of answer.causes)
          for (const { unit, edits, title: fix } of fixes) {
            const mended = { ...files, [unit]: applyEdits(files[unit] ?? '', edits) };
            const after = explainLog(log, bundle(mended, more)).answers.find((each) => each.code === answer.code);
            const again = after?.causes.filter(
              (each) =>
                each.code === code && each.place?.line === place?.line && each.fixes.some((one) => one.title === fix),
            );
            expect(again, `${title}: ${fix}`).toEqual([]);
          }
  });
});

describe('a whole log', () => {
  const log = [
    'Nov 26 06:06:26 web1 systemd[1]: Failed to listen on a.socket.',
    'Nov 26 06:06:26 web1 systemd[1]: Dependency failed for b.service.',
    "Nov 26 06:06:26 web1 systemd[1]: a.socket: Failed with result 'resources'.",
    'Nov 26 06:06:26 web1 systemd[1]: a.socket: Failed to listen on sockets: Input/output error',
    'Nov 26 06:06:25 web1 (sd-listen)[74]: a.socket: Failed to create listening socket ([::]:8080): Address already in use',
    'Nov 26 06:06:29 web1 (sd-listen)[75]: a.socket: Failed to create listening socket ([::]:8080): Address already in use',
    'Nov 26 06:06:29 web1 systemd[1]: Reached target basic.target - Basic System.',
    'Nov 26 06:06:29 web1 something[1]: about nothing',
  ].join('\n');

  test('comes with the cause first, then what followed from it', () => {
    const { answers } = explainLog(log, bundle(tcp));
    expect(answers.map(({ code, follows }) => [code, follows])).toEqual([
      ['listen/in-use', false],
      ['listen/helper', true],
      ['result/resources', true],
      ['job/listen', true],
      ['job/dependency', true],
    ]);
  });

  test('has each message once, with how often and when it was there, and counts its lines', () => {
    const { answers, lines, understood, cut } = explainLog(log, bundle(tcp));
    expect(answers[0]).toMatchObject({
      count: 2,
      first: 'Nov 26 06:06:25',
      last: 'Nov 26 06:06:29',
      unit: 'a.socket',
      here: true,
    });
    expect([lines, understood, cut]).toEqual([8, 7, false]);
  });

  test('has its times in order where the newest line comes first', () => {
    const [first] = explainLog(log.split('\n').toReversed().join('\n'), bundle(tcp)).answers;
    expect(first).toMatchObject({ count: 2, first: 'Nov 26 06:06:25', last: 'Nov 26 06:06:29' });
  });

  test('calls what is not among the units at hand by its name', () => {
    const { answers } = explainLog('b.socket: Trigger limit hit, refusing further activation.', bundle(tcp));
    expect(answers[0]).toMatchObject({ unit: 'b.socket', here: false, causes: [] });
    expect(answers[0]?.commands.map(({ command }) => command).join()).toContain('reset-failed b.socket');
  });

  test('puts instances together under their template', () => {
    const of = (n: number): string =>
      `systemd[1]: a@${n}-127.0.0.1:80-127.0.0.1:${5000 + n}.service: Main process exited, code=exited, status=1/FAILURE`;
    const loaded = bundle({ 'a.socket': socket('ListenStream=80', 'Accept=yes'), 'a@.service': service() });
    const { answers } = explainLog([of(1), of(2), of(3)].join('\n'), loaded);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ unit: 'a@.service', here: true });
  });

  test('knows a unit by its description, and a program by its name', () => {
    const loaded = bundle({
      'a.socket': '[Unit]\nDescription=My app\n[Socket]\nListenStream=80\n',
      'a.service': service(),
    });
    expect(explainLog('systemd[1]: Failed to listen on My app.', loaded).answers[0]?.unit).toBe('a.socket');
    const [own] = explainLog('Nov 26 06:06:26 web1 a[7]: bind: Address already in use', loaded).answers;
    expect(own?.unit).toBe('a.service');
  });

  test('understands words that only the units at hand give', () => {
    const loaded = bundle({ 'a.service': service('RestartSteps=3') }, { target: 262 });
    const { answers, understood } = explainLog(
      'a.service: Service has RestartSteps= but no RestartMaxDelaySec= setting. Ignoring.',
      loaded,
    );
    expect(understood).toBe(1);
    expect(answers[0] && told(answers[0])).toEqual(['service/steps-without-maximum @ a.service:3']);
  });

  test('knows lines that were shortened to fit a terminal', () => {
    const { answers } = explainLog(
      'Nov 26 06:06:26 web1 systemd[1]: a.socket: Failed to create listening socket ([::]:8080): Addr…y in use',
      bundle(tcp),
    );
    expect(answers[0] && told(answers[0])).toEqual(['in-use/elsewhere @ a.socket:2']);
  });

  test.each([
    ['nothing', ''],
    ['blanks', '  \n\t\n'],
    ['a unit', '[Socket]\nListenStream=80\n'],
    ['a poem', 'Roses are red,\nviolets are blue.'],
    ['a program', '\x7fELF\x02\x01\x01\x00\x00'.repeat(100)],
  ])('that is %s gives no answer', (_, text) => {
    expect(explainLog(text, bundle(tcp)).answers).toEqual([]);
  });
});

describe('whatever is pasted', () => {
  const hard = fc.constantFrom(
    'Failed to create listening socket (',
    '): ',
    'Failed to ',
    'a.socket: ',
    'bind() to ',
    'Job a.socket/',
    '…',
    '...',
    '/a.socket:1: ',
    '(',
    ' '.repeat(50),
    'x'.repeat(200),
    '.socket',
    '@',
    '\\',
    '"',
    '\n',
    ': '.repeat(30),
  );

  test('nothing is thrown, answers are about lines that are there, and none comes twice', () => {
    const loaded = bundle(tcp);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hard, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 80 }),
        (pieces) => {
          const text = pieces.join('');
          const { answers, lines, understood } = explainLog(text, loaded);
          expect(understood).toBeLessThanOrEqual(lines);
          const keys = answers.map(({ code, unit, message }) => `${code} ${unit} ${message}`);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  test('a log that is repeated says the same, more often', () => {
    const loaded = bundle(tcp);
    const lines = cases.map(([, , log]) => log);
    fc.assert(
      fc.property(fc.subarray(lines, { minLength: 1, maxLength: 6 }), (some) => {
        const once = explainLog(some.join('\n'), loaded).answers;
        const twice = explainLog([...some, ...some].join('\n'), loaded).answers;
        expect(twice.map(({ code }) => code)).toEqual(once.map(({ code }) => code));
        expect(twice.map(({ count }) => count)).toEqual(once.map(({ count }) => 2 * count));
      }),
    );
  });

  test.each([
    ['one line', 'x'.repeat(5_000_000)],
    ['blanks', ' '.repeat(5_000_000)],
    ['beginnings of a message', 'Failed to create listening socket ('.repeat(100_000)],
    ['brackets of colours', '[1;'.repeat(1_000_000)],
    ['dots', 'Failed to start ...'.repeat(200_000)],
    ['numbers', Array.from({ length: 300_000 }, (_, n) => String(n)).join('\n')],
    ['line ends', '\n'.repeat(5_000_000)],
    ['units', 'a.socket '.repeat(500_000)],
    ['a record without an end', `{"MESSAGE":"${'x'.repeat(5_000_000)}`],
  ])('5 MB of %s come to an end', (_, text) => {
    expect(explainLog(text, bundle(tcp)).lines).toBeLessThanOrEqual(50_000);
  });

  test('of a log that is too long the newest lines are read', () => {
    const old = 'a.socket: Trigger limit hit, refusing further activation.\n';
    const text = `${old}${'nothing\n'.repeat(60_000)}a.service: Got no socket.\n`;
    const { answers, cut } = explainLog(text, bundle(tcp));
    expect(cut).toBe(true);
    expect(answers.map(({ code }) => code)).toEqual(['stdin/none']);
  });
});

test('each example is understood as a whole, and finds its unit', () => {
  for (const files of [tcp, { 'a.socket': socket('ListenStream=/run/a', 'Accept=yes'), 'a@.service': service() }, {}]) {
    const loaded = bundle(files);
    for (const { text } of exampleLogs(loaded)) {
      const { answers, lines, understood } = explainLog(text, loaded);
      expect(understood).toBe(lines);
      if (loaded.units.length > 0) expect(answers[0]?.here).toBe(true);
    }
  }
});

test('the command for the log names the units, and instances by a pattern', () => {
  expect(logCommand(bundle(tcp))).toBe('sudo journalctl -u a.socket -u a.service -b --no-pager');
  expect(logCommand(bundle(tcp, { manager: 'user' }))).toBe('journalctl --user -u a.socket -u a.service -b --no-pager');
  const accepting = bundle({ 'a.socket': socket('ListenStream=80', 'Accept=yes'), 'a@.service': service() });
  expect(logCommand(accepting)).toBe("sudo journalctl -u a.socket -u 'a@*.service' -b --no-pager");
  expect(unitNamed(accepting, 'a@.service')).toBeDefined();
});
