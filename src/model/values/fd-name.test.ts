import { describe, expect, test } from 'vitest';
import { continues, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { fdName } from './fd-name.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('FileDescriptorName=', () => {
  const cases = recordedFor('FileDescriptorName').filter((c) => !continues(c) && c.value !== '%m' && c.value !== '');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(45);
    expect(disagreements(fdName, cases, 'FileDescriptorName')).toEqual([]);
  });

  obeysTheLaws(fdName, /^(http|:|a|%|n|i|z| |é|\x01)*$/);

  test('a colon is replaced in what is suggested', () => {
    expect(fdName.read('a:b', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'fd-name/colon', suggestion: 'a-b' }],
    });
  });
});
