import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { timeSpanOrInfinity } from '../time-span-or-infinity.ts';
import { abortTimeout } from './abort-timeout.ts';

const context: Context = { target: 257, unit: 'app.service', manager: 'system' };

describe('timeouts of services', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:service_timeout_abort');
    expect(cases.length).toBeGreaterThan(10);
    expect(disagreements(abortTimeout, cases, 'TimeoutAbortUSec')).toEqual([]);
  });

  test('those for starting and stopping are read as other times of which 0 is no limit', () => {
    const cases = recordedFor('type:service_timeout', 'TimeoutStopSec');
    expect(cases.length).toBeGreaterThan(70);
    const property = (c: { key: string }) => (c.key === 'TimeoutStopSec' ? 'TimeoutStopUSec' : 'TimeoutStartUSec');
    expect(disagreements(timeSpanOrInfinity, cases, property)).toEqual([]);
  });

  obeysTheLaws(abortTimeout, /^(5|0|1| |s|ms|min|h|infinity|-|\+|\.)*$/);

  test('empty says nothing, and 0 is no time at all', () => {
    expect(abortTimeout.read(' ', context)).toEqual({ status: 'reset' });
    expect(abortTimeout.read('0', context)).toMatchObject({ status: 'accepted', value: 0n });
  });
});
