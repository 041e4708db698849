import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { ipTtl } from './ip-ttl.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('IPTTL=', () => {
  const cases = recordedFor('IPTTL');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(90);
    expect(disagreements(ipTtl, cases, 'IPTTL')).toEqual([]);
  });

  obeysTheLaws(ipTtl, /^(0x|0b|0o|0|1|8|f|-|\+| )*$/);

  test.each([
    [64, 'hop limit 64'],
    [-1, 'the hop limit of the kernel'],
    [4096, 'hop limit 4,096, more than the kernel takes (255)'],
  ])('%d in words', (value, words) => {
    expect(ipTtl.words(value, context)).toBe(words);
  });
});
