import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, type Recorded, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { blockIoBandwidth, blockIoDeviceWeight, ioDeviceLatency, ioDeviceWeight, ioLimit } from './device-value.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };
/** From 258 on systemd takes no value at all for what it removed. */
const before258 = (c: Recorded): Recorded => ({
  ...c,
  answers: new Map([...c.answers].filter(([version]) => version < 258)),
});
const key = (c: Recorded) => c.key;

describe('values of devices', () => {
  test('systemd answers the same', () => {
    expect(disagreements(ioLimit, recordedFor('type:io_limit'), key)).toEqual([]);
    expect(disagreements(ioDeviceWeight, recordedFor('type:io_device_weight'), key)).toEqual([]);
    const latencies = recordedFor('type:io_device_latency');
    expect(disagreements(ioDeviceLatency, latencies, 'IODeviceLatencyTargetUSec')).toEqual([]);
    expect(disagreements(blockIoBandwidth, recordedFor('type:blockio_bandwidth').map(before258), key)).toEqual([]);
    expect(disagreements(blockIoDeviceWeight, recordedFor('type:blockio_device_weight').map(before258), key)).toEqual(
      [],
    );
  });

  const alphabet = /^(\/dev\/sda|\/|\.\.|a| |1|0|5|M|K|\.|infinity|ms|"|'|\\|%|%p)*$/;
  obeysTheLaws(ioLimit, alphabet);
  obeysTheLaws(ioDeviceWeight, alphabet);
  obeysTheLaws(ioDeviceLatency, alphabet);

  test.each([
    ['/dev/sda 18E', '/dev/sda', 18n * 10n ** 18n],
    ['/dev/sda  1.5K', '/dev/sda', 1500n],
    ['"/dev/a b" 1M 1K', '/dev/a b', 1_001_000n],
    ['sda 5', 'sda', 5n],
    ['a//b/ 5', 'a/b', 5n],
  ])('%s', (text, path, value) => {
    expect(ioLimit.read(text, context)).toEqual({ status: 'accepted', value: { path, value }, problems: [] });
  });

  test.each([
    ['/dev/sda', 'device/no-value', undefined],
    ['/dev/sda 0', 'limit/zero', undefined],
    ['/dev/sda 10MB/s', 'decimal-size/malformed', '/dev/sda 10M'],
    ['/dev/sda max', 'decimal-size/malformed', '/dev/sda infinity'],
    ['/dev/sda 19E', 'number/out-of-range', undefined],
    ['/dev/../sda 1', 'path/not-normalized', undefined],
    ['./ 1M', 'path/not-normalized', undefined],
    ['"" 1M', 'path/not-absolute', undefined],
    ['/dev/%z 1M', 'specifier/unknown', '/dev/%%z 1M'],
    ['/dev/"sda 1M', 'words/unbalanced-quote', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = ioLimit.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('the old form knows no infinity', () => {
    expect(blockIoBandwidth.read('/dev/sda infinity', context).status).toBe('rejected');
  });

  test('is written and said with its unit', () => {
    const value = { path: '/dev/a b', value: 5_000_000n };
    expect([ioLimit.canonical(value), ioLimit.words(value, context)]).toEqual([
      '"/dev/a b" 5M',
      '/dev/a b: 5,000,000 a second',
    ]);
  });
});
