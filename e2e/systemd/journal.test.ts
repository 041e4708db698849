import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, explainLog, type LogReport } from '../../src/model/journal/explain-log.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import { bundleOf, patient, prepare, put } from './scenario.ts';
import type { Files } from './stubs.ts';

/** Something that goes wrong, and what is to be said of it. */
interface Failure {
  readonly files: Files;
  /** What brings it about, as a shell script; what it prints belongs to the log. */
  readonly run: string;
  /** What it is about. */
  readonly code: string;
  /** Where in the files that comes from: a code, and the line. */
  readonly causes: readonly string[];
  readonly manager?: 'user';
}

const socket = (...lines: readonly string[]): string => ['[Socket]', ...lines, ''].join('\n');
const service = (command: string, ...lines: readonly string[]): string =>
  ['[Service]', `ExecStart=${command}`, ...lines, ''].join('\n');

/** A socket and its service of one name. */
const pair = (name: string, lines: readonly string[], own: string = service('/bin/cat')): Files => ({
  [`${name}.socket`]: socket(...lines),
  [`${name}.service`]: own,
});

const starts = (...units: readonly string[]): string => `systemctl start ${units.join(' ')}`;
const connects = (name: string, port: number): string =>
  `${starts(`${name}.socket`)}; connect ${port}; settled ${name}.socket`;

/** A program that knows nothing of sockets that are handed over, and says why it ends. */
const opensItself = `import socket, sys
try: socket.socket().bind(("127.0.0.1", int(sys.argv[2])))
except OSError as error: sys.exit(f"OSError: {error}")
`;

const failures: Readonly<Record<string, Failure>> = {
  'a port that a program has': {
    files: pair('taken', ['ListenStream=127.0.0.1:7001']),
    run: starts('taken.socket'),
    code: 'listen/in-use',
    causes: ['in-use/elsewhere @ taken.socket:2'],
  },
  'one port twice': {
    files: pair('twice', ['ListenStream=7101', 'ListenStream=127.0.0.1:7101']),
    run: starts('twice.socket'),
    code: 'listen/in-use',
    causes: ['in-use/twice @ twice.socket:2'],
  },
  'a path that is a folder': {
    files: pair('folder', ['ListenStream=/run/folder']),
    run: `mkdir /run/folder; ${starts('folder.socket')}`,
    code: 'listen/in-use',
    causes: ['in-use/path @ folder.socket:2'],
  },
  'an address that no interface has': {
    files: pair('address', ['ListenStream=192.0.2.77:7102']),
    run: starts('address.socket'),
    code: 'listen/no-address',
    causes: ['no-address/add @ address.socket:2'],
  },
  'an interface that is not there': {
    files: pair('device', ['ListenStream=127.0.0.1:7103', 'BindToDevice=nope0']),
    run: starts('device.socket'),
    code: 'listen/no-device',
    causes: ['no-device/line @ device.socket:3'],
  },
  'a link-local address without its interface': {
    files: pair('link', ['ListenStream=[fe80::1]:7104']),
    run: starts('link.socket'),
    code: 'listen/invalid',
    causes: ['invalid/scope @ link.socket:2'],
  },
  'a folder that cannot be made': {
    files: pair('made', ['ListenStream=/proc/sys/x/made.sock']),
    run: starts('made.socket'),
    code: 'listen/no-folder',
    causes: ['listener/line @ made.socket:2'],
  },
  'an owner that is not there': {
    files: pair('owner', ['ListenStream=/run/owner.sock', 'SocketUser=nobodyhere']),
    run: starts('owner.socket'),
    code: 'owner/user',
    causes: ['owner/line @ owner.socket:3'],
  },
  'a group that is not there': {
    files: pair('group', ['ListenStream=/run/group.sock', 'SocketGroup=nobodyhere']),
    run: starts('group.socket'),
    code: 'owner/group',
    causes: ['owner/line @ group.socket:3'],
  },
  'a mode that is none': {
    files: pair('mode', ['ListenStream=/run/mode.sock', 'SocketMode=0999']),
    run: starts('mode.socket'),
    code: 'line/value',
    causes: ['file-mode/not-octal @ mode.socket:3'],
  },
  'a FIFO of another mode': {
    files: pair('fifo', ['ListenFIFO=/run/fifo', 'SocketMode=0666']),
    run: `mkfifo --mode=600 /run/fifo; ${starts('fifo.socket')}`,
    code: 'fifo/exists',
    causes: ['fifo/mode @ fifo.socket:2'],
  },
  'a special file that is not there': {
    files: pair('special', ['ListenSpecial=/dev/nothere']),
    run: starts('special.socket'),
    code: 'special/missing',
    causes: ['listener/line @ special.socket:2'],
  },
  'a queue that is too large': {
    files: pair('queue', [
      'ListenMessageQueue=/queue',
      'MessageQueueMaxMessages=1000000',
      'MessageQueueMessageSize=1000000',
    ]),
    run: starts('queue.socket'),
    code: 'queue/limits',
    causes: ['queue/line @ queue.socket:3', 'queue/line @ queue.socket:4'],
  },
  'an algorithm that the kernel lacks': {
    files: pair('congestion', ['ListenStream=127.0.0.1:7105', 'TCPCongestion=nosuch']),
    run: starts('congestion.socket'),
    code: 'option/refused',
    causes: ['option/line @ congestion.socket:3'],
  },
  'a command of the socket that fails': {
    files: pair('command', ['ListenStream=127.0.0.1:7106', 'ExecStartPre=/bin/nothere']),
    run: starts('command.socket'),
    code: 'exec/step',
    causes: ['exec/program @ command.socket:3'],
  },
  'a command of the socket that hangs': {
    files: pair('hangs', ['ListenStream=127.0.0.1:7107', 'ExecStartPre=/bin/sleep 100', 'TimeoutSec=1']),
    run: starts('hangs.socket'),
    code: 'socket/timeout',
    causes: ['task/line @ hangs.socket:3'],
  },
  'a service that is not there': {
    files: { 'absent.socket': socket('ListenStream=127.0.0.1:7108') },
    run: starts('absent.socket'),
    code: 'start/not-loaded',
    causes: ['not-loaded/absent'],
  },
  'a service that is masked': {
    files: { 'masked.socket': socket('ListenStream=127.0.0.1:7109'), 'masked.service': '' },
    run: starts('masked.socket'),
    code: 'start/not-loaded',
    causes: ['unit/empty @ masked.service:1'],
  },
  'a service that runs already': {
    files: pair(
      'runs',
      ['ListenStream=127.0.0.1:7110'],
      service('/bin/sleep 100', '[Install]', 'WantedBy=multi-user.target'),
    ),
    run: `${starts('runs.service')}; ${starts('runs.socket')}; systemctl stop runs.service`,
    code: 'start/already-active',
    causes: ['active/at-boot @ runs.service:4'],
  },
  'a template that is missing': {
    files: pair('template', ['ListenStream=127.0.0.1:7111', 'Accept=yes']),
    run: connects('template', 7111),
    code: 'start/no-template',
    causes: ['template/plain @ template.socket:3'],
  },
  'a program that takes no connection': {
    files: pair(
      'deaf',
      ['ListenStream=127.0.0.1:7112', 'TriggerLimitIntervalSec=10', 'TriggerLimitBurst=3'],
      service('/bin/true'),
    ),
    run: connects('deaf', 7112),
    code: 'trigger/limit',
    causes: ['pair/never-accepts @ deaf.service:2'],
  },
  'a condition that the socket lacks': {
    files: pair(
      'condition',
      ['ListenStream=127.0.0.1:7113'],
      `[Unit]\nConditionPathExists=/nothere\n${service('/bin/cat')}`,
    ),
    run: connects('condition', 7113),
    code: 'condition/unmet',
    causes: ['condition/copy @ condition.service:2'],
  },
  'two sockets for one standard input': {
    files: pair(
      'stdin',
      ['ListenStream=127.0.0.1:7114', 'ListenStream=127.0.0.1:7214'],
      service('/bin/cat', 'StandardInput=socket'),
    ),
    run: connects('stdin', 7114),
    code: 'stdin/several',
    causes: ['stdin/line @ stdin.service:3'],
  },
  'no socket for a standard input': {
    files: pair('bare', ['ListenStream=127.0.0.1:7115'], service('/bin/cat', 'StandardInput=socket')),
    run: starts('bare.service'),
    code: 'stdin/none',
    causes: ['stdin/by-hand'],
  },
  'a program that is not there': {
    files: pair('program', ['ListenStream=127.0.0.1:7116'], service('/usr/local/bin/nothere')),
    run: connects('program', 7116),
    code: 'exec/step',
    causes: ['exec/program @ program.service:2'],
  },
  'a program that is no program': {
    files: pair('format', ['ListenStream=127.0.0.1:7117'], service('/run/noprogram')),
    run: `echo nothing > /run/noprogram; chmod +x /run/noprogram; ${connects('format', 7117)}`,
    code: 'exec/step',
    causes: ['exec/program @ format.service:2'],
  },
  'a user that is not there': {
    files: pair('user', ['ListenStream=127.0.0.1:7118'], service('/bin/cat', 'User=ghost')),
    run: connects('user', 7118),
    code: 'exec/step',
    causes: ['step/user @ user.service:3'],
  },
  'a path of the sandbox that is not there': {
    files: pair(
      'sandbox',
      ['ListenStream=127.0.0.1:7119'],
      service('/bin/cat', 'PrivateTmp=yes', 'ReadWritePaths=/nothere/at/all'),
    ),
    run: connects('sandbox', 7119),
    code: 'exec/step',
    causes: ['step/path @ sandbox.service:4'],
  },
  'a folder to work in that is not there': {
    files: pair('chdir', ['ListenStream=127.0.0.1:7120'], service('/bin/cat', 'WorkingDirectory=/nothere')),
    run: connects('chdir', 7120),
    code: 'exec/step',
    causes: ['step/line @ chdir.service:3'],
  },
  'a file of variables that is not there': {
    files: pair('variables', ['ListenStream=127.0.0.1:7121'], service('/bin/cat', 'EnvironmentFile=/etc/nothere.env')),
    run: connects('variables', 7121),
    code: 'exec/environment-file',
    causes: ['exec/environment @ variables.service:3'],
  },
  'an input that is not there': {
    files: pair('input', ['ListenStream=127.0.0.1:7122'], service('/bin/cat', 'StandardInput=file:/nothere')),
    run: connects('input', 7122),
    code: 'exec/step',
    causes: ['step/line @ input.service:3'],
  },
  'a service that never says it is up': {
    files: pair(
      'silent',
      ['ListenStream=127.0.0.1:7123'],
      service('/bin/sleep 100', 'Type=notify', 'TimeoutStartSec=1'),
    ),
    run: starts('silent.service'),
    code: 'timeout/start',
    causes: ['timeout/type @ silent.service:3'],
  },
  'a program that shuts its socket down': {
    files: pair('shutdown', ['ListenStream=127.0.0.1:7124'], service('/usr/bin/python3 /run/shutdown.py')),
    run: `${put('/run/shutdown.py', 'import socket\nsocket.socket(fileno=3).shutdown(2)\n')}\n${connects('shutdown', 7124)}`,
    code: 'socket/shutdown',
    causes: [],
  },
  'as many connections as are allowed': {
    files: {
      'most.socket': socket('ListenStream=127.0.0.1:7125', 'Accept=yes', 'MaxConnections=1'),
      'most@.service': service('-/bin/cat', 'StandardInput=socket'),
    },
    run: `${starts('most.socket')}; exec 11<> /dev/tcp/127.0.0.1/7125 12<> /dev/tcp/127.0.0.1/7125; logged 'Too many'; exec 11>&- 12>&-`,
    code: 'connections/most',
    causes: ['connections/set @ most.socket:4'],
  },
  'as many connections as one client may have': {
    files: {
      'source.socket': socket('ListenStream=127.0.0.1:7126', 'Accept=yes', 'MaxConnectionsPerSource=1'),
      'source@.service': service('-/bin/cat', 'StandardInput=socket'),
    },
    run: `${starts('source.socket')}; exec 11<> /dev/tcp/127.0.0.1/7126 12<> /dev/tcp/127.0.0.1/7126; logged 'from source'; exec 11>&- 12>&-`,
    code: 'connections/source',
    causes: ['connections/per-source @ source.socket:4'],
  },
  'a folder that goes with its service': {
    files: pair('gone', ['ListenStream=/run/gone/gone.sock'], service('/bin/true', 'RuntimeDirectory=gone')),
    run: `${starts('gone.socket', 'gone.service')}; await '[ ! -e /run/gone ]'
      python3 -c 'import socket; socket.socket(1).connect("/run/gone/gone.sock")' 2> /dev/null || echo 'connect() to unix:/run/gone/gone.sock failed (2: No such file or directory)'`,
    code: 'client/missing',
    causes: ['pair/runtime-directory @ gone.service:3'],
  },
  'a circle of units': {
    files: {
      'circle.socket': `[Unit]\nAfter=circle.service\n${socket('ListenStream=127.0.0.1:7127')}`,
      'circle.service': `[Unit]\nRequires=circle.socket\n${service('/bin/cat')}`,
    },
    run: starts('circle.service'),
    code: 'order/cycle',
    causes: ['order/socket @ circle.socket:2'],
  },
  'something required that fails': {
    files: {
      'needs.socket': `[Unit]\nRequires=fails.service\nAfter=fails.service\n${socket('ListenStream=127.0.0.1:7128')}`,
      'needs.service': service('/bin/cat'),
    },
    run: starts('needs.socket'),
    code: 'exec/status',
    causes: [],
  },
  'a change that takes a restart': {
    files: pair('changed', ['ListenStream=127.0.0.1:7129']),
    run: `${starts('changed.socket')}; sed -i s/7129/7229/ /etc/systemd/system/changed.socket; systemctl status changed.socket; systemctl daemon-reload`,
    code: 'unit/changed-on-disk',
    causes: [],
  },
  'lines that systemd does not take': {
    files: {
      'lines.socket':
        'Listen=1\n[Socket]\nListenStream=127.0.0.1:7130\nBacklgo=3\nBacklog=many\nListenStream=*:80\nno setting\n[Frob]\nA=1\n',
      'lines.service': service('/bin/cat'),
    },
    run: starts('lines.socket'),
    code: 'line/outside',
    causes: ['line/outside-section @ lines.socket:1'],
  },
  'a unit that is refused': {
    files: { 'refused.socket': socket('ListenStream=127.0.0.1:7131', 'Accept=yes', 'Service=deaf.service') },
    run: starts('refused.socket'),
    code: 'verdict/accept-service',
    causes: ['unit/accept-with-service @ refused.socket:4'],
  },
  'a unit that is not there': {
    files: {
      'wants.socket': `[Unit]\nRequires=nothere.service\n${socket('ListenStream=127.0.0.1:7132')}`,
      'wants.service': service('/bin/cat'),
    },
    run: starts('wants.socket'),
    code: 'unit/not-found',
    causes: ['not-found/line @ wants.socket:2'],
  },
  'a unit that cannot be enabled': {
    files: pair('install', ['ListenStream=127.0.0.1:7133']),
    run: 'systemctl enable install.socket',
    code: 'install/none',
    causes: ['install/add'],
  },
  'a service that its socket starts again': {
    files: pair('again', ['ListenStream=127.0.0.1:7134'], service('/bin/sleep 100')),
    run: `${starts('again.socket', 'again.service')}; systemctl stop again.service; systemctl stop again.socket again.service`,
    code: 'stop/triggered',
    causes: ['stop/socket'],
  },
  'a proxy that leads nowhere': {
    files: pair(
      'proxy',
      ['ListenStream=127.0.0.1:7135'],
      service('/lib/systemd/systemd-socket-proxyd 127.0.0.1:9', 'StandardError=file:/dev/kmsg'),
    ),
    run: `${starts('proxy.socket')}; connect 7135; logged 'remote host'`,
    code: 'proxy/refused',
    causes: ['proxy/line @ proxy.service:2'],
  },
  'a program that opens what systemd holds': {
    files: pair(
      'holds',
      ['ListenStream=127.0.0.1:7136'],
      service('/usr/bin/python3 /run/holds.py --port 7136', 'StandardError=file:/dev/kmsg'),
    ),
    run: `${put('/run/holds.py', opensItself)}\n${connects('holds', 7136)}`,
    code: 'program/in-use',
    causes: ['pair/binds-itself @ holds.service:2'],
  },
  'a low port of a user': {
    files: pair('low', ['ListenStream=80']),
    run: 'as_user systemctl --user start low.socket',
    code: 'listen/denied',
    causes: ['denied/low-port @ low.socket:2'],
    manager: 'user',
  },
};

/** Units that only stand around. */
const around: Files = { 'fails.service': service('/bin/false', 'Type=oneshot') };

const filesFor = (manager: 'user' | undefined): Files =>
  Object.assign({}, ...Object.values(failures).flatMap((each) => (each.manager === manager ? [each.files] : [])));

/** A manager of a user who is not root, which logs where the other does. */
const ordinaryUser = `
${Object.entries(filesFor('user'))
  .map(([name, text]) => put(`/etc/systemd/user/${name}`, text))
  .join('\n')}
chmod 666 /dev/kmsg
mkdir -p /run/user/2 /run/home
chown bin: /run/user/2 /run/home
as_user() { runuser -u bin -- env XDG_RUNTIME_DIR=/run/user/2 HOME=/run/home "$@"; }
systemd-run --quiet --property=Type=notify --property=Delegate=yes --property=User=bin --setenv=XDG_RUNTIME_DIR=/run/user/2 --setenv=HOME=/run/home \
  /lib/systemd/systemd --user --log-target=kmsg --log-level=info
# That it has started is logged a little later, and belongs to no part.
logged 'systemd.1.: Started run-'
`;

/** Puts a mark into the log, and waits until it is there. */
const helpers = `
mark() { echo "$1" > /dev/kmsg; await "grep -qxF '$1' /run/box/pid1.txt"; }
connect() { timeout 3 bash -c "exec 3<> /dev/tcp/127.0.0.1/$1; sleep 0.3" 2> /dev/null; }
settled() { await "[[ \\$(systemctl show --property=ActiveState --value $1) == failed ]]"; }
logged() { await "grep -q '$1' /run/box/pid1.txt"; }
python3 -c 'import socket, time; s = socket.socket(); s.setsockopt(1, 2, 1); s.bind(("127.0.0.1", 7001)); s.listen(); time.sleep(300)' &
await 'ss --no-header --listening --tcp --numeric | grep -q :7001'
`;

const script = [
  prepare,
  helpers,
  ordinaryUser,
  ...Object.values(failures).map(
    ({ run }, n) => `echo 'part ${n}'
mark 'begins ${n}'
{ ${run}
} 2>&1
mark 'ends ${n}'
# systemd writes no more than 200 lines in five seconds into the kernel's log, and drops the rest.
sleep 0.3
sed -n '/^begins ${n}$/,/^ends ${n}$/p' /run/box/pid1.txt | grep -vxE '(begins|ends) ${n}'`,
  ),
  'true',
].join('\n');

const told = ({ causes }: Answer): readonly string[] =>
  causes.map(({ code, place }) => (place ? `${code} @ ${place.unit}:${place.line}` : code));

describe(...needing('the log of a real systemd', boxLack()), () => {
  let logs: readonly string[] = [];
  beforeAll(async () => {
    await loadAll();
    logs = inBox({ ...around, ...filesFor(undefined) }, script, {}, 200)
      .split(/^part \d+\n/m)
      .slice(1);
  }, patient);

  const explained = (title: string): LogReport => {
    const { files = {}, manager } = failures[title] ?? {};
    const log = logs[Object.keys(failures).indexOf(title)] ?? '';
    return explainLog(log, bundleOf(files, manager));
  };

  test.each(Object.entries(failures))('names the cause of %s', (title, { code, causes }) => {
    const [first] = explained(title).answers;
    expect({ code: first?.code, causes: first && told(first), follows: first?.follows }).toEqual({
      code,
      causes,
      follows: false,
    });
  });

  test('is understood to the last line', () => {
    const lost = Object.keys(failures).flatMap((title) => {
      const { lines, understood } = explained(title);
      return lines > 0 && understood === lines ? [] : [`${title}: ${understood} of ${lines}`];
    });
    expect(lost).toEqual([]);
  });
});
