import { beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../../unit/load-all.ts';
import { loadBundle, socketsOf } from '../../unit/load-bundle.ts';
import type { Taking } from '../program.ts';
import { lacking, type StarterInput, type StarterSocket, starterInput, starterOf, starters } from './index.ts';

const web: StarterSocket = { name: 'app.socket', kind: 'stream', family: 'inet6' };
const http: StarterSocket = { name: 'http', kind: 'stream', family: 'inet' };
const admin: StarterSocket = { name: 'admin', kind: 'stream', family: 'unix' };
const dns: StarterSocket = { name: 'dns', kind: 'datagram', family: 'inet' };
const log: StarterSocket = { name: 'log', kind: 'fifo', family: 'none' };
const jobs: StarterSocket = { name: 'jobs', kind: 'queue', family: 'none' };
const local: StarterSocket = { name: 'local', kind: 'datagram', family: 'unix' };
const packet: StarterSocket = { name: 'packet', kind: 'packet', family: 'unix' };
const guest: StarterSocket = { name: 'guest', kind: 'stream', family: 'vsock' };
const device: StarterSocket = { name: 'device', kind: 'other', family: 'none' };
const odd: StarterSocket = { name: String.raw`it's "a"\n ${'$'}{b} ??/`, kind: 'stream', family: 'inet' };

const groups: readonly (readonly StarterSocket[])[] = [
  [web],
  [http, admin],
  [web, { ...web, family: 'unix' }],
  [dns],
  [dns, { ...dns, family: 'inet6' }],
  [log],
  [log, { ...log, name: 'more' }],
  [http, { ...dns, name: 'http' }, admin, log],
  [jobs],
  [http, jobs],
  [local],
  [packet],
  [guest],
  [device],
  [odd],
];
const takings: readonly Taking[] = ['native', 'per-connection', 'wait', 'proxy'];

const inputs: readonly StarterInput[] = groups.flatMap((sockets) =>
  takings.flatMap((taking) => [
    { sockets, taking },
    { sockets, taking, idleSeconds: 90 },
  ]),
);

const words = ({ sockets, taking, idleSeconds }: StarterInput): string =>
  `${sockets.map(({ name, kind, family }) => `${name}:${kind}:${family}`).join()} ${taking} ${idleSeconds ?? '-'}`;

/** Brackets that are open, after comments and strings are gone as far as all these languages agree. */
function openBrackets(code: string): string {
  let left = code.replace(/\\./g, '').replace(/"[^"\n]*"|'[^'\n]*'/g, '');
  left = left.replace(/^\s*(?:\/\/|\/\*|#|\*).*$/gm, '').replace(/[^()[\]{}]/g, '');
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/\(\)|\[\]|\{\}/g, '');
  }
  return left;
}

describe.each(starters.map((each) => [each.title, each] as const))('the starter in %s', (_, starter) => {
  const served = inputs.filter((input) => lacking(starter, input).length === 0);

  test('is whole for every input that it can serve', () => {
    expect(served.length).toBeGreaterThan(0);
    for (const input of served) {
      const code = starter.code(input);
      const about = `${words(input)}\n${code}`;
      expect(code, about).toMatch(/^\S[\s\S]*\S\n$/);
      expect(code, about).not.toMatch(/[ \t]$|\n\n\n\n|undefined|NaN|^\?/m);
      if (starter.id !== 'python') expect(code, about).not.toMatch(/\n\n\n/);
      // Template leftovers; an odd name and the languages that write values so may have them.
      if (!['node', 'bash'].includes(starter.id) && !input.sockets.includes(odd))
        expect(code, about).not.toContain('${');
      expect(Math.max(...code.split('\n').map((line) => line.length)), about).toBeLessThanOrEqual(100);
      if (!input.sockets.includes(odd)) expect(openBrackets(code), about).toBe('');
    }
  });

  test('has code for one stream socket in each way that it claims', () => {
    for (const taking of starter.takings) expect(lacking(starter, { sockets: [web], taking }), taking).toEqual([]);
    for (const taking of takings.filter((each) => !starter.takings.includes(each)))
      expect(lacking(starter, { sockets: [web], taking }), taking).toHaveLength(1);
  });

  test('answers with the name of a single socket, and reads several from LISTEN_FDNAMES', () => {
    for (const input of served) {
      const code = starter.code(input);
      const single = input.sockets.length === 1;
      expect(code.includes('LISTEN_FDNAMES'), words(input)).toBe(!single && input.taking === 'native');
      expect(code.includes('LISTEN_PID'), words(input)).toBe(input.taking === 'native');
      if (single && input.sockets[0]?.kind === 'stream' && input.sockets[0] !== odd)
        expect(code, words(input)).toContain(input.sockets[0].name);
    }
  });

  test('says the idle time only where it is asked for and the program waits', () => {
    for (const input of served)
      expect(/\b90\b/.test(starter.code(input)), words(input)).toBe(
        input.idleSeconds !== undefined && input.taking !== 'per-connection',
      );
  });

  test('is built from its file to the place where it is started', () => {
    const path = starter.path('app');
    expect(path).toMatch(/^\/usr\/local\/(?:bin|lib\/app)\/[\w.]+$/);
    expect(starter.build(path).join('\n')).toContain(starter.fileName);
    expect(starter.build(path).join('\n')).toContain(path.slice(0, path.lastIndexOf('/')));
    expect(starter.execStart(path)).toMatch(/^\/[^ ]+/);
    expect(starter.execStart(path)).toContain(path);
    for (const note of [...starter.notes, ...Object.values(starter.cannot)]) expect(note).toMatch(/^\S.*\.$/);
  });
});

test('no two starters have the same id, title or source file', () => {
  for (const key of ['id', 'title', 'fileName'] as const)
    expect(new Set(starters.map((each) => each[key])).size, key).toBe(starters.length);
  expect(starterOf('go')?.title).toBe('Go');
  expect(starterOf('cobol')).toBeUndefined();
});

describe('what a language cannot do', () => {
  const lack = (id: string, sockets: readonly StarterSocket[], taking: Taking = 'native'): readonly string[] => {
    const starter = starterOf(id);
    return starter ? lacking(starter, { sockets, taking }) : [id];
  };

  test.each<[id: string, sockets: readonly StarterSocket[], taking: Taking, says: RegExp]>([
    ['bash', [web], 'native', /^Bash cannot take the listening descriptors/],
    ['java', [web], 'native', /^Java cannot take the listening descriptors/],
    ['java', [http, admin], 'wait', /takes a single descriptor/],
    ['python', [dns], 'per-connection', /^Only stream and sequential-packet sockets/],
    ['python', [jobs], 'native', /message queues/],
    ['node', [local], 'native', /Unix datagram/],
    ['go', [guest], 'native', /vsock/],
    ['c', [device], 'native', /^Devices, netlink/],
    ['c', [web], 'proxy', /needs nothing of systemd/],
    ['c', [], 'native', /listens on nothing/],
  ])('%s says why it has no code: %#', (id, sockets, taking, says) => {
    expect(lack(id, sockets, taking)).toEqual([expect.stringMatching(says)]);
  });

  test('is said once for sockets of the same kind', () => {
    expect(lack('node', [packet, { ...packet, name: 'other' }])).toHaveLength(1);
  });
});

describe('the input', () => {
  beforeAll(loadAll);

  const inputOf = (files: Readonly<Record<string, string>>) =>
    starterInput(
      socketsOf(
        loadBundle({
          name: 'app',
          target: 257,
          files: Object.entries(files).map(([name, text]) => ({ name, text })),
        }),
      ),
      'native',
      60,
    );

  test('names each descriptor, its kind and its family, in the order of the units', () => {
    const listen = [
      'ListenStream=8080',
      'ListenStream=127.0.0.1:81',
      'ListenStream=/run/app.sock',
      'ListenStream=vsock::99',
      'ListenDatagram=@name',
      'ListenSequentialPacket=/run/seq',
      'ListenFIFO=/run/fifo',
      'ListenMessageQueue=/queue',
      'ListenSpecial=/dev/input/event0',
    ];
    const { sockets, taking, idleSeconds } = inputOf({
      'app.socket': `[Socket]\n${listen.join('\n')}\n`,
      'app-admin.socket': '[Socket]\nListenStream=[::1]:9\nFileDescriptorName=admin\nService=app.service\n',
    });
    expect({ taking, idleSeconds }).toEqual({ taking: 'native', idleSeconds: 60 });
    expect(sockets.map(({ name, kind, family }) => `${name} ${kind} ${family}`)).toEqual([
      'app.socket stream inet6',
      'app.socket stream inet',
      'app.socket stream unix',
      'app.socket stream vsock',
      'app.socket datagram unix',
      'app.socket packet unix',
      'app.socket fifo none',
      'app.socket queue none',
      'app.socket other none',
      'admin stream inet6',
    ]);
  });
});
