import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unitwright-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

const good = '[Socket]\nListenStream=8080\n';
const bad = '[Socket]\nListenStream=*:80\nBacklog=abc\n';

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function call(args: readonly string[], stdin = '', colors = false): Promise<Outcome> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    stdin: async () => Buffer.from(stdin),
    colors,
  });
  return { code, ...said };
}

describe('a call that makes no sense ends with 64 and says why', () => {
  test.each([
    [[], 'A command is missing'],
    [['chek', 'a'], 'no command “chek”'],
    [['check'], 'Name the files'],
    [['check', '--frob', 'a'], 'Unknown option'],
    [['check', '--systemd', '99', 'a'], '“99” is no systemd version'],
    [['check', '--systemd'], '--systemd'],
    [['check', '--format', 'xml', 'a'], 'text, json, sarif, github'],
    [['show', '--format', 'sarif', 'a'], 'text, json'],
    [['show', '--strict', 'a'], '--strict is for check only'],
    [['check', '--write', 'a'], '--write is for fix only'],
    [['check', '--name', 'a/b', '-'], 'no name of a unit'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await call(args);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain(words);
  });
});

test.each([['--help'], ['-h'], ['help'], ['check', '--help']])('%s prints the help', async (...args) => {
  const { code, out } = await call(args);
  expect(code).toBe(0);
  expect(out).toContain('unitwright check --systemd debian-13');
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(await call(['--version'])).toMatchObject({ code: 0, out: `${version}\n` });
});

describe('check', () => {
  test('says nothing about a good file, and ends with 0', async () => {
    expect(await call(['check', '--no-advice', await put('a.socket', good)])).toMatchObject({ code: 0, out: '' });
  });

  test('names file, line, column, severity and code', async () => {
    const path = await put('a.socket', bad);
    const { code, out } = await call(['check', '--no-advice', path]);
    const heads = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ', 3).join(' '));
    expect([code, heads]).toEqual([
      1,
      [
        `${path}:2:14 error address/wildcard`,
        `${path}:3:9 error number/not-a-number`,
        `${path}:1:1 error unit/no-listener`,
      ].sort(),
    ]);
  });

  test('gives the whole diagnostic as JSON', async () => {
    const path = await put('a.socket', '[Socket]\nListenStream=80\nListenStream=*:443\n');
    const { out } = await call(['check', '--no-advice', '--format', 'json', path]);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          path,
          target: 252,
          loadState: 'loaded',
          diagnostics: [
            {
              code: 'address/wildcard',
              source: 'systemd',
              severity: 'error',
              outcome: 'rejected',
              line: 3,
              column: 14,
              endLine: 3,
              endColumn: 19,
              directive: 'ListenStream',
              message: expect.stringContaining('systemd ignores this line.'),
              systemdMessage: "Failed to parse address value in '*:443', ignoring: Invalid argument",
              fixes: [{ title: 'Write 443', edits: [{ start: 38, end: 40, text: '' }] }],
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['[Socket]\nListenStream=8080\nFoo=1\n', 'loaded', 'unknown-key'],
    ['[Socket]\nListenStream=8080\n[Foo]\n', 'loaded', 'unknown-section'],
    ['[Socket]\n', 'bad-setting', 'refused'],
    ['[Socket\n', 'error', 'refused'],
    ['', 'masked', 'refused'],
    ['[Socket]\nListenStream=8080\nExecStartPre=!!/bin/true\n', 'loaded', 'noted'],
  ])('%j is %s: %s', async (text, loadState, outcome) => {
    const { out } = await call([
      'check',
      '--no-advice',
      '--systemd',
      '262',
      '--format',
      'json',
      await put('a.socket', text),
    ]);
    expect(JSON.parse(out).files[0]).toMatchObject({ loadState, diagnostics: [{ outcome }] });
  });

  test('names the last line of a continued assignment, as systemd does', async () => {
    const { out } = await call([
      'check',
      '--no-advice',
      await put('a.socket', '[Socket]\nListenStream=80\nBacklog=\\\nabc\n'),
    ]);
    expect(out).toMatch(/a\.socket:4:\d+ error number\//);
  });

  test('judges for the version that is asked for', async () => {
    const path = await put('a.socket', `${good}PollLimitBurst=5\n`);
    expect((await call(['check', '--no-advice', '--systemd', '254', path])).out).toContain('key/too-new');
    expect((await call(['check', '--no-advice', '--systemd', 'debian-13', path])).code).toBe(0);
  });

  test('reads standard input under a name', async () => {
    expect((await call(['check', '--no-advice', '-'], bad)).out).toContain('-:2:14 error');
    const service = await call(
      ['check', '--no-advice', '--name', 'a.service', '-'],
      '[Service]\nExecStart=/bin/true\n',
    );
    expect(service).toMatchObject({ code: 0, out: '' });
    expect((await call(['check', '--no-advice', '-'], '[Service]\nExecStart=/bin/true\n')).code).toBe(0);
  });

  test('searches folders, and leaves other files alone', async () => {
    await put('units/a.socket', good);
    await put('units/deep/b.socket', bad);
    await put('units/readme.txt', 'hello');
    await put('units/c.timer', '[Timer]\n');
    const { code, out, err } = await call(['check', '--no-advice', join(folder, 'units')]);
    expect(code).toBe(1);
    expect(out).toContain(join('deep', 'b.socket:2:14'));
    expect(err).toContain('2 files');
  });

  test('lays the drop-ins beside a unit over it, and names them', async () => {
    const path = await put('a.socket', good);
    const dropIn = await put('a.socket.d/10-x.conf', '[Socket]\nListenStream=\nFoo=1\n');
    const { out } = await call(['check', '--no-advice', '--format', 'json', path]);
    const [file] = JSON.parse(out).files;
    expect(file.loadState).toBe('bad-setting');
    expect(file.diagnostics).toContainEqual(expect.objectContaining({ code: 'key/unknown', path: dropIn, line: 3 }));
  });

  test('does not hold against a drop-in what only a whole unit has', async () => {
    const path = await put('a.socket.d/10-x.conf', '[Socket]\nBacklog=5\n');
    expect(await call(['check', '--no-advice', path])).toMatchObject({ code: 0, out: '' });
    expect(await call(['check', '--no-advice', folder])).toMatchObject({ code: 0, out: '' });
  });

  test('a template is judged as an instance of it', async () => {
    expect(
      (await call(['check', '--no-advice', await put('a@.socket', '[Socket]\nListenStream=/run/%i.sock\n')])).code,
    ).toBe(0);
  });

  test('a file that cannot be read ends with 66, and the others are judged all the same', async () => {
    const path = await put('a.socket', bad);
    await symlink(join(folder, 'loop.socket'), join(folder, 'loop.socket'));
    const { code, out, err } = await call([
      'check',
      '--no-advice',
      join(folder, 'none.socket'),
      path,
      join(folder, 'loop.socket'),
    ]);
    expect(code).toBe(66);
    expect(out).toContain('a.socket:2:14');
    expect(err).toContain('none.socket: there is no such file');
    expect(err).toContain('loop.socket: ');
  });

  test('bytes that are no text are judged, not choked on', async () => {
    const path = await put('a.socket', Buffer.from('[Socket]\nListenStream=80\nDescription=\xe9\n', 'latin1'));
    expect((await call(['check', '--no-advice', path])).out).toContain('line/not-unicode');
  });

  test('a symbolic link to /dev/null is masked', async () => {
    await symlink('/dev/null', join(folder, 'a.socket'));
    const { out } = await call(['check', '--no-advice', '--format', 'json', join(folder, 'a.socket')]);
    expect(JSON.parse(out).files[0].loadState).toBe('masked');
  });

  test('in a folder, what is masked by a link and what is only linked to is passed over', async () => {
    await symlink('/dev/null', join(folder, 'masked.socket'));
    await put('a.socket', good);
    await mkdir(join(folder, 'sockets.target.wants'));
    await symlink('../a.socket', join(folder, 'sockets.target.wants/a.socket'));
    const { out } = await call(['check', '--no-advice', '--format', 'json', folder]);
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual([join(folder, 'a.socket')]);
  });

  test('what a package decides about its own units in their place is left to it', async () => {
    const open = '[Socket]\nListenStream=/run/app.sock\n';
    expect((await call(['check', await put('a.socket', open)])).out).toContain('access/open-to-all');
    for (const place of ['lib/systemd/system', 'usr/lib/systemd/system'])
      expect((await call(['check', await put(`${place}/a.socket`, open)])).out).toBe('');
  });

  test('writes commands for GitHub, and SARIF', async () => {
    const path = await put('a.socket', bad);
    const { out } = await call(['check', '--no-advice', '--format', 'github', path]);
    expect(out.split('\n')[0]).toMatch(/^::error file=.*a\.socket,line=\d+,col=\d+,endLine=\d+,title=[\w/-]+::\S/);
    const sarif = JSON.parse((await call(['check', '--no-advice', '--format', 'sarif', path])).out);
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results).toHaveLength(3);
    for (const { ruleId, ruleIndex, locations } of sarif.runs[0].results) {
      expect(sarif.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });

  test('colours are for terminals', async () => {
    const path = await put('a.socket', bad);
    expect((await call(['check', '--no-advice', path], '', true)).out).toContain('\u001b[31merror');
    expect((await call(['check', '--no-advice', path], '', false)).out).not.toContain('\u001b');
  });

  test('--quiet leaves the summary out', async () => {
    expect((await call(['check', '--no-advice', '-q', await put('a.socket', good)])).err).toBe('');
  });
});

describe('show', () => {
  test('prints what the file sets', async () => {
    const path = await put('a.socket', `${good}KeepAliveTimeSec=2h 3min\nBacklog=128\n`);
    const { code, out } = await call(['show', path]);
    expect(code).toBe(0);
    expect(out).toContain('Listen=[::]:8080 (Stream)\n');
    expect(out).toContain('KeepAliveTimeUSec=2h 3min\n');
    expect(out).not.toContain('MaxConnections');
    const all = JSON.parse((await call(['show', '--all', '--format', 'json', path])).out);
    expect(all.files[0]).toMatchObject({
      path,
      loadState: 'loaded',
      settings: { Listen: ['[::]:8080 (Stream)'], Backlog: '128', MaxConnections: '64' },
    });
  });

  test('ends with 1 for a unit that would not load', async () => {
    expect(await call(['show', await put('a.socket', '[Socket]\n')])).toMatchObject({ code: 1 });
  });
});

describe('fix', () => {
  const mended = '[Socket]\nListenStream=443 # \nListenStream=80\n';

  test('prints the change, and leaves the file alone', async () => {
    const path = await put('a.socket', '[Socket]\nListenStream=*:80\nDescription=x\n');
    const { code, out } = await call(['fix', path]);
    expect(code).toBe(0);
    expect(out).toContain('-ListenStream=*:80\n');
    expect(out).toContain('+ListenStream=80\n');
    expect(await readFile(path, 'utf8')).toContain('*:80');
  });

  test('makes the change with --write, and keeps every other byte', async () => {
    const bytes = Buffer.from('# caf\xe9\r\n[Socket]\r\n  ListenStream = *:80\r\nBacklog=5', 'latin1');
    const path = await put('a.socket', bytes);
    expect((await call(['fix', '--write', path])).code).toBe(0);
    expect((await readFile(path)).toString('latin1')).toBe('# caf\xe9\r\n[Socket]\r\n  ListenStream = 80\r\nBacklog=5');
  });

  test('what needs a decision stays, and is counted', async () => {
    const { code, err } = await call(['fix', await put('a.socket', `${good}Accept=yes\nService=b.service\n`)]);
    expect(code).toBe(1);
    expect(err).toContain('1 error needs a decision');
  });

  test('a file with nothing to put right is not written', async () => {
    const path = await put('a.socket', mended.replace(' # ', ''));
    await chmod(path, 0o444);
    expect(await call(['fix', '--write', path])).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('standard input comes out put right', async () => {
    expect(await call(['fix', '--write', '-'], '[Socket]\nListenStream=*:80\n')).toMatchObject({
      code: 0,
      out: '[Socket]\nListenStream=80\n',
    });
  });
});

describe('advice', () => {
  const late = '[Socket]\nListenStream=192.0.2.1:80\n';
  const binds = '[Service]\nExecStart=/opt/app --port=8080\n';

  test('is given where systemd is silent, with the reason, and leaves the exit code to errors', async () => {
    const path = await put('app.socket', late);
    const { code, out } = await call(['check', path]);
    expect(code).toBe(0);
    expect(out).toContain(`${path}:2:14 warning listen/no-free-bind 192.0.2.1:80 can be bound only once`);
    expect((await call(['check', '--strict', path])).code).toBe(2);
  });

  test('is left out on request', async () => {
    const path = await put('app.socket', late);
    expect((await call(['check', '--no-advice', path])).out).toBe('');
  });

  test('is silenced by a comment in the unit', async () => {
    const path = await put('app.socket', `# unitwright: ignore listen/no-free-bind\n${late}`);
    expect((await call(['check', path])).out).not.toContain('listen/no-free-bind');
  });

  test('looks at a socket and its service together, where both lie in a folder', async () => {
    await put('a/app.socket', good);
    const service = await put('a/app.service', binds);
    await put('b/other.socket', good);
    await put('c/app.service', binds);
    const { out } = await call(['check', folder]);
    expect(out.match(/pair\/binds-itself/g)).toHaveLength(1);
    expect(out).toContain(`${service}:2:`);
  });

  test('on a drop-in by itself is left to the whole unit', async () => {
    const path = await put('app.socket.d/x.conf', late);
    expect((await call(['check', path])).out).not.toContain('listen/no-free-bind');
  });
});
