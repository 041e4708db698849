import { expect, test } from 'vitest';
import { loadBundle } from '../../unit/load-bundle.ts';
import { changePlan, planScript } from './change-plan.ts';

const bundle = (files: Readonly<Record<string, string>>, more: { manager?: 'user'; target?: number } = {}) =>
  loadBundle({
    name: 'app',
    target: 252,
    ...more,
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
  });

const install = '\n[Install]\nWantedBy=sockets.target\n';
const service = (...lines: readonly string[]) => ['[Service]', 'ExecStart=/usr/bin/app', ...lines, ''].join('\n');
const socket = (...lines: readonly string[]) => ['[Socket]', ...lines, ''].join('\n') + install;
const plain = { 'app.socket': socket('ListenStream=8080'), 'app.service': service() };
const each = { 'app.socket': socket('ListenStream=8080', 'Accept=yes'), 'app@.service': service() };
const ports = { ...plain, 'app.socket': socket('ListenStream=8081') };

const plan = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
  changePlan(bundle(before), bundle(after));
/** The systemctl calls of the steps, without their sudo. */
const calls = (steps: readonly { readonly command: string }[]) =>
  steps
    .flatMap(({ command }) => command.split('\n'))
    .flatMap((line) => /^(?:sudo )?systemctl (.*)/.exec(line)?.[1] ?? []);

test.each([
  ['MaxConnections=3', '', 'reload'],
  ['Backlog=3', '', 'restart-socket'],
  ['SocketMode=0600', '', 'restart-socket'],
  ['KeepAlive=yes', '', 'restart-socket'],
  ['ExecStartPre=/bin/true', '', 'restart-socket'],
  ['ExecStopPost=/bin/true', '', 'reload'],
  ['FileDescriptorName=x', '', 'restart-service'],
  ['', 'Restart=always', 'reload'],
  ['', 'MemoryMax=1G', 'reload'],
  ['', 'Environment=A=1', 'restart-service'],
  ['[Unit]\nDescription=x', '', 'reload'],
  ['[Install]\nAlias=x.socket', '', 'reenable'],
])('knows what %j and %j take', (line, serviceLine, takes) => {
  const after = {
    'app.socket': line === '' ? plain['app.socket'] : `[Socket]\nListenStream=8080\n${line}\n${install}`,
    'app.service': serviceLine === '' ? plain['app.service'] : service(serviceLine),
  };
  expect(plan(plain, after).changes.map((change) => change.takes)).toEqual([takes]);
});

test.each([
  ['KeepAlive=yes', 'reload'],
  ['KeepAlive=no', 'restart-socket'],
  ['FileDescriptorName=x', 'nothing'],
])('options for connections are set on each: %s takes %s', (line, takes) => {
  const after = { ...each, 'app.socket': socket('ListenStream=8080', 'Accept=yes', line) };
  expect(plan(each, after).changes.map((change) => change.takes)).toEqual([takes]);
});

test('the same in other words takes nothing, and a comment is no change', () => {
  const said = { ...plain, 'app.socket': socket('ListenStream=8080', 'KeepAlive=1') };
  const again = { ...plain, 'app.socket': socket('ListenStream=8080', '# why', 'KeepAlive=yes') };
  expect(plan(said, again).changes).toMatchObject([{ key: 'KeepAlive', before: '1', after: 'yes', takes: 'nothing' }]);
  const commented = plan(plain, { ...plain, 'app.socket': `# hello\n${plain['app.socket']}` });
  expect(commented.changes).toEqual([]);
  expect(calls(commented.steps)).toEqual(['daemon-reload', 'list-sockets --no-pager app.socket']);
  expect(plan(plain, plain)).toMatchObject({ steps: [], rollback: [], clients: 'Clients notice nothing.' });
});

test.each([
  ['other listeners', plain, ports, ['stop app.socket', 'stop app.service', 'daemon-reload', 'start app.socket']],
  [
    'lines of the service',
    plain,
    { ...plain, 'app.service': service('Nice=5') },
    ['daemon-reload', 'try-restart app.service'],
  ],
  [
    'a process for each connection',
    plain,
    each,
    [
      'stop app.socket',
      'stop app.service',
      'daemon-reload',
      'reset-failed app.service 2>/dev/null || true',
      'start app.socket',
    ],
  ],
  ['one process for all', each, plain, ['stop app.socket', 'daemon-reload', 'start app.socket']],
  [
    'other listeners of instances',
    each,
    { ...each, 'app.socket': socket('ListenStream=1', 'Accept=yes') },
    ['stop app.socket', 'daemon-reload', 'start app.socket'],
  ],
  ['lines of instances', each, { ...each, 'app@.service': service('Nice=5') }, ['daemon-reload']],
  [
    'another name',
    plain,
    { 'new.socket': plain['app.socket'], 'new.service': service() },
    [
      'disable app.socket',
      'stop app.socket',
      'stop app.service',
      'daemon-reload',
      'reset-failed app.socket app.service 2>/dev/null || true',
      'enable --now new.socket',
    ],
  ],
  [
    'a socket in front of a service that ran by itself',
    { 'app.service': service() },
    plain,
    ['stop app.service', 'daemon-reload', 'enable --now app.socket'],
  ],
  [
    '[Install]',
    plain,
    { ...plain, 'app.socket': '[Socket]\nListenStream=8080\n' },
    ['daemon-reload', 'disable app.socket'],
  ],
  [
    'one of two sockets with one service',
    { ...plain, 'b.socket': socket('ListenStream=1', 'Service=app.service') },
    { ...plain, 'b.socket': socket('ListenStream=2', 'Service=app.service') },
    ['stop b.socket app.socket', 'stop app.service', 'daemon-reload', 'start b.socket app.socket'],
  ],
] as const)('orders the commands for %s', (_, before, after, expected) => {
  const found = calls(plan(before, after).steps).filter((call) => !call.startsWith('list-sockets'));
  expect(found).toEqual(expected);
});

test('says what clients notice', () => {
  expect(plan(plain, ports).clients).toBe(
    'New connections are refused between stop and start, for a moment. Open ones end when the service stops, unless it leaves its processes running. Nobody listens any more on [::]:8080.',
  );
  expect(plan(each, plain).clients).toContain('Open ones go on with the instance that they have.');
  expect(plan(plain, { ...plain, 'app.service': service('Nice=5') }).clients).toContain('The listeners stay open.');
});

test('the way back writes the old texts and removes the new files', () => {
  const { rollback } = plan(plain, { ...ports, 'app.socket.d/x.conf': '[Socket]\nBacklog=5\n' });
  const commands = rollback.map(({ command }) => command).join('\n');
  expect(commands).toContain('sudo rm -f /etc/systemd/system/app.socket.d/x.conf');
  expect(commands).toContain(`sudo tee /etc/systemd/system/app.socket >/dev/null <<'EOF'\n${plain['app.socket']}EOF`);
});

test('listeners in another order are other numbers for the service', () => {
  const two = { ...plain, 'app.socket': socket('ListenStream=1', 'ListenDatagram=2') };
  const turned = { ...plain, 'app.socket': socket('ListenDatagram=2', 'ListenStream=1') };
  expect(plan(two, turned).changes.map(({ takes }) => takes)).toEqual(['restart-service']);
});

const port = { 'ssh.socket.d/port.conf': '[Socket]\nListenStream=\nListenStream=2222\n' };

test('the way into a machine goes back by itself, unless someone has logged in', () => {
  const { steps, confirm, checklist } = changePlan(bundle({}), bundle(port), { delay: '10min' });
  expect(steps[0]?.command).toContain('rm -f /etc/systemd/system/ssh.socket.d/port.conf');
  expect(steps[1]?.command).toBe(
    'sudo systemd-run --on-active=10min --timer-property=AccuracySec=1s --unit=unitwright-rollback /bin/bash /run/unitwright-rollback.sh',
  );
  expect(confirm.map(({ command }) => command.split('\n')[0])).toEqual([
    'ssh -p 2222 "$USER@host"',
    'sudo systemctl stop unitwright-rollback.timer',
  ]);
  expect(checklist.join('\n')).toContain('semanage port -a -t ssh_port_t -p tcp 2222');
  expect(calls(steps)).toContain('stop ssh.socket');
  expect(steps.map(({ command }) => command).join('\n')).toContain(
    'if sudo systemctl is-active --quiet ssh.service; then',
  );
});

test('a script of a plan is one word of input for one shell', () => {
  const script = planScript(changePlan(bundle({}), bundle(port)));
  expect(script).toMatch(
    /^#!\/bin\/bash\n(# .*\n)+\$\(\[ "\$\(id -u\)" = 0 \] \|\| echo sudo\) bash -euo pipefail <<'UNITWRIGHT'\n\{\n/,
  );
  expect(script).not.toMatch(/^sudo /m);
  expect(script).toMatch(/^# sudo systemctl stop unitwright-rollback\.timer$/m);
  const user = planScript(changePlan(bundle(plain, { manager: 'user' }), bundle(ports, { manager: 'user' })));
  expect(user).toMatch(/^bash -euo pipefail <<'UNITWRIGHT'$/m);
  expect(user).not.toContain('sudo');
});

test('between managers everything moves', () => {
  const { steps, commands } = changePlan(bundle(plain), bundle(plain, { manager: 'user' }));
  const all = steps.map(({ command }) => command).join('\n');
  expect(all).toContain('sudo systemctl disable app.socket');
  expect(all).toContain('systemctl --user enable --now app.socket');
  expect(commands.join('\n')).toBe(all);
});
