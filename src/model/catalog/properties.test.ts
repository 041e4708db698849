import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { propertiesOf } from './properties.ts';
import { defaultOf, hasProperty, printsLines } from './properties-defaults.ts';

interface Change {
  readonly unit: 'socket' | 'service';
  readonly section: 'Unit' | 'Socket' | 'Service' | 'Install';
  readonly key: string;
  readonly changes: readonly string[];
}

const rows = readFileSync(new URL('../../../data/recorded/defaults.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const changes: readonly Change[] = rows.map((row) => JSON.parse(row)).filter((row) => 'changes' in row);

describe('propertiesOf', () => {
  test.each([
    ['Socket', 'Backlog', 'Backlog'],
    ['Socket', 'ListenFIFO', 'Listen'],
    ['Socket', 'KeepAliveTimeSec', 'KeepAliveTimeUSec'],
    ['Socket', 'TimeoutSec', 'TimeoutUSec'],
    ['Service', 'TimeoutSec', 'TimeoutStartUSec TimeoutStopUSec'],
    ['Socket', 'ExecStartPre', 'ExecStartPre'],
    ['Service', 'ExecStartPre', 'ExecStartPre'],
    ['Socket', 'LimitNOFILE', 'LimitNOFILE'],
    ['Socket', 'LogRateLimitIntervalSec', 'LogRateLimitIntervalUSec'],
    ['Socket', 'TimerSlackNSec', 'TimerSlackNSec'],
    ['Unit', 'ConditionHost', ''],
    ['Install', 'WantedBy', ''],
    ['Socket', 'Delegate', ''],
    ['Service', 'Delegate', 'Delegate'],
  ] as const)('%s %s', (section, name, properties) => {
    expect(propertiesOf({ section, name }).join(' ')).toBe(properties);
  });

  test('what is set can be seen to change; the rest of the properties belongs to directives beside it', () => {
    const wrong = changes.filter(({ section, key, changes }) => {
      const [first] = propertiesOf({ section, name: key });
      return first !== undefined && !changes.includes(first);
    });
    expect(wrong.map(({ section, key, changes }) => `${section}.${key}: ${changes.join(' ')}`)).toEqual([]);
  });
});

describe('defaults', () => {
  test.each([
    ['socket', 'Backlog', 252, '2147483647'],
    ['socket', 'PollLimitBurst', 252, undefined],
    ['socket', 'PollLimitBurst', 256, '15'],
    ['socket', 'PollLimitBurst', 257, '15'],
    ['socket', 'DeferTrigger', 257, undefined],
    ['socket', 'DeferTrigger', 260, 'no'],
    ['socket', 'CPUShares', 257, '[not set]'],
    ['socket', 'CPUShares', 262, undefined],
    ['socket', 'KeyringMode', 239, 'shared'],
    ['service', 'KeyringMode', 262, 'private'],
    ['service', 'ReloadSignal', 257, '1'],
    ['socket', 'TasksMax', 257, undefined],
    ['socket', 'ExecStartPre', 257, undefined],
  ] as const)('%s %s in %i', (type, property, target, value) => {
    expect(defaultOf(type, property, target)).toBe(value);
  });

  test('a property that is not there, one with a line for each value, one that depends on the machine', () => {
    expect(hasProperty('socket', 'PollLimitBurst', 252)).toBe(false);
    expect(printsLines('socket', 'PollLimitBurst')).toBe(false);
    expect(printsLines('socket', 'ExecStartPre')).toBe(true);
    expect(hasProperty('socket', 'ExecStartPre', 252)).toBe(true);
    expect(hasProperty('socket', 'PrivateTmpEx', 254)).toBe(false);
    expect(hasProperty('socket', 'CanReload', 239)).toBe(true);
  });
});
