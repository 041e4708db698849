import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { exitStatus } from './exit-status.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('exit statuses', () => {
  const cases = recordedFor('type:exit_status');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(12);
    expect(disagreements(exitStatus, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(exitStatus, /^(0x|0b|0o|0|1|8|f|-|\+| |2|5)*$/);

  test('the empty text unsets it', () => {
    expect([exitStatus.read('', context), exitStatus.read(' ', context)]).toEqual([
      { status: 'reset' },
      { status: 'reset' },
    ]);
  });

  test.each(['256', '-1'])('%s is out of range', (text) => {
    expect(exitStatus.read(text, context)).toMatchObject({
      problems: [{ code: 'number/out-of-range', params: { min: '0', max: '255' } }],
    });
  });

  test('words say what it is', () => {
    expect(exitStatus.words(3, context)).toBe('exit status 3');
  });
});
