import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directive } from '../catalog/index.ts';
import type { UnitFile } from '../unit/bundle.ts';
import { judge, missions, withFiles } from './index.ts';

const failed = (id: string, ...files: readonly UnitFile[]): readonly string[] => {
  const mission = missions.find((each) => each.id === id);
  if (!mission) throw new Error(id);
  const { held } = judge(mission, withFiles(mission, files));
  return mission.goals.filter((_, at) => !held[at]).map(({ words }) => words);
};
const socket = (lines: string, name = 'app.socket'): UnitFile => ({
  name,
  text: `[Socket]\n${lines}\n\n[Install]\nWantedBy=sockets.target\n`,
});

test('there are more than fifteen, each with an address of its own, and five repairs at least', () => {
  expect(missions.length).toBeGreaterThan(15);
  expect(new Set(missions.map(({ id }) => id)).size).toBe(missions.length);
  expect(missions.filter(({ level }) => level === 'repair').length).toBeGreaterThanOrEqual(5);
});

describe.each(missions.map((mission) => [mission.id, mission] as const))('%s', (id, mission) => {
  test('is not done at the start', () => expect(failed(id)).not.toEqual([]));
  test('is done by its solution', () => expect(failed(id, ...mission.solution)).toEqual([]));
  test('has a solution of its own files, and pages that there are', () => {
    const names = mission.files.map(({ name }) => name);
    for (const { name } of mission.solution) expect(names).toContain(name);
    for (const page of mission.more) {
      const [section, name] = page.includes('.') ? page.split('.') : ['Socket', page];
      expect(directive(section as 'Socket', name ?? '')).toBeDefined();
    }
  });
  test('takes no damage from whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const files = mission.files.map((file) => ({ ...file, text }));
        expect(judge(mission, files).held).toHaveLength(mission.goals.length);
      }),
      { numRuns: 20 },
    );
  });
});

/** Other ways that are right, too. */
test.each<readonly [string, readonly UnitFile[]]>([
  ['first-socket', [socket('ListenStream=0.0.0.0:8080')]],
  ['first-socket', [socket('ListenStream=[::]:8080')]],
  ['nginx-only', [socket('ListenStream=/run/app.sock\nSocketUser=www-data\nSocketMode=0600')]],
  ['nginx-only', [socket('ListenStream=/run/app.sock\nSocketGroup=www-data\nSocketMode=660')]],
  ['loopback-both', [socket('ListenStream=[::1]:5432\nListenStream=127.0.0.1:5432')]],
  ['loopback-both', [socket('ListenStream=5432\nIPAddressDeny=any\nIPAddressAllow=localhost')]],
  ['ipv6-alone', [socket('ListenStream=443\nBindIPv6Only=ipv6-only')]],
  [
    'move-ssh',
    [{ name: 'ssh.socket.d/port.conf', text: '[Socket]\nListenStream=\nListenStream=2222\nListenStream=22\n' }],
  ],
  ['job-pipe', [socket('ListenFIFO=/run/jobs.fifo\nSocketMode=0620\nSocketGroup=adm\nRemoveOnStop=true')]],
  ['repair-address', [socket('ListenStream=[::]:80')]],
])('%s: another right way', (id, files) => expect(failed(id, ...files)).toEqual([]));

/** What looks right and is not. */
test.each<readonly [string, readonly UnitFile[], string]>([
  ['first-socket', [socket('ListenStream=127.0.0.1:8080')], 'other machines reach it by IPv4'],
  ['first-socket', [socket('ListenDatagram=8080')], 'one listener, on TCP port 8080'],
  ['nginx-only', [socket('ListenStream=/run/app.sock\nSocketMode=0660')], 'www-data can connect'],
  ['nginx-only', [socket('ListenStream=/run/app.sock\nUser=www-data\nSocketMode=0660')], 'www-data can connect'],
  ['loopback-both', [socket('ListenStream=127.0.0.1:5432')], '::1 works'],
  ['ipv6-alone', [socket('ListenStream=[::]:443')], 'nobody gets in by IPv4'],
  ['before-the-address', [socket('ListenStream=443')], 'one listener, on 192.0.2.10:443'],
  [
    'before-the-address',
    [
      {
        name: 'app.socket',
        text: '[Unit]\nAfter=network-online.target\n[Socket]\nListenStream=192.0.2.10:443\nFreeBind=yes\n[Install]\nWantedBy=sockets.target\n',
      },
    ],
    'it is not ordered behind the network',
  ],
  [
    'move-ssh',
    [{ name: 'ssh.socket.d/port.conf', text: '[Socket]\nListenStream=22\nListenStream=2222\n' }],
    'ports 22 and 2222 are open, each once',
  ],
  [
    'move-ssh',
    [{ name: 'ssh.socket.d/port.conf', text: '[Socket]\nListenStream=\nListenStream=2222\n' }],
    'ports 22 and 2222 are open, each once',
  ],
  ['repair-tmp', [socket('ListenStream=/run/app.sock')], 'others do not'],
  [
    'repair-target',
    [{ name: 'app.socket', text: '[Socket]\nListenStream=8080\n[Install]\nWantedBy=multi-user.target\n' }],
    'once enabled, every socket is there from early boot on',
  ],
])('%s: not so', (id, files, words) => expect(failed(id, ...files)).toContain(words));

test('what a mission says systemd does at the start, it does', () => {
  const at = (id: string) => {
    const mission = missions.find((each) => each.id === id);
    return mission ? judge(mission, mission.files).loaded.units.map(({ unit }) => unit.state) : [];
  };
  expect(at('repair-address')).toEqual(['bad-setting', 'loaded']);
  expect(at('repair-accept')).toEqual(['bad-setting', 'loaded']);
  for (const id of ['repair-loop', 'repair-tmp', 'repair-target', 'repair-binds', 'before-the-address'])
    expect(at(id)).toEqual(['loaded', 'loaded']);
});
