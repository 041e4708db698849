import { beforeAll, describe, expect, test } from 'vitest';
import { fdTable } from '../../src/model/companion/commands/fd-table.ts';
import { installScript } from '../../src/model/companion/commands/install.ts';
import { ownFiles, pathOf } from '../../src/model/companion/commands/paths.ts';
import { quote, quotePath } from '../../src/model/companion/commands/shell.ts';
import { listenerTests } from '../../src/model/companion/commands/test-commands.ts';
import { tryCommand } from '../../src/model/companion/commands/try-command.ts';
import { toBytes } from '../../src/model/syntax/utf8.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { type LoadedBundle, socketsOf, unitNamed } from '../../src/model/unit/load-bundle.ts';
import { boxLack, needing } from './machine.ts';
import { bundleOf, expectedListening, patient, prepare, put, runParts, serve, userManager } from './scenario.ts';
import { packagedSsh } from './stubs.ts';

await loadAll();

const install = '[Install]\nWantedBy=sockets.target\n';
const socket = (...lines: readonly string[]): string => `[Socket]\n${lines.join('\n')}\n\n${install}`;
const service = (name: string, ...lines: readonly string[]): string =>
  `[Service]\n${serve(name)}${lines.map((line) => `${line}\n`).join('')}`;

describe(...needing('the script that installs', boxLack()), () => {
  const trap = `# EOF
EOF=
UNITWRIGHT
# it's !! $(touch /run/trapped) \`touch /run/trapped\` \\ %
`;
  const odd = '# \udce9t\u00e9 \t tab\r\n[Service]\nEnvironment=A=1';
  const bundles: Readonly<Record<string, LoadedBundle>> = {
    plain: bundleOf({ 'app.socket': socket('ListenStream=127.0.0.1:7001'), 'app.service': service('app') }),
    traps: bundleOf({
      'trap.socket':
        trap + socket('ListenStream=/run/trap.sock', 'SocketUser=trapuser', 'SocketGroup=trapgroup', 'SocketMode=0660'),
      'trap.service': service('trap').trimEnd(),
      'trap.service.d/odd.conf': odd,
      'trap.service.d/empty.conf': '',
    }),
    'no install': bundleOf({ 'bare.socket': '[Socket]\nListenStream=7003\n', 'bare.service': service('bare') }),
    connections: bundleOf({
      'each.socket': socket('ListenStream=7004', 'Accept=yes'),
      'each@.service': service('each', 'StandardInput=socket'),
    }),
    'drop-in': bundleOf({
      '/usr/lib/systemd/system/ssh.socket': packagedSsh,
      'ssh.socket.d/port.conf': '[Socket]\nListenStream=\nListenStream=7005\nBindIPv6Only=both\n',
    }),
    user: bundleOf({ 'own.socket': socket('ListenStream=127.0.0.1:7006'), 'own.service': service('own') }, 'user'),
  };
  let seen: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    const runs = Object.entries(bundles).map(([name, loaded], at) => {
      const ctl = loaded.bundle.manager === 'user' ? 'systemctl --user' : 'systemctl';
      const sockets = socketsOf(loaded).map((each) => each.name);
      const files = ownFiles(loaded.bundle).map((file) => pathOf(loaded.bundle, file));
      // An interactive shell reads it as one that it is pasted into does.
      return `
${put(`/run/${at}.sh`, installScript(loaded))}
echo "part ${name}"
bash --norc --noprofile -i < /run/${at}.sh > /run/${at}.log 2>&1 || { echo failed; cat /run/${at}.log; }
bash /run/${at}.sh > /run/${at}.log 2>&1 || { echo failed twice; cat /run/${at}.log; }
${ctl} show --property=ActiveState --value ${sockets.join(' ')}
${ctl} is-enabled ${sockets.join(' ')} 2>/dev/null
listening
for file in ${files.map(quotePath).join(' ')}; do echo "file $(base64 -w0 < "$file")"; done
ls /run/trapped 2>/dev/null
stat -c 'owner %U %G' /run/trap.sock 2>/dev/null
${ctl} stop ${loaded.units.map((unit) => quote(unit.name.replace('@.', '@*.'))).join(' ')}
rm -f /run/trap.sock
`;
    });
    const units = { 'ssh.service': '[Service]\nExecStart=/bin/true\n' };
    const packaged = `${put('/usr/lib/systemd/system/ssh.socket', packagedSsh)}\nsystemctl daemon-reload\n`;
    seen = runParts(units, prepare, userManager, packaged, ...runs);
  }, patient);

  test.each(Object.entries(bundles))('leaves the sockets of a bundle (%s) listening, byte for byte', (name, loaded) => {
    const lines = (seen.get(name) ?? []).map((line) => line.trimEnd());
    const files = ownFiles(loaded.bundle).map(({ text }) => `file ${Buffer.from(toBytes(text)).toString('base64')}`);
    expect(lines.join('\n')).not.toContain('failed');
    expect(lines.filter((line) => line.startsWith('file'))).toEqual(files.map((line) => line.trimEnd()));
    expect(lines.filter((line) => line.startsWith('listens '))).toEqual(expectedListening(loaded));
    expect(lines[0]).toBe('active');
    expect(lines).toContain({ 'no install': 'static', 'drop-in': 'disabled' }[name] ?? 'enabled');
    if (name === 'traps') expect(lines).toContain('owner trapuser trapgroup');
    expect(lines).not.toContain('/run/trapped');
  });
});

describe(...needing('what a service is handed', boxLack()), () => {
  const loaded = bundleOf({
    'mix.socket': socket(
      'ListenFIFO=/run/mix.fifo',
      'ListenStream=127.0.0.1:80',
      'ListenDatagram=127.0.0.1:7102',
      'ListenStream=/run/mix.sock',
      'ListenMessageQueue=/mix',
      'ListenStream=@mix',
      'ListenDatagram=/run/mix.dgram',
      'ListenSequentialPacket=/run/mix.seq',
      'ListenStream=[::1]:7103',
      'SocketMode=0660',
      'SocketUser=daemon',
    ),
    'mix.service': service('mix'),
    'pair.socket': socket('ListenStream=127.0.0.1:7110', 'ListenStream=127.0.0.1:7111', 'FileDescriptorName=one'),
    'other.socket': socket('ListenStream=127.0.0.1:7112', 'FileDescriptorName=two', 'Service=pair.service'),
    'pair.service': service('pair'),
    'each.socket': socket('ListenStream=127.0.0.1:7120', 'Accept=yes', 'FileDescriptorName=ignored'),
    'each@.service': service('each'),
    'inetd.socket': socket('ListenStream=127.0.0.1:7121', 'Accept=yes'),
    'inetd@.service': service('inetd', 'StandardInput=socket'),
    'wait.socket': socket('ListenStream=127.0.0.1:7122'),
    'wait.service': service('wait', 'StandardInput=socket', 'StandardOutput=null', 'StandardError=inherit'),
    'out.socket': socket('ListenStream=127.0.0.1:7123'),
    'out.service': service('out', 'StandardOutput=socket'),
    'named.socket': socket('ListenStream=127.0.0.1:7124', 'FileDescriptorName=nm'),
    'named.service': service('named', 'StandardInput=fd:nm'),
    'twice.socket': socket('ListenStream=127.0.0.1:7125', 'ListenStream=127.0.0.1:7126'),
    'twice.service': service('twice', 'StandardInput=socket'),
  });
  const mix = unitNamed(loaded, 'mix.socket');
  const tests = mix ? listenerTests(loaded, mix) : [];
  const each = tests.flatMap(({ listener, steps }, at) =>
    steps.map((step, n) => ({ ...step, listener, key: `try ${at} ${n}` })),
  );
  let seen: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    const ports = { pair: 7110, each: 7120, inetd: 7121, wait: 7122, out: 7123, named: 7124 };
    const tries = each.map(
      ({ command, key }) => `
${put('/run/try', command)}
echo "part ${key}"
timeout 5 bash /run/try <<< hello 2>&1 | tr -d '\\0'; echo "status \${PIPESTATUS[0]}"
await '[ -s /run/heard.mix ]' && cat /run/heard.mix; : > /run/heard.mix
`,
    );
    const files = Object.fromEntries(loaded.bundle.files.map(({ name, text }) => [name, text]));
    const sockets = socketsOf(loaded).map(({ name }) => name);
    const run = [
      prepare,
      `systemctl start ${sockets.join(' ')}`,
      ...tries,
      ...Object.entries(ports).map(([name, port]) => `ask ${port} > /dev/null & await '[ -e /run/report.${name} ]'`),
      'exec 4<> /dev/tcp/127.0.0.1/7125; await "systemctl is-failed --quiet twice.service"',
      'for name in mix pair each inetd wait out named; do echo "part $name"; cat /run/report.$name; done',
      'echo part twice; systemctl show --property=ActiveState --value twice.service',
    ];
    seen = runParts(files, ...run);
  }, patient);

  test.each(['mix', 'pair', 'each@', 'inetd@', 'wait', 'out', 'named'])(
    'is as the table of %s.service says',
    (name) => {
      const of = unitNamed(loaded, `${name}.service`);
      const table = of && fdTable(loaded, of);
      const report = seen.get(name.replace('@', '')) ?? [];
      const fds = report.filter((line) => line.startsWith('fd ')).map((line) => line.split(' '));
      expect(report[0]).toBe(`LISTEN_FDS ${table?.listenFds ?? 'unset'}`);
      const counted = table?.rows.filter((row) => row.name !== undefined || table.listenFds === undefined);
      if (table?.defined) {
        expect(report[1]).toBe(`LISTEN_FDNAMES ${table.listenFdNames ?? 'unset'}`);
        expect(fds.map(([, fd, , address]) => [Number(fd), address])).toEqual(
          counted?.map(({ fd, address }) => [fd, address]),
        );
      } else {
        expect(fds.map(([, , , address]) => address).sort()).toEqual(counted?.map(({ address }) => address).sort());
        expect(['one:one:two', 'two:one:one'].map((names) => `LISTEN_FDNAMES ${names}`)).toContain(report[1]);
      }
    },
  );

  test('cannot be several sockets as one stream', () => {
    const of = unitNamed(loaded, 'twice.service');
    expect(of && fdTable(loaded, of).fails).toBe(true);
    expect(seen.get('twice')).toEqual(['failed']);
  });

  test.each(each.map((step) => [`${step.listener.type}=${step.listener.address}`, step.title, step] as const))(
    'hears on %s the command to %s',
    (_, __, { key, listener }) => {
      const lines = (seen.get(key) ?? []).join('\n');
      expect(lines).toContain(` ${listener.address} b'`);
      expect(lines).toMatch(/^status 0$/m);
      if (listener.type === 'ListenStream') expect(lines).toMatch(/yes/);
    },
  );
});

describe(...needing('a program that is tried before it is installed', boxLack()), () => {
  const bundles: Readonly<Record<string, readonly [loaded: LoadedBundle, connect: string]>> = {
    native: [
      bundleOf({
        'tried.socket': socket('ListenStream=80', 'ListenStream=/run/tried.sock', 'ListenStream=@tried'),
        'tried.service': service('tried', 'Environment="A=two words"'),
      }),
      'ask 8080',
    ],
    datagrams: [
      bundleOf({ 'tried.socket': socket('ListenDatagram=127.0.0.1:7301'), 'tried.service': service('tried') }),
      'echo hello > /dev/udp/127.0.0.1/7301',
    ],
    packets: [
      bundleOf({ 'tried.socket': socket('ListenSequentialPacket=@packets'), 'tried.service': service('tried') }),
      'echo hello | socat -t1 - ABSTRACT-CONNECT:packets,type=5',
    ],
    connections: [
      bundleOf({ 'tried.socket': socket('ListenStream=[::1]:7302', 'Accept=yes'), 'tried@.service': service('tried') }),
      'echo hello | nc -N ::1 7302',
    ],
    inetd: [
      bundleOf({
        'tried.socket': socket('ListenStream=127.0.0.1:7303', 'Accept=yes'),
        'tried@.service': service('tried', 'StandardInput=socket'),
      }),
      'ask 7303',
    ],
  };
  let seen: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    const runs = Object.entries(bundles).map(([name, [loaded, connect]]) => {
      const [first] = socketsOf(loaded);
      const step = first && tryCommand(loaded, first);
      return `
${put('/run/try', step && 'command' in step ? `exec ${step.command}` : 'false')}
echo 'part ${name}'
rm -f /run/log
bash /run/try > /run/log 2>&1 &
await 'grep -qs Listening /run/log'
{ ${connect}; } > /dev/null
await '[ -e /run/report.tried ]' && cat /run/report.tried
kill $! 2>/dev/null; wait $! 2>/dev/null
rm -f /run/report.tried
`;
    });
    seen = runParts({}, prepare, 'unset XDG_RUNTIME_DIR', ...runs);
  }, patient);

  test.each(Object.entries(bundles))('is handed what its service would be: %s', (name, [loaded]) => {
    const of = loaded.units.find((unit) => unit.name.endsWith('.service'));
    const table = of && fdTable(loaded, of);
    const lines = seen.get(name) ?? [];
    expect(lines[0]).toBe(`LISTEN_FDS ${table?.listenFds ?? 'unset'}`);
    expect(lines[1]).toBe(`LISTEN_FDNAMES ${table?.listenFdNames ?? 'unset'}`);
    const fds = lines.filter((line) => line.startsWith('fd ')).map((line) => Number(line.split(' ')[1]));
    // Standard error stays with the terminal, so that one sees what the program says.
    expect(fds).toEqual(table?.rows.map(({ fd }) => fd).filter((fd) => fd !== 2));
  });
});
