import { beforeAll, describe, expect, test } from 'vitest';
import type { Bundle } from '../unit/bundle.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle, socketsOf } from '../unit/load-bundle.ts';
import { type Choice, changeSetup, follow } from './change.ts';
import { programById } from './programs/index.ts';
import { setupOf } from './setup.ts';
import { toldWords } from './told.ts';

beforeAll(loadAll);

const socket = (listen: string, more = ''): string => `[Socket]\nListenStream=${listen}\n${more}`;

const bundle = (files: Readonly<Record<string, string>>, more: Partial<Bundle> = {}): Bundle => ({
  name: 'app',
  target: 252,
  files: Object.entries(files).map(([name, text]) => ({ name, text })),
  ...more,
});

const texts = ({ files }: Bundle): Record<string, string> =>
  Object.fromEntries(files.map(({ name, text }) => [name, text]));

function set(of: Bundle, choice: Choice) {
  const loaded = loadBundle(of);
  const [first] = socketsOf(loaded);
  if (!first) throw new Error('no socket');
  return changeSetup(loaded, first, choice);
}

const program = (id: string) => {
  const found = programById(id);
  if (!found) throw new Error(id);
  return found;
};

/** A bundle after a text of it was changed by hand, and what followed. */
function edit(of: Bundle, name: string, change: (text: string) => string) {
  const files = of.files.map((file) => (file.name === name ? { ...file, text: change(file.text) } : file));
  return follow(loadBundle(of), { ...of, files });
}

const fresh = (listen = '8080', choice: Choice = {}) => set(bundle({ 'app.socket': socket(listen) }), choice).bundle;

describe('a socket without a service gets one', () => {
  test('that takes LISTEN_FDS, unless something else is asked for', () => {
    expect(texts(fresh())['app.service']).toBe(`[Unit]
Description=Service of app.socket
Requires=app.socket
After=app.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/app
`);
  });

  test('that is a template where the socket accepts', () => {
    const { bundle: made } = set(bundle({ 'app.socket': socket('8080', 'Accept=yes\n') }), {});
    expect(texts(made)['app@.service']).toBe(`[Unit]
Description=Service of app.socket
CollectMode=inactive-or-failed

[Service]
ExecStart=-/usr/local/bin/app
StandardError=journal
StandardInput=socket
`);
  });

  test('of the name that Service= gives', () => {
    const { bundle: made } = set(bundle({ 'app.socket': socket('8080', 'Service=web.service\n') }), {});
    expect(Object.keys(texts(made))).toEqual(['app.socket', 'web.service']);
  });
});

describe('the way of taking the socket is changed in all files at once', () => {
  test('to a process per connection and back to what it was', () => {
    const native = fresh();
    const { bundle: each, told } = set(native, { taking: 'per-connection' });
    expect(Object.keys(texts(each))).toEqual(['app.socket', 'app@.service']);
    expect(texts(each)['app.socket']).toBe(socket('8080', 'Accept=yes\n'));
    expect(toldWords(told)).toContain(
      'app.service is now app@.service: with Accept=yes systemd starts an instance of a template for each connection.',
    );
    expect(texts(set(each, { taking: 'native' }).bundle)).toEqual(texts(native));
  });

  test('Service= goes where systemd accepts, which refuses it', () => {
    const named = set(bundle({ 'app.socket': socket('8080', 'Service=web.service\n') }), {}).bundle;
    const { bundle: each } = set(named, { taking: 'per-connection' });
    expect(texts(each)['app.socket']).toBe(socket('8080', 'Accept=yes\n'));
    expect(Object.keys(texts(each))).toEqual(['app.socket', 'app@.service']);
  });

  test('to standard input and back', () => {
    const native = fresh();
    const { bundle: wait } = set(native, { taking: 'wait' });
    expect(texts(wait)['app.service']).toMatch(/^StandardInput=socket$/m);
    expect(texts(wait)['app.service']).toMatch(/^StandardOutput=journal$/m);
    expect(texts(set(wait, { taking: 'native' }).bundle)).toEqual(texts(native));
  });

  test('to a proxy, which makes three units, and back', () => {
    const native = fresh();
    const { bundle: proxied, told } = set(native, { taking: 'proxy' });
    expect(Object.keys(texts(proxied))).toEqual(['app.socket', 'app.service', 'app-server.service']);
    expect(texts(proxied)['app.service']).toBe(`[Unit]
Description=Proxy from app.socket to app-server.service
Requires=app.socket
After=app.socket
Requires=app-server.service
After=app-server.service

[Service]
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:18080
`);
    expect(texts(proxied)['app-server.service']).toMatch(/^StopWhenUnneeded=yes$/m);
    expect(texts(proxied)['app-server.service']).toMatch(/^ExecStart=\/usr\/local\/bin\/app$/m);
    expect(toldWords(told)).toContain('app.service is new: it passes each connection on to the program.');
    expect(texts(set(proxied, { taking: 'native' }).bundle)).toEqual(texts(native));
  });

  test('a proxy and its program can share a network of their own', () => {
    const proxied = fresh('8080', { taking: 'proxy', privateNetwork: true });
    expect(texts(proxied)['app.service']).toMatch(/^JoinsNamespaceOf=app-server.service$/m);
    expect(texts(proxied)['app.service']).toMatch(/^PrivateNetwork=yes$/m);
    expect(texts(proxied)['app-server.service']).toMatch(/^PrivateNetwork=yes$/m);
    const open = texts(set(proxied, { privateNetwork: false }).bundle);
    expect(`${open['app.service']}${open['app-server.service']}`).not.toMatch(/PrivateNetwork|JoinsNamespaceOf/);
  });
});

describe('what the user wrote stays', () => {
  const own = `# My service.
[Unit]
Description=Mine

[Service]
ExecStart=/opt/mine --fast
Environment=A=1
User=mine
`;
  const mine = bundle({ 'app.socket': socket('8080'), 'app.service': own });

  test.each(['per-connection', 'wait', 'proxy'] as const)('when the socket is taken by %s', (taking) => {
    const { bundle: changed } = set(mine, { taking });
    const all = Object.values(texts(changed)).join('');
    for (const line of [
      '# My service.',
      'Description=Mine',
      'ExecStart=/opt/mine --fast',
      'Environment=A=1',
      'User=mine',
    ])
      expect(all).toContain(`${line}\n`);
    const back = texts(set(changed, { taking: 'native' }).bundle)['app.service'];
    for (const line of own.trimEnd().split('\n')) expect(back).toContain(`${line}\n`);
  });

  test('and a program that is chosen leaves the line before it as a comment', () => {
    const { bundle: changed } = set(mine, { program: program('gunicorn') });
    expect(texts(changed)['app.service']).toMatch(/^# ExecStart=\/opt\/mine --fast$/m);
    expect(texts(changed)['app.service']).toMatch(/^ExecStart=\S*gunicorn/m);
    expect(texts(changed)['app.service']).toContain('Environment=A=1\n');
  });

  test('what was added to a proxy is kept as comments when it goes', () => {
    const proxied = fresh('8080', { taking: 'proxy' });
    const files = proxied.files.map((file) =>
      file.name === 'app.service' ? { ...file, text: `${file.text}# Little is enough.\nMemoryMax=32M\n` } : file,
    );
    const { bundle: native } = set({ ...proxied, files }, { taking: 'native' });
    expect(texts(native)['app.service']).toMatch(/# Little is enough\.\n# MemoryMax=32M\n$/);
  });
});

describe('the services follow what is done to the socket', () => {
  test('to Accept=', () => {
    const { bundle: each, told } = edit(fresh(), 'app.socket', (text) => `${text}Accept=yes\n`);
    expect(Object.keys(texts(each))).toEqual(['app.socket', 'app@.service']);
    expect(texts(each)['app@.service']).toMatch(/^StandardInput=socket$/m);
    expect(told.map(({ what }) => what)).toContain('renamed');
    const { bundle: back } = edit(each, 'app.socket', (text) => text.replace('Accept=yes\n', ''));
    expect(texts(back)).toEqual(texts(fresh()));
  });

  test('to Service=, letter by letter', () => {
    let now = fresh();
    for (const line of ['Service=web.service', 'Service=web1.service', 'Service=web12.service'])
      now = edit(now, 'app.socket', (text) => `${text.replace(/Service=.*\n/, '')}${line}\n`).bundle;
    expect(Object.keys(texts(now))).toEqual(['app.socket', 'web12.service']);
    expect(texts(now)['web12.service']).toBe(texts(fresh())['app.service']);
  });

  test('to its name', () => {
    const before = fresh('8080', { taking: 'proxy' });
    const files = before.files.map((file) => (file.name === 'app.socket' ? { ...file, name: 'web.socket' } : file));
    const { bundle: renamed } = follow(loadBundle(before), { ...before, name: 'web', files });
    expect(Object.keys(texts(renamed))).toEqual(['web.socket', 'web.service', 'web-server.service']);
    expect(Object.values(texts(renamed)).join('')).not.toContain('app');
  });

  test('to its listeners, where the program counts them', () => {
    const nginx = fresh('80', { program: program('nginx') });
    const { bundle: two } = edit(nginx, 'app.socket', (text) => `${text}ListenStream=443\n`);
    expect(texts(two)['app.service']).toMatch(/3[:;]4/);
    expect(texts(nginx)['app.service']).not.toMatch(/3[:;]4/);
  });

  test('and not to what was changed in them by hand', () => {
    const { bundle: typed } = edit(fresh(), 'app.service', (text) => text.replace('Requires=app.socket\n', ''));
    expect(texts(typed)['app.service']).not.toContain('Requires');
    const { bundle: later } = edit(typed, 'app.socket', (text) => `${text}Backlog=5\n`);
    expect(texts(later)['app.service']).toBe(texts(typed)['app.service']);
  });

  test('and no file of a package', () => {
    const packaged = bundle({
      'app.socket': socket('8080'),
      '/usr/lib/systemd/system/app.service': '[Service]\nExecStart=/bin/x\n',
    });
    const { bundle: after } = edit(packaged, 'app.socket', (text) => `${text}Accept=yes\n`);
    expect(texts(after)['/usr/lib/systemd/system/app.service']).toBe('[Service]\nExecStart=/bin/x\n');
  });
});

test('how a pair is set up is read off its texts', () => {
  for (const taking of ['native', 'per-connection', 'wait', 'proxy'] as const) {
    const loaded = loadBundle(fresh('8080', { taking }));
    const [first] = socketsOf(loaded);
    expect(first && setupOf(loaded, first)).toMatchObject({ taking, program: { id: `own-${taking}` } });
  }
});
