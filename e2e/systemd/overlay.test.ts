import { beforeAll, describe, expect, test } from 'vitest';
import type { SectionName } from '../../src/model/catalog/directive.ts';
import { fact, knownTo, namesIn } from '../../src/model/catalog/facts.ts';
import { directive } from '../../src/model/catalog/index.ts';
import type { Impossible } from '../../src/model/companion/overlay/impossible.ts';
import { merged } from '../../src/model/companion/overlay/merged.ts';
import { override } from '../../src/model/companion/overlay/override.ts';
import { loadAll } from '../../src/model/index.ts';
import { applyEdits, remove } from '../../src/model/syntax/edit.ts';
import { parse } from '../../src/model/syntax/parse.ts';
import type { Context } from '../../src/model/values/kind.ts';
import { kindOf } from '../../src/model/values/kinds.ts';
import { systemdVersion } from '../files.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import { type Files, packagedSsh } from './stubs.ts';

const docker = `[Unit]
Description=Docker Socket for the API
[Socket]
ListenStream=/run/docker.sock
SocketMode=0660
SocketUser=root
SocketGroup=daemon
NoDelay=yes
[Install]
WantedBy=sockets.target
`;

const app = `[Unit]
Description=App
Documentation=man:app(1) https://example.com/
After=network.target
ConditionPathExists=/etc/app
ConditionHost=|!a
StartLimitBurst=3
[Service]
Type=simple
Environment=A=1 B=2
Environment=C=3
ExecStartPre=/bin/echo one
ExecStartPre=-/bin/echo two
ExecStart=/bin/sleep 1
TimeoutSec=30
TimeoutStopSec=5
LimitNOFILE=1024
CapabilityBoundingSet=CAP_CHOWN CAP_KILL
AmbientCapabilities=CAP_KILL
Delegate=cpu memory
SystemCallFilter=~mount umount
ReadWritePaths=/var
BindPaths=/a:/b
BindReadOnlyPaths=/c
StandardInput=null
StandardOutput=inherit
KillMode=mixed
NoNewPrivileges=yes
IPAddressAllow=10.0.0.0/8
DeviceAllow=/dev/null rw
SecureBits=keep-caps
SuccessExitStatus=3 SIGUSR1
[Install]
WantedBy=multi-user.target
`;

/** A package's file, and what is made of it; the text of a drop-in that is there before. */
interface Pair {
  readonly title: string;
  readonly vendor: string;
  readonly change: (text: string) => string;
  readonly before?: string;
}

const swap =
  (...pairs: readonly (readonly [string, string])[]) =>
  (text: string): string =>
    pairs.reduce((result, [from, to]) => {
      if (!result.includes(from)) throw new Error(`there is no ${from}`);
      return result.replace(from, to);
    }, text);

/** Without the lines of these keys. */
const without =
  (...keys: readonly string[]) =>
  (text: string): string =>
    text.replace(new RegExp(`^(${keys.join('|')})=.*\n`, 'gm'), '');

const pairs: readonly Pair[] = [
  { title: 'ssh moved', vendor: packagedSsh, change: swap(['0.0.0.0:22', '2222'], ['ListenStream=[::]:22\n', '']) },
  { title: 'ssh on one more', vendor: packagedSsh, change: swap(['[::]:22\n', '[::]:22\nListenStream=2222\n']) },
  {
    title: 'ssh of other types and families',
    vendor: packagedSsh,
    change: swap(['ListenStream=0.0.0.0:22', 'ListenDatagram=53\nListenFIFO=/run/f'], ['=ipv6-only', '=both']),
  },
  { title: 'docker for others', vendor: docker, change: swap(['=daemon', '=adm'], ['=0660', '=0600']) },
  {
    title: 'docker for no group',
    vendor: docker,
    change: without('SocketGroup', 'SocketMode', 'NoDelay', 'Description'),
  },
  {
    title: 'docker over what is there',
    vendor: docker,
    before: '# mine\n[Socket]\nListenStream=\nListenStream=/run/d\nBacklog=7\n',
    change: swap(['Backlog=7', 'Backlog=8'], ['/run/d\n', '/run/d\nListenStream=@d\n']),
  },
  {
    title: 'another command',
    vendor: app,
    change: swap(['sleep 1', 'sleep 2'], ['echo two\n', 'echo two\nExecStartPre=/bin/true\n']),
  },
  { title: 'fewer commands', vendor: app, change: swap(['ExecStartPre=/bin/echo one\n', '']) },
  { title: 'one more variable', vendor: app, change: swap(['C=3', 'C=3 D=4']) },
  { title: 'other variables', vendor: app, change: swap(['A=1 B=2', 'B=3']) },
  {
    title: 'no lists',
    vendor: app,
    change: without('Environment', 'Condition.*', 'Documentation', 'SuccessExitStatus', 'DeviceAllow'),
  },
  {
    title: 'other conditions',
    vendor: app,
    change: swap(['ConditionHost=|!a', 'ConditionHost=b'], ['[Service]', 'After=b.target\n[Service]']),
  },
  { title: 'other timeouts', vendor: app, change: swap(['TimeoutSec=30', 'TimeoutSec=40']) },
  { title: 'one timeout', vendor: app, change: swap(['TimeoutStopSec=5', 'TimeoutStopSec=6']) },
  { title: 'one more timeout', vendor: app, change: swap(['TimeoutStopSec=5', 'TimeoutStopSec=5\nTimeoutStartSec=7']) },
  { title: 'a stop timeout less', vendor: app, change: swap(['TimeoutStopSec=5\n', '']) },
  {
    title: 'no capabilities set',
    vendor: app,
    change: without('CapabilityBoundingSet', 'AmbientCapabilities', 'SecureBits'),
  },
  {
    title: 'other capabilities',
    vendor: app,
    change: swap(['=CAP_CHOWN CAP_KILL', '=~CAP_CHOWN'], ['=CAP_KILL', '=CAP_CHOWN']),
  },
  { title: 'capabilities beside others', vendor: app, change: swap(['CAP_CHOWN CAP_KILL', 'CAP_CHOWN']) },
  { title: 'nothing delegated', vendor: app, change: without('Delegate') },
  { title: 'another controller delegated', vendor: app, change: swap(['cpu memory', 'pids']) },
  { title: 'all delegated', vendor: app, change: swap(['cpu memory', 'yes']) },
  {
    title: 'other paths and filters',
    vendor: app,
    change: swap(['=~mount umount', '=@system-service'], ['/a:/b', '/x:/y'], ['=/var', '=/srv']),
  },
  {
    title: 'no paths and filters',
    vendor: app,
    change: without('SystemCallFilter', 'BindPaths', 'BindReadOnlyPaths', 'ReadWritePaths', 'IPAddressAllow'),
  },
  {
    title: 'defaults again',
    vendor: app,
    change: without('StandardInput', 'StandardOutput', 'KillMode', 'NoNewPrivileges', 'StartLimitBurst'),
  },
];

/** Every directive of some sections set to an example of its kind, with what keeps it on its line if it cannot be unset. */
function everything(context: Context, sections: readonly SectionName[]): string {
  const blocks = sections.map((section) => {
    const lines = namesIn(section).flatMap((name) => {
      const [known, found] = [fact(section, name), directive(section, name)];
      if (!known || !found || !knownTo(context.target, known)) return [];
      const { kind, default: usual } = found;
      const good = kindOf(kind).examples.filter((text) => kindOf(kind).read(text, context).status === 'accepted');
      const value = good.find((text) => text !== usual);
      return value === undefined ? [] : [`${name}=${value}\n`];
    });
    return `[${section}]\n${lines.join('')}`;
  });
  return blocks.join('');
}

/** A unit that sets all there is, and the drop-in that takes it away again; what no drop-in can take away is left out. */
function undone(context: Context, sections: readonly SectionName[], least: string): readonly [string, string] {
  let vendor = everything(context, sections);
  for (let turn = 0; ; turn++) {
    const { text, impossible } = override(vendor, least, '', context);
    if (impossible.length === 0 || turn === 9) return [vendor, text];
    // Of those that share a place only the one in force is named, so it may take several turns.
    const stays = new Set(impossible.map(({ section, key }) => `${section}.${key}`));
    const gone = parse(vendor).nodes.filter(
      (node) => node.type === 'assignment' && stays.has(`${node.section?.name}.${node.key}`),
    );
    vendor = applyEdits(vendor, remove(gone));
  }
}

/** What tells the two units apart, and what the moment decides. */
const apart = /^(Id|Names|FragmentPath|DropInPaths|InvocationID|.*Timestamp.*|.*(Monotonic|Realtime))=/;

/** Lists that come in the order of a hash table. */
const unordered = /^(Before|After|Triggers|Requires|Wants|Conflicts|RequiresMountsFor)=/;

const sorted = (line: string): string => {
  const at = line.indexOf('=') + 1;
  return line.slice(0, at) + line.slice(at).split(' ').sort().join(' ');
};

/** A unit as `systemctl show` prints it, without what is empty, which some lists show and some leave out; its own name reads X. */
const shown = (block: string, stem: string): readonly string[] =>
  block
    .split('\n')
    .filter((line) => !/^(\w+=)?$/.test(line) && !apart.test(line))
    .map((line) => line.replaceAll(stem, 'X'))
    .map((line) => (unordered.test(line) ? sorted(line) : line))
    .sort();

const stub = '[Service]\nExecStart=/bin/true\n';
const bare = [
  ['service', 'Service', stub],
  ['socket', 'Socket', '[Socket]\nListenStream=1234\n'],
] as const;
const linked = packagedSsh.replace('WantedBy=sockets.target', 'WantedBy=multi-user.target\nAlias=other.socket');

describe(...needing('a drop-in in a real systemd', boxLack()), () => {
  const blocks = new Map<string, string>();
  const installed = '[Install]\nWantedBy=\nWantedBy=multi-user.target\nAlias=other.socket\n';
  const impossible: Impossible[] = [];
  const counts: number[] = [];
  let links = '';
  let made = '';
  beforeAll(async () => {
    await loadAll();
    const target = systemdVersion() ?? 0;
    const files: Record<string, string> = {};
    const lay = (vendor: string, wanted: (text: string) => string, before: string, unit: string): string => {
      const context = { target, unit, manager: 'system' } as const;
      const whole = wanted(merged(vendor, before, context));
      const drop = override(vendor, whole, before, context);
      impossible.push(...drop.impossible);
      files[unit] = vendor;
      files[`${unit}.d/override.conf`] = drop.text;
      if (unit.endsWith('.socket')) files[unit.replace('.socket', '.service')] = stub;
      made = drop.text;
      return whole;
    };
    const units = pairs.flatMap(({ vendor, change, before = '' }, at) => {
      const suffix = vendor.includes('[Socket]') ? 'socket' : 'service';
      const [laid, whole] = [`laid${at}.${suffix}`, `whole${at}.${suffix}`];
      files[whole] = lay(vendor, change, before, laid);
      if (suffix === 'socket') files[`whole${at}.service`] = stub;
      return [laid, whole];
    });
    for (const [unit, section, least] of bare) {
      const [laid, whole] = [`undone.${unit}`, `bare.${unit}`];
      const [vendor, text] = undone({ target, unit: laid, manager: 'system' }, ['Unit', section], least);
      counts.push(text.split('\n').length);
      files[laid] = vendor;
      files[`${laid}.d/override.conf`] = text;
      files[whole] = least;
      units.push(laid, whole);
    }
    lay(packagedSsh, () => linked, '', 'enabled.socket');
    const list = 'cd /etc/systemd/system && find . -lname "*/enabled.socket" | sort';
    const run = `systemctl show ${units.join(' ')}\necho "end of units"\nsystemctl enable --quiet enabled.socket 2>&1\n${list}\n`;
    const [properties = '', after = ''] = inBox(files satisfies Files, run).split('end of units\n');
    for (const block of properties.split('\n\n'))
      blocks.set(/^Id=(\w+(?:\.\w+)?)$/m.exec(block)?.[1]?.replace(/^((?:laid|whole)\d+)\..*/, '$1') ?? '', block);
    links = after;
  });

  test('nothing of it is impossible', () => {
    expect(impossible).toEqual([]);
  });

  test.each(pairs.map(({ title }, at) => [title, at] as const))('%s', (_, at) => {
    const of = (stem: string) => shown(blocks.get(stem) ?? '', stem);
    const [laid, whole] = [of(`laid${at}`), of(`whole${at}`)];
    expect(laid).toContain('LoadState=loaded');
    expect(laid.length).toBeGreaterThan(150);
    expect(laid).toEqual(whole);
  });

  test.each(bare)('all that a %s can be told is taken away again', (unit) => {
    const [laid, whole] = ['undone', 'bare'].map((stem) => shown(blocks.get(`${stem}.${unit}`) ?? '', stem));
    expect(laid).toContain('LoadState=loaded');
    expect(laid).toEqual(whole);
    expect(Math.min(...counts)).toBeGreaterThan(200);
  });

  test('systemctl enable reads [Install] of a drop-in, and an empty line clears there', () => {
    expect(made).toBe(installed);
    expect(links.trim().split('\n')).toEqual(['./multi-user.target.wants/enabled.socket', './other.socket']);
  });
});
