import { expect, test } from 'vitest';
import { loadBundle } from '../../unit/load-bundle.ts';
import { installScript, installSteps } from './install.ts';
import { manageSteps } from './manage.ts';

const bundle = (files: Readonly<Record<string, string>>, more: { manager?: 'user'; target?: number } = {}) =>
  loadBundle({
    name: 'app',
    target: 252,
    ...more,
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
  });

const install = '[Install]\nWantedBy=sockets.target\n';
const web = {
  'app.socket': `[Socket]\nListenStream=8080\n${install}`,
  'app.service': '[Service]\nExecStart=/usr/bin/app\n',
};
const commands = (loaded: ReturnType<typeof bundle>) => installSteps(loaded).map(({ command }) => command);

test('enables the socket and not the service, once systemd has read the files', () => {
  expect(commands(bundle(web))).toEqual([
    `sudo tee /etc/systemd/system/app.socket >/dev/null <<'EOF'\n${web['app.socket']}EOF`,
    `sudo tee /etc/systemd/system/app.service >/dev/null <<'EOF'\n${web['app.service']}EOF`,
    'systemd-analyze verify /etc/systemd/system/app.socket /etc/systemd/system/app.service',
    'sudo systemctl daemon-reload',
    "sudo ss -lntup 'sport = :8080'",
    'sudo systemctl stop app.service',
    'sudo systemctl enable --now app.socket',
    'systemctl list-sockets --no-pager app.socket\nsystemctl status --no-pager app.socket',
  ]);
});

test('starts a socket that has no [Install], and says why', () => {
  const step = installSteps(bundle({ ...web, 'app.socket': '[Socket]\nListenStream=8080\n' })).at(-2);
  expect(step?.command).toBe('sudo systemctl start app.socket');
  expect(step?.why).toMatch(/It has no \[Install\] section/);
});

test('leaves instances alone, which do not stand in the way of their socket', () => {
  const files = { 'app.socket': `${web['app.socket']}[Socket]\nAccept=yes\n`, 'app@.service': web['app.service'] };
  expect(commands(bundle(files)).join('\n')).not.toContain(' stop ');
});

test('a user’s own units need no sudo, and a manager that stays', () => {
  const all = commands(bundle(web, { manager: 'user' }));
  expect(all.join('\n')).not.toContain('sudo');
  expect(all[0]).toMatch(/^mkdir -p ~\/\.config\/systemd\/user\ntee ~\/\.config\/systemd\/user\/app\.socket/);
  expect(all).toContain('loginctl enable-linger "$USER"');
  expect(all).toContain('systemctl --user enable --now app.socket');
  expect(installScript(bundle(web, { manager: 'user' }))).not.toContain('sudo');
});

test.each([
  ['SocketUser=app', '', ['passwd app']],
  ['SocketUser=app\nSocketGroup=app', '', ['group app', 'passwd app']],
  ['SocketUser=root\nSocketGroup=www-data', 'User=nobody', []],
  ['SocketUser=1000', 'User=app\nGroup=web', ['group web', 'passwd app']],
  ['', 'User=app\nDynamicUser=yes', []],
])('makes who is needed for %j and %j', (socket, service, made) => {
  const files = {
    'app.socket': `[Socket]\nListenStream=/run/app.sock\n${socket}\n${install}`,
    'app.service': `${web['app.service']}${service}\n`,
  };
  const found = commands(bundle(files)).flatMap((command) => /^getent (\w+ \w+)/.exec(command)?.[1] ?? []);
  expect(found).toEqual(made);
  expect(commands(bundle(files, { manager: 'user' })).join('\n')).not.toContain('getent');
});

test('a drop-in is written into its folder, and its packaged unit only started', () => {
  const files = {
    '/usr/lib/systemd/system/ssh.socket': web['app.socket'],
    'ssh.socket.d/port.conf': '[Socket]\nListenStream=2222\n',
  };
  const all = commands(bundle(files));
  expect(all[0]).toBe('who');
  expect(all[1]).toMatch(/^sudo mkdir -p \/etc\/systemd\/system\/ssh\.socket\.d\nsudo tee /);
  expect(all).toContain('sudo systemctl start ssh.socket');
  expect(all.join('\n')).not.toContain('tee /usr/lib');
});

test('starts a service that no socket starts, such as the one behind a proxy', () => {
  const files = {
    ...web,
    'back.service': '[Service]\nExecStart=/usr/bin/back\n[Install]\nWantedBy=multi-user.target\n',
  };
  expect(commands(bundle(files))).toContain('sudo systemctl enable --now back.service');
  expect(commands(bundle(files)).join('\n')).not.toContain('enable --now app.service');
});

test('a name that begins with a dash is no option, and no file of ours', () => {
  const all = commands(bundle({ '-H.socket': web['app.socket'] })).join('\n');
  expect(all).toContain('sudo systemctl enable --now -- -H.socket');
  expect(all).not.toContain('tee');
});

test('lists the commands for living with it', () => {
  const all = manageSteps(bundle(web)).map(({ command }) => command);
  expect(all).toEqual([
    'systemctl list-units --type=socket',
    'systemctl list-sockets',
    'systemctl status app.socket',
    'sudo systemctl start app.socket',
    'sudo systemctl stop app.socket app.service',
    'sudo journalctl -u app.socket -u app.service -f',
    'systemctl show -p NAccepted,NConnections,NRefused app.socket',
    'sudo ss -lntuxp',
    `sudo systemctl disable app.socket app.service
sudo systemctl stop app.socket app.service
sudo rm -f /etc/systemd/system/app.socket /etc/systemd/system/app.service
sudo systemctl daemon-reload`,
  ]);
});

test('speaks of instances where each connection has one, and to a user’s own manager', () => {
  const files = { 'app.socket': '[Socket]\nListenStream=8080\nAccept=yes\n', 'app@.service': web['app.service'] };
  const all = manageSteps(bundle(files, { manager: 'user' })).map(({ command }) => command);
  expect(all).toContain("systemctl --user stop app.socket 'app@*.service'");
  expect(all).toContain("journalctl --user -u app.socket -u 'app@*.service' -f");
  expect(all.join('\n')).not.toContain('sudo');
  expect(manageSteps(bundle({ 'app.service': web['app.service'] }))).toEqual([]);
});
