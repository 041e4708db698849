import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../syntax/parse.ts';
import { load } from '../../unit/load.ts';
import { assessors } from './assessors.ts';
import { exposure } from './exposure.ts';

interface Row {
  readonly overall: string;
  readonly rating: string;
  /** A digit of base 16 for each assessor; a hyphen where it does not apply. */
  readonly badness: string;
  readonly text: string;
}

const file = new URL('../../../../data/recorded/security.jsonl', import.meta.url);
const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
const recorded: { readonly assessors: readonly { id: string; weight: number; range: number }[] } = JSON.parse(head);
const rows: readonly Row[] = lines.map((line) => JSON.parse(line));

const exposureOf = (text: string) =>
  exposure(load(parse(text), { target: 252, unit: 'app.service', manager: 'system' }));

const service = (...settings: readonly string[]) => `[Service]\nExecStart=/bin/true\n${settings.join('\n')}\n`;

const verdictOn = (id: string, ...settings: readonly string[]) =>
  exposureOf(service(...settings)).findings.find((finding) => finding.id === id);

describe('the exposure of a service', () => {
  test('looks at what systemd looks at, and weighs it alike', () => {
    const ours = assessors.map(({ id, weight, range }) => `${id} ${weight} ${range}`);
    expect(ours.toSorted()).toEqual(recorded.assessors.map((a) => `${a.id} ${a.weight} ${a.range}`).toSorted());
  });

  test('agrees with each recorded answer of systemd 252, in the figure and in every finding', () => {
    expect(rows.length).toBe(400);
    const different: string[] = [];
    for (const row of rows) {
      const { overall, rating, findings } = exposureOf(row.text);
      const digits = new Map(findings.map((f) => [f.id, f.applies ? f.badness.toString(16) : '-']));
      const badness = recorded.assessors.map(({ id }) => digits.get(id)).join('');
      const ours = `${overall.toFixed(1)} ${rating} ${badness}`;
      const theirs = `${row.overall} ${row.rating} ${row.badness}`;
      if (ours !== theirs) different.push(`${row.text}\nours    ${ours}\nsystemd ${theirs}`);
    }
    expect(different).toEqual([]);
  });

  test('the recorded services do not all fare alike under any assessor', () => {
    for (const [at, { id }] of recorded.assessors.entries())
      expect(new Set(rows.map(({ badness }) => badness[at])).size, id).toBeGreaterThan(1);
  });

  test('is from 0 to 10, and a bare service is near the worst', () => {
    const { overall, rating, findings } = exposureOf(service());
    expect([overall, rating]).toEqual([9.6, 'UNSAFE']);
    expect(findings[0]?.id).toBe('PrivateNetwork=');
    expect(findings[0]?.share).toBe(0.5);
  });

  test('no finding is without words, and the good ones differ from the bad', () => {
    const bare = new Map(exposureOf(service()).findings.map((f) => [f.id, f.words]));
    const shut = exposureOf(rows.toSorted((a, b) => Number(a.overall) - Number(b.overall))[0]?.text ?? '');
    for (const { id, words, set } of shut.findings) {
      expect(words, id).toMatch(/^[A-Z].*\.$/);
      if (!set) continue;
      const before = exposureOf(service()).findings.find((f) => f.id === id);
      if (before && !before.set && before.applies) expect(words, id).not.toBe(bare.get(id));
    }
  });

  test.each([
    ['ProtectSystem=', ['DynamicUser=yes'], 'a dynamic user brings a sandbox along', true],
    ['NoNewPrivileges=', ['DynamicUser=yes'], 'a dynamic user gains no rights', true],
    ['NoNewPrivileges=', ['RestrictSUIDSGID=yes'], 'what is implied only at the start does not count', false],
    ['PrivateMounts=', ['PrivateTmp=yes'], 'what is implied only at the start does not count', false],
    ['CapabilityBoundingSet=~CAP_MKNOD', ['PrivateDevices=yes'], 'without devices none can be made', true],
    ['CapabilityBoundingSet=~CAP_SYSLOG', ['ProtectKernelLogs=yes'], 'without a log there is no right to it', true],
    ['SystemCallFilter=~@mount', ['SystemCallFilter=@system-service'], 'what is not on the list is closed', true],
    ['SystemCallFilter=~@mount', ['SystemCallFilter=~@mount', 'SystemCallFilter=mount'], 'one call is enough', false],
    ['SystemCallFilter=~@swap', ['SystemCallFilter=@known', 'SystemCallFilter=~@swap:EPERM'], 'an error closes', true],
    ['RestrictAddressFamilies=~AF_PACKET', ['RestrictAddressFamilies=none'], 'none is a list of nothing', true],
    ['RestrictAddressFamilies=~AF_PACKET', ['RestrictAddressFamilies=~AF_INET'], 'a list of others leaves it', false],
  ])('%s after %j: %s', (id, settings, _, set) => {
    expect(verdictOn(id, ...settings)?.set).toBe(set);
  });

  test('names the call that a filter leaves open', () => {
    expect(verdictOn('SystemCallFilter=~@reboot', 'SystemCallFilter=@system-service reboot')?.words).toContain(
      'reboot()',
    );
  });

  test('what makes no difference counts for nothing', () => {
    const root = verdictOn('RemoveIPC=');
    expect([root?.applies, root?.set, root?.badness, root?.share]).toEqual([false, false, 0, 0]);
    expect(verdictOn('RemoveIPC=', 'User=daemon')?.applies).toBe(true);
  });
});
