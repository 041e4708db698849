import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../syntax/edit.ts';
import { diagnosticWords } from '../unit/diagnostic-words.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle } from '../unit/load-bundle.ts';
import { problemCodes } from '../words/problems.ts';
import { adviceOn, advised } from './advise.ts';

beforeAll(loadAll);

const loadedOf = (files: Readonly<Record<string, string>>) =>
  loadBundle({ name: 'a', target: 252, files: Object.entries(files).map(([name, text]) => ({ name, text })) });

const tcp = '[Socket]\nListenStream=8080\n';
const path = '[Socket]\nListenStream=/run/a/a.sock\n';
const run = (command: string, more = ''): string => `[Service]\nExecStart=${command}\n${more}`;

/** Pairs, and the codes of what is said of them. */
const cases: readonly (readonly [name: string, files: Readonly<Record<string, string>>, codes: readonly string[]])[] = [
  ['a plain pair', { 'a.socket': tcp, 'a.service': run('/opt/a') }, []],
  [
    'two listeners on one standard input',
    { 'a.socket': `${tcp}ListenStream=81\n`, 'a.service': run('/opt/a', 'StandardInput=socket\n') },
    ['pair/several-on-stdin'],
  ],
  ['one listener on standard input', { 'a.socket': tcp, 'a.service': run('/opt/a', 'StandardInput=socket\n') }, []],
  [
    'two listeners of which each connection is a standard input',
    { 'a.socket': `${tcp}ListenStream=81\nAccept=yes\n`, 'a@.service': run('/opt/a', 'StandardInput=socket\n') },
    [],
  ],
  [
    'a service that is enabled too',
    { 'a.socket': tcp, 'a.service': run('/opt/a', '[Install]\nWantedBy=multi-user.target\n') },
    ['pair/started-at-boot'],
  ],
  [
    'a proxy on its own',
    {
      'a.socket': tcp,
      'a.service': run(
        '/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:81',
        'PrivateNetwork=yes\n',
      ),
    },
    ['pair/proxy-alone'],
  ],
  [
    'a proxy on its own that connects to a path',
    { 'a.socket': tcp, 'a.service': run('/usr/lib/systemd/systemd-socket-proxyd /run/b.sock', 'PrivateNetwork=yes\n') },
    [],
  ],
  [
    'a proxy in the network of the program',
    {
      'a.socket': tcp,
      'a.service': `[Unit]\nJoinsNamespaceOf=b.service\n${run('/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:81', 'PrivateNetwork=yes\n')}`,
    },
    [],
  ],
  [
    'a socket in a folder that goes',
    { 'a.socket': path, 'a.service': run('/opt/a', 'RuntimeDirectory=a\n') },
    ['pair/runtime-directory'],
  ],
  [
    'a socket in a folder that stays',
    { 'a.socket': path, 'a.service': run('/opt/a', 'RuntimeDirectory=a\nRuntimeDirectoryPreserve=yes\n') },
    [],
  ],
  ['a socket beside the folder', { 'a.socket': path, 'a.service': run('/opt/a', 'RuntimeDirectory=aa\n') }, []],
  ['a program that takes nothing', { 'a.socket': tcp, 'a.service': run('/bin/true') }, ['pair/never-accepts']],
  ['the same for each connection', { 'a.socket': `${tcp}Accept=yes\n`, 'a@.service': run('/bin/echo hi') }, []],
  ['the same behind a FIFO', { 'a.socket': '[Socket]\nListenFIFO=/run/a\n', 'a.service': run('/bin/true') }, []],
  [
    'a port that the program opens',
    { 'a.socket': tcp, 'a.service': run('/opt/a --bind 0.0.0.0:8080') },
    ['pair/binds-itself'],
  ],
  ['a port by itself', { 'a.socket': tcp, 'a.service': run('/opt/a --port=8080') }, ['pair/binds-itself']],
  ['another port', { 'a.socket': tcp, 'a.service': run('/opt/a --metrics-port 8080 --bind 0.0.0.0:9090') }, []],
  [
    'a program that has to bind to its socket',
    { 'a.socket': tcp, 'a.service': run('/usr/bin/puma -b tcp://0.0.0.0:8080') },
    [],
  ],
  ['no template', { 'a.socket': `${tcp}Accept=yes\n`, 'a.service': run('/opt/a') }, ['pair/no-template']],
  ['a lone socket', { 'a.socket': `${tcp}Accept=yes\n` }, []],
];

test.each(cases)('of %s is said what is to be said, and no more', (_, files, codes) => {
  expect(adviceOn(loadedOf(files)).map(({ diagnostic }) => diagnostic.code)).toEqual(codes);
});

test('each code of a pair is raised by some case', () => {
  const raised = new Set(cases.flatMap(([, , codes]) => codes));
  expect(problemCodes.filter((code) => code.startsWith('pair/') && !raised.has(code))).toEqual([]);
});

describe('advice', () => {
  const all = cases.flatMap(([, files]) => adviceOn(loadedOf(files)).map((advice) => ({ advice, files })));

  test('is on a line of the unit that it names, in full sentences', () => {
    for (const { advice, files } of all) {
      const text = files[advice.unit] ?? '';
      const { start, end, params } = advice.diagnostic;
      expect(text.slice(start, end)).not.toBe('');
      expect(text.slice(start, end)).not.toContain('\n');
      const { wrong, instead } = diagnosticWords(advice.diagnostic);
      expect(`${wrong} ${instead}`).toMatch(/^[A-Z“/].*\.$/);
      expect(`${wrong} ${instead} ${JSON.stringify(params)}`).not.toContain('undefined');
    }
  });

  test('is gone once its fix is made', () => {
    for (const { advice, files } of all)
      for (const { edits } of advice.diagnostic.fixes) {
        const fixed = { ...files, [advice.unit]: applyEdits(files[advice.unit] ?? '', edits) };
        expect(adviceOn(loadedOf(fixed)).map(({ diagnostic }) => diagnostic.code)).not.toContain(
          advice.diagnostic.code,
        );
      }
  });

  test('stands among what systemd says, in the order of the text', () => {
    const loaded = advised(loadedOf({ 'a.socket': tcp, 'a.service': run('/bin/true', 'Frob=1\n') }));
    const [, service] = loaded.units;
    expect(service?.unit.diagnostics.map(({ code }) => code)).toEqual(['pair/never-accepts', 'key/unknown']);
  });
});
