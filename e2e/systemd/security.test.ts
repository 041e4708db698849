import { beforeAll, describe, expect, test } from 'vitest';
import { exposure } from '../../src/model/companion/exposure/exposure.ts';
import { hardeningLines } from '../../src/model/companion/hardening/lines.ts';
import { type Level, type Needs, ordinaryNeeds } from '../../src/model/companion/hardening/needs.ts';
import { loadAll, parse } from '../../src/model/index.ts';
import { everyNeeds } from '../../src/model/testing/every-needs.ts';
import { load } from '../../src/model/unit/load.ts';
import { systemdVersion } from '../files.ts';
import { analyzeSecurity } from './analyze-security.ts';
import { inBox } from './box.ts';
import { boxLack, type Lack, needing, verifyLack } from './machine.ts';
import { randomServices } from './random-services.ts';
import type { Files } from './stubs.ts';
import { verifyUnits } from './verify.ts';

/** The figures are those of one version: others weigh a few things differently. */
function securityLack(): Lack {
  const lack = verifyLack();
  if (lack !== undefined) return lack;
  return systemdVersion() === 252 && process.arch === 'x64' ? undefined : 'no systemd 252 on x86-64 here';
}

/** Where our exposure of services is not systemd's, a line each; how many systemd loads. */
function compare(services: Files): { readonly compared: number; readonly different: readonly string[] } {
  const answers = analyzeSecurity(services);
  const different: string[] = [];
  for (const [name, text] of Object.entries(services)) {
    const unit = load(parse(text), { target: 252, unit: name, manager: 'system' });
    const theirs = answers.get(name);
    if ((unit.state === 'loaded') !== (theirs !== undefined)) different.push(`${name} is ${unit.state}\n${text}`);
    if (!theirs) continue;
    const { overall, rating, findings } = exposure(unit);
    const wrong = findings.filter((f) => theirs.findings.get(f.id)?.badness !== (f.applies ? f.badness : undefined));
    if (wrong.length > 0 || overall.toFixed(1) !== theirs.overall || rating !== theirs.rating)
      different.push(`${overall} not ${theirs.overall}: ${wrong.map(({ id }) => id).join(' ')}\n${text}`);
  }
  return { compared: answers.size, different };
}

const settings = (level: Level, needs: Needs, without = ''): string =>
  hardeningLines(level, needs, 252)
    .filter(({ key }) => key !== without)
    .map(({ key, value }) => `${key}=${value}\n`)
    .join('');

/** A service for each level of each combination of needs, each text once. */
function hardened(): Files {
  const texts = new Set<string>();
  for (const needs of everyNeeds())
    for (const level of ['sensible', 'strict'] as const)
      texts.add(`[Service]\nExecStart=/bin/true\n${settings(level, needs)}`);
  return Object.fromEntries([...texts].map((text, at) => [`hardened${at}.service`, text]));
}

beforeAll(loadAll);

describe(...needing('systemd-analyze security', securityLack()), () => {
  test('finds 100 random services as exposed as we do, in every point', () => {
    const texts = randomServices(100, 110);
    const { compared, different } = compare(Object.fromEntries(texts.map((text, at) => [`r${at}.service`, text])));
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(100);
  });

  test('finds our sandboxes as exposed as we do, for every need and level', () => {
    const { compared, different } = compare(hardened());
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });

  test('systemd-analyze verify has nothing to say about them', () => {
    expect(verifyUnits(hardened())).toEqual([]);
  });
});

/** Serves descriptor 3, and tells each client which addresses it reaches itself. */
const server = `use Socket;
open(my $listener, '+<&=', 3);
while (accept(my $client, $listener)) {
  my @reached;
  for my $address ('127.0.0.1', '10.9.9.9') {
    my $reached = 0;
    eval {
      local $SIG{ALRM} = sub { die };
      alarm 1;
      socket(my $own, PF_INET, SOCK_STREAM, 0) or die;
      $reached = 1 if connect($own, sockaddr_in(9999, inet_aton($address)));
      alarm 0;
    };
    push @reached, $reached;
  }
  syswrite $client, "served @reached\\n";
  close $client;
}
`;

describe(...needing('a passed socket in a sandbox of a real systemd', boxLack()), () => {
  const cases = (['none', 'loopback', 'out'] as const).flatMap((network, at) =>
    (['sensible', 'strict'] as const).map((level, more) => ({ network, level, port: 5000 + 2 * at + more })),
  );
  let out = '';

  beforeAll(() => {
    const units = cases.flatMap(({ network, level, port }) => {
      const needs = { ...ordinaryNeeds, network, jit: false };
      return [
        [`s${port}.socket`, `[Socket]\nListenStream=10.9.9.9:${port}\nFreeBind=yes\n`],
        // The box is a chroot, in which the kernel makes no user namespaces.
        [
          `s${port}.service`,
          `[Service]\nExecStart=/usr/bin/perl /run/server.pl\n${settings(level, needs, 'PrivateUsers')}`,
        ],
      ] as const;
    });
    const other = {
      'other.socket': '[Socket]\nListenStream=9999\n',
      'other.service': '[Service]\nExecStart=/bin/sleep 60\n',
    };
    const asked = cases.map(
      ({ port }) =>
        `systemctl start s${port}.socket; echo ${port} $(timeout 20 bash -c 'cat < /dev/tcp/10.9.9.9/${port}'); systemctl stop s${port}.socket s${port}.service`,
    );
    out = inBox(
      { ...Object.fromEntries(units), ...other },
      [
        'ip address add 10.9.9.9/32 dev lo',
        `cat > /run/server.pl <<'PERL'\n${server}PERL`,
        'systemctl start other.socket',
        ...asked,
        'exit 0\n',
      ].join('\n'),
    );
  });

  test.each(cases)('serves $level with $network to open, and reaches no more than that', ({ network, port }) => {
    const reached = { none: '0 0', loopback: '1 0', out: '1 1' }[network];
    expect(out.split('\n')).toContain(`${port} served ${reached}`);
  });
});
