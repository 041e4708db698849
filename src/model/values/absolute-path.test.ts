import { describe, expect, test } from 'vitest';
import { continues, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { absolutePath } from './absolute-path.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('SourcePath=', () => {
  const cases = recordedFor('SourcePath').filter((c) => !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(10);
    expect(disagreements(absolutePath, cases, 'SourcePath')).toEqual([]);
  });

  obeysTheLaws(absolutePath, /^(\/|\.|run|var|dev|%|h|z|a| |"|~|-|foo)*$/);

  test('specifiers that leave nothing clear the path', () => {
    expect(absolutePath.read('%i', context)).toEqual({ status: 'reset' });
  });
});
