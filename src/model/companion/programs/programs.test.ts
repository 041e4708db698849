import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from '../../syntax/parse.ts';
import { load } from '../../unit/load.ts';
import { loadAll } from '../../unit/load-all.ts';
import type { Listener } from '../../unit/unit.ts';
import type { Line } from '../line.ts';
import { guessProgram, programById, programs } from './index.ts';

beforeAll(loadAll);

const sockets: Readonly<Record<string, readonly string[]>> = {
  'one port': ['8080'],
  'one path': ['/run/x.sock'],
  'a port and a path': ['127.0.0.1:8080', '/run/x.sock'],
  'a path with a blank and a quote': ['/run/a "b".sock'],
  nothing: [],
};

/** What systemd makes of these lines, as the unit of that name. */
const loaded = (lines: readonly Pick<Line, 'section' | 'key' | 'value'>[], unit: string, target = 252) => {
  const text = lines.map(({ section, key, value }) => `[${section}]\n${key}=${value}\n`).join('');
  return load(parse(text), { target, unit, manager: 'system' });
};

const listenersAt = (addresses: readonly string[]): readonly Listener[] =>
  loaded(
    addresses.map((value) => ({ section: 'Socket', key: 'ListenStream', value })),
    'app.socket',
  ).listeners;

const named = programs.map((each) => [each.id, each] as const);
const servicesOf = (id: string, addresses: readonly string[]) => programById(id)?.service(listenersAt(addresses)) ?? [];
const valueIn = (lines: readonly Line[], key: string) => lines.find((each) => each.key === key)?.value;

describe.each(named)('%s', (_, program) => {
  test.each(Object.entries(sockets))('has a service that systemd takes without a word, for %s', (_, addresses) => {
    const lines = program.service(listenersAt(addresses));
    expect(lines.filter(({ key }) => key === 'ExecStart')).toHaveLength(1);
    for (const target of [247, 252, 257]) {
      const unit = loaded(lines, program.taking === 'per-connection' ? 'app@i.service' : 'app.service', target);
      expect({ target, diagnostics: unit.diagnostics, state: unit.state }).toEqual({
        target,
        diagnostics: [],
        state: 'loaded',
      });
    }
  });

  test('has lines for its socket that systemd takes without a word', () => {
    const lines = [
      { section: 'Socket', key: 'ListenStream', value: '/run/x.sock' } as const,
      ...(program.socket ?? []),
    ];
    const accept = { section: 'Socket', key: 'Accept', value: 'yes' } as const;
    for (const target of [247, 252, 257])
      expect(
        loaded(program.taking === 'per-connection' ? [...lines, accept] : lines, 'app.socket', target).diagnostics,
      ).toEqual([]);
  });

  test('leaves out what others write, and says each thing in one line', () => {
    for (const { section, key, value, why } of [...program.service(listenersAt(['80'])), ...(program.socket ?? [])]) {
      expect(value).not.toMatch(/\n/);
      expect(why, key).toMatch(/^\S.*\.$/);
      expect(section).not.toBe('Install');
      expect(['StandardInput', 'Accept', 'Description', 'Requires']).not.toContain(key);
    }
  });

  test('has one to four notes, each a sentence', () => {
    expect(program.notes.length).toBeGreaterThanOrEqual(1);
    expect(program.notes.length).toBeLessThanOrEqual(4);
    for (const note of program.notes) expect(note).toMatch(/^\S.*\.$/);
  });

  test('has an address behind the proxy if, and only if, there is one, and is told it', () => {
    expect(program.behind !== undefined).toBe(program.taking === 'proxy');
    if (program.behind === undefined) return;
    const told = [...program.service([]).map(({ value }) => value), program.configuration?.text([]) ?? ''].join('\n');
    expect(told).toContain(program.behind.replace(/^.*:/, ''));
  });

  test('has configuration that ends its last line', () => {
    if (!program.configuration) return;
    expect(program.configuration.text(listenersAt(['80', '/run/x.sock']))).toMatch(/[^\n]\n$/);
  });
});

test('every program has an id and a title of its own', () => {
  for (const key of ['id', 'title'] as const)
    expect(new Set(programs.map((each) => each[key])).size).toBe(programs.length);
});

test('there is an own program for each way of taking a socket', () => {
  expect(programs.filter(({ group }) => group === 'own').map(({ taking }) => taking)).toEqual([
    'native',
    'per-connection',
    'wait',
    'proxy',
  ]);
});

test('a program is found by its id', () => {
  expect(programById('nginx')?.title).toBe('nginx');
  expect(programById('nothing')).toBeUndefined();
});

test('what depends on the listeners follows them', () => {
  const both = ['[::]:80', '/run/x.sock'];
  expect(valueIn(servicesOf('nginx', both), 'Environment')).toBe('NGINX=3;4;');
  expect(programById('nginx')?.configuration?.text(listenersAt(both))).toBe(
    'server {\n    listen [::]:80;\n    listen unix:/run/x.sock;\n}\n',
  );
  expect(valueIn(servicesOf('php-fpm', both), 'Environment')).toBe('FPM_SOCKETS=:::80=3,/run/x.sock=4');
  expect(valueIn(servicesOf('php-fpm', ['/run/a b.sock']), 'Environment')).toBe('"FPM_SOCKETS=/run/a b.sock=3"');
  expect(valueIn(servicesOf('uvicorn', both), 'ExecStart')).toBe('/usr/bin/uvicorn --fd 3 asgi:application');
  expect(programById('axum')?.configuration?.text(listenersAt(['/run/x.sock']))).toContain('take_unix_listener(0)');
  expect(valueIn(servicesOf('hypercorn', both), 'ExecStart')).toContain('--bind fd://3 --bind fd://4 ');
});

describe('a program is guessed', () => {
  test.each(
    programs.flatMap((each) =>
      each
        .service(listenersAt(['8080']))
        .filter(({ key, value }) => key === 'ExecStart' && !value.endsWith('/usr/local/bin/app'))
        .map(({ value }) => [value, each.id] as const),
    ),
  )('from its own command: %s', (command, id) => {
    expect(guessProgram(command)?.id).toBe(id);
  });

  test.each([
    ['/usr/bin/python3 -m gunicorn app.wsgi', 'gunicorn'],
    ['/srv/venv/bin/python3.11 -u /srv/venv/bin/uvicorn main:app', 'uvicorn'],
    ['/usr/bin/env node server.js', 'node'],
    ['/usr/bin/env -u HOME NODE_ENV=production node server.js', 'node'],
    ['@/usr/sbin/php-fpm8.2 php-fpm --nodaemonize', 'php-fpm'],
    ['-/usr/sbin/sshd -i $SSHD_OPTS', 'sshd'],
    ['/bin/sh -c "exec gunicorn --bind :8000 app"', 'gunicorn'],
    ['/usr/bin/bundle exec --keep-file-descriptors puma -C config/puma.rb', 'puma'],
    ['/usr/bin/podman --log-level=info system service --time=0', 'podman'],
    ['/usr/sbin/apache2 -k start', 'apache'],
    ['/usr/lib/postgresql/15/bin/postgres -D /data', 'postgresql'],
    ['/usr/lib/git-core/git-daemon --inetd', 'git-daemon'],
    ['"/opt/my node/bin/node" server.js', 'node'],
  ])('from %s', (command, id) => {
    expect(guessProgram(command)?.id).toBe(id);
  });

  test.each([
    '/usr/local/bin/app',
    '/usr/bin/rsync -a /a /b',
    '/usr/bin/git gc',
    '/usr/bin/podman run nginx',
    '/usr/bin/python3 server.py',
    '/bin/sh',
    '/usr/bin/env',
    '',
  ])('never from %j', (command) => {
    expect(guessProgram(command)).toBeUndefined();
  });
});
