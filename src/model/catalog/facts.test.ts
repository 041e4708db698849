import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SectionName } from './directive.ts';
import { fact, knownTo, namesIn } from './facts.ts';

const versions = [247, 252, 254, 257, 262];
const rows = readFileSync(new URL('../../../data/directives.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([section]) => section !== 'Service');

test('what each recorded systemd knows is known, and nothing else', () => {
  const wrong: string[] = [];
  for (const [section, name = '', ...cells] of rows) {
    const known = fact(section as SectionName, name);
    versions.forEach((version, at) => {
      const listed = cells[at] !== '';
      if ((known !== undefined && knownTo(version, known)) !== listed) wrong.push(`${section}.${name} ${version}`);
    });
  }
  expect(rows.length).toBe(450);
  expect(wrong).toEqual([]);
});

test('names stand once each, and unknown names have no fact', () => {
  for (const section of ['Unit', 'Socket', 'Install'] as const) {
    expect(new Set(namesIn(section)).size).toBe(namesIn(section).length);
    expect(namesIn(section)).toHaveLength(rows.filter((row) => row[0] === section).length);
  }
  expect(fact('Socket', 'listenstream')).toBeUndefined();
  expect(fact('Unit', 'ListenStream')).toBeUndefined();
});

describe('when a directive came, between the recorded versions', () => {
  test.each([
    ['Socket', 'NoDelay', 'BOOLEAN', 216, undefined],
    ['Socket', 'PassPacketInfo', 'BOOLEAN', 246, undefined],
    ['Socket', 'PollLimitBurst', 'UNSIGNED', 255, undefined],
    ['Socket', 'PassFileDescriptorsToExec', 'BOOLEAN', 256, undefined],
    ['Socket', 'ListenStream', 'SOCKET [...]', 0, undefined],
    ['Socket', 'CPUShares', 'SHARES', 0, 257],
    ['Socket', 'ManagedOOMMemoryPressureLimitPercent', 'OTHER', 0, 247],
    ['Unit', 'ConditionPathExists', 'CONDITION', 0, undefined],
    ['Unit', 'ConditionMemory', 'CONDITION', 242, undefined],
    ['Unit', 'AssertCredential', 'CONDITION', 252, undefined],
    ['Unit', 'AssertMachineTag', 'CONDITION', 261, undefined],
    ['Unit', 'OnSuccessJobMode', 'MODE', 249, undefined],
    ['Install', 'UpheldBy', 'OTHER', 254, undefined],
  ] as const)('[%s] %s', (section, name, type, since, until) => {
    const known = fact(section, name);
    expect(known).toMatchObject({ type, since });
    expect(known?.until).toBe(until);
  });
});
