import { beforeAll, describe, expect, test } from 'vitest';
import { changePlan, planScript } from '../../src/model/companion/commands/change-plan.ts';
import { installScript } from '../../src/model/companion/commands/install.ts';
import { manageSteps } from '../../src/model/companion/commands/manage.ts';
import { ownFiles, pathOf } from '../../src/model/companion/commands/paths.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { type LoadedBundle, socketsOf } from '../../src/model/unit/load-bundle.ts';
import { show } from '../../src/model/unit/show.ts';
import { boxLack, needing } from './machine.ts';
import { bundleOf, expectedListening, patient, prepare, put, runParts, serve } from './scenario.ts';
import { packagedSsh } from './stubs.ts';

await loadAll();

const install = '[Install]\nWantedBy=sockets.target\n';
const socket = (...lines: readonly string[]): string => `[Socket]\n${lines.join('\n')}\n\n${install}`;
const service = (name: string, ...lines: readonly string[]): string =>
  `[Service]\n${serve(name)}${lines.map((line) => `${line}\n`).join('')}`;
const inetd = service('app', 'StandardInput=socket');
const ssh = { '/usr/lib/systemd/system/ssh.socket': packagedSsh };

interface Case {
  readonly before: LoadedBundle;
  readonly after: LoadedBundle;
  /** Where the first and the second answer. */
  readonly ports: readonly [before: number, after: number];
}

const one = { 'app.socket': socket('ListenStream=127.0.0.1:7201'), 'app.service': service('app') };

const cases: Readonly<Record<string, Case>> = {
  'other listeners': {
    before: bundleOf({
      'app.socket': socket('ListenStream=127.0.0.1:7201', 'ListenStream=/run/a.sock', 'RemoveOnStop=yes', 'Backlog=10'),
      'app.service': service('app'),
    }),
    after: bundleOf({
      'app.socket': socket('ListenStream=127.0.0.1:7202', 'ListenStream=/run/b.sock', 'RemoveOnStop=yes', 'Backlog=20'),
      'app.service': service('app', 'Environment=A=2'),
    }),
    ports: [7201, 7202],
  },
  'a process for each connection': {
    before: bundleOf(one),
    after: bundleOf({ 'app.socket': socket('ListenStream=127.0.0.1:7201', 'Accept=yes'), 'app@.service': inetd }),
    ports: [7201, 7201],
  },
  'one process for all': {
    before: bundleOf({ 'app.socket': socket('ListenStream=127.0.0.1:7201', 'Accept=yes'), 'app@.service': inetd }),
    after: bundleOf(one),
    ports: [7201, 7201],
  },
  'another name': {
    before: bundleOf(one),
    after: bundleOf({ 'new.socket': one['app.socket'], 'new.service': service('new') }),
    ports: [7201, 7201],
  },
  'a limit in a drop-in': {
    before: bundleOf(one),
    after: bundleOf({ ...one, 'app.socket.d/limits.conf': '[Socket]\nTriggerLimitBurst=9\nMaxConnections=7\n' }),
    ports: [7201, 7201],
  },
  'lines of the service': {
    before: bundleOf(one),
    after: bundleOf({ ...one, 'app.service': service('app', 'Environment=A=2') }),
    ports: [7201, 7201],
  },
  'one of two sockets': {
    before: bundleOf({ ...one, 'more.socket': socket('ListenStream=127.0.0.1:7203', 'Service=app.service') }),
    after: bundleOf({ ...one, 'more.socket': socket('ListenStream=127.0.0.1:7204', 'Service=app.service') }),
    ports: [7203, 7204],
  },
  'a socket more, and no [Install]': {
    before: bundleOf(one),
    after: bundleOf({
      'app.socket': '[Socket]\nListenStream=127.0.0.1:7201\n',
      'app.service': one['app.service'],
      'more.socket': socket('ListenStream=127.0.0.1:7204', 'Service=app.service'),
    }),
    ports: [7201, 7204],
  },
};

const timed: Case = {
  before: bundleOf(ssh),
  after: bundleOf({
    ...ssh,
    'ssh.socket.d/port.conf': '[Socket]\nListenStream=\nListenStream=7222\nBindIPv6Only=both\n',
  }),
  ports: [22, 7222],
};

const properties = ['Accept', 'Backlog', 'MaxConnections', 'TriggerLimitBurst'] as const;

/** Prints everything that `expected` knows of a bundle, and whether files of the other are left. */
const look = (loaded: LoadedBundle, other: LoadedBundle): string => {
  const paths = new Set([loaded, other].flatMap(({ bundle }) => ownFiles(bundle).map((file) => pathOf(bundle, file))));
  const sockets = socketsOf(loaded).map(({ name }) => name);
  return [
    'listening',
    `for path in ${[...paths].join(' ')}; do [ ! -e $path ] || { text=$(< $path); echo "file $path \${text//$'\\n'/|}"; }; done`,
    `systemctl show --property=Id,ActiveState,UnitFileState,${properties} ${sockets.join(' ')} | LC_ALL=C sort`,
  ].join('\n');
};

function expected(loaded: LoadedBundle): readonly string[] {
  const files = ownFiles(loaded.bundle).map(
    (file) => `file ${pathOf(loaded.bundle, file)} ${file.text.trimEnd().replaceAll('\n', '|')}`,
  );
  const sockets = socketsOf(loaded).flatMap(({ name, unit, packaged }) => {
    const shown = show(unit, { all: true });
    const state = packaged ? 'disabled' : unit.document.text.includes('[Install]') ? 'enabled' : 'static';
    const own = properties.map((key) => `${key}=${shown[key]}`);
    return [`Id=${name}`, 'ActiveState=active', `UnitFileState=${state}`, ...own];
  });
  return [...expectedListening(loaded), ...files, ...sockets].sort();
}

const looked = (lines: readonly string[] | undefined): readonly string[] =>
  (lines ?? [])
    .map((line) => line.trimEnd())
    .filter((line) => /^listens |^file |^\w+=/.test(line))
    .sort();

describe(...needing('a change plan', boxLack()), () => {
  let seen: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    const runs = Object.entries(cases).map(([name, { before, after, ports }]) => {
      const plan = changePlan(before, after);
      return `
${put('/run/install', installScript(before))}
${put('/run/go', planScript(plan))}
${put('/run/back', `set -e\n${plan.rollback.map(({ command }) => command).join('\n')}`)}
${put('/run/remove', manageSteps(before).at(-1)?.command ?? '')}
bash /run/install > /run/log 2>&1 || cat /run/log
echo 'part before ${name}'
exec 4<> /dev/tcp/127.0.0.1/${ports[0]}
echo hello >&4; read -r -t 5 answer <&4; echo "answer $answer"
bash --norc --noprofile -i < /run/go > /run/log 2>&1; grep -E 'ailed|rror' /run/log
echo 'part after ${name}'
echo more >&4; read -r -t 2 answer <&4 && echo "old $answer"
${look(after, before)}
ask ${ports[1]}
echo 'part back ${name}'
bash /run/back > /run/log 2>&1 || cat /run/log
${look(before, after)}
ask ${ports[0]}
exec 4>&-
bash /run/remove > /run/log 2>&1 || cat /run/log
echo 'part end ${name}'
listening
`;
    });
    // In two boxes, as each case takes as long as a dozen of usual ones.
    const half = runs.length / 2;
    seen = new Map([...runParts({}, prepare, ...runs.slice(0, half)), ...runParts({}, prepare, ...runs.slice(half))]);
  }, patient);

  test.each(Object.entries(cases))('brings %s into force, and back', (name, { before, after }) => {
    expect(looked(seen.get(`after ${name}`))).toEqual(expected(after));
    expect(looked(seen.get(`back ${name}`))).toEqual(expected(before));
    for (const part of ['before', 'after', 'back']) expect(seen.get(`${part} ${name}`)).toContain('answer yes hello');
    expect(seen.get(`end ${name}`)).toEqual([]);
    const goesOn = changePlan(before, after).clients.includes('Open ones go on');
    expect(seen.get(`after ${name}`)?.includes('old yes more')).toBe(goesOn);
  });
});

describe(...needing('a timed rollback', boxLack()), () => {
  let seen: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    const { before, after } = timed;
    const [short, long] = ['2s', '5min'].map((delay) => changePlan(before, after, { delay }));
    const confirm = long?.confirm.at(-1)?.command ?? '';
    const run = `
${prepare}
${put('/usr/lib/systemd/system/ssh.socket', packagedSsh)}
systemctl daemon-reload
systemctl start ssh.socket
${put('/run/long', long ? planScript(long) : '')}
${put('/run/short', short ? planScript(short) : '')}
ask 22
echo part long
bash /run/long 2>&1
${look(after, before)}
ask 7222
systemctl list-timers --no-legend --no-pager unitwright-rollback.timer
${confirm}
echo part confirmed
systemctl is-active unitwright-rollback.timer
ls /run/unitwright-rollback.sh
${(long?.rollback ?? []).map(({ command }) => command).join('\n')}
echo part short
bash /run/short 2>&1
${look(after, before)}
ask 7222
await '! [ -e /etc/systemd/system/ssh.socket.d/port.conf ] && systemctl is-active --quiet ssh.socket'
echo part restored
${look(before, after)}
ask 22
`;
    seen = runParts({ 'ssh.service': service('ssh') }, run);
  }, patient);

  test('goes back by itself, unless it is told not to', () => {
    for (const part of ['long', 'short']) {
      expect(looked(seen.get(part))).toEqual(expected(timed.after));
      expect(seen.get(part)).toContain('answer yes hello');
    }
    expect(seen.get('long')?.join('\n')).toContain('unitwright-rollback.timer');
    expect(seen.get('confirmed')?.[0]).toBe('inactive');
    expect(looked(seen.get('restored'))).toEqual(expected(timed.before));
    expect(seen.get('restored')).toContain('answer yes hello');
  });
});
