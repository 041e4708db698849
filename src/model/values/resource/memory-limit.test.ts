import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { memoryLimit, memoryLimitOrZero } from './memory-limit.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };

/** What has a meaning when it is zero. */
const zero = /^(Startup)?Memory(Z?SwapMax|Low|Min)$|^DefaultMemory/;
/** From 258 on systemd takes no value at all for what it removed. */
const removed = /^Default|^MemoryLimit$/;

const cases = recordedFor('type:memory_limit').map((c) =>
  removed.test(c.key) ? { ...c, answers: new Map([...c.answers].filter(([version]) => version < 258)) } : c,
);

describe('amounts of memory', () => {
  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(150);
    // A percentage is shown as what it is of the memory of the machine that it was recorded on.
    const shown = (c: { key: string; value: string }) => (/[%‰‱]/.test(c.value) ? undefined : c.key);
    expect(
      disagreements(
        memoryLimit,
        cases.filter((c) => !zero.test(c.key)),
        shown,
      ),
    ).toEqual([]);
    expect(
      disagreements(
        memoryLimitOrZero,
        cases.filter((c) => zero.test(c.key)),
        shown,
      ),
    ).toEqual([]);
  });

  const alphabet = /^(1|0|50|12|K|M|G|%|‰|‱|\.|,| |-|\+|0x|infinity|max|')*$/;
  obeysTheLaws(memoryLimit, alphabet);
  obeysTheLaws(memoryLimitOrZero, alphabet);

  test.each([
    ['1.5G', { bytes: 1610612736n }],
    ['50%', { share: 5000 }],
    ['12.34%', { share: 1234 }],
    ['0x10%', { share: 1600 }],
    ['5‰', { share: 50 }],
    ['5‱', { share: 5 }],
    ['infinity', { bytes: 2n ** 64n - 1n }],
  ])('%s is %o', (text, value) => {
    expect(memoryLimit.read(text, context)).toMatchObject({ status: 'accepted', value });
  });

  test.each([
    ['0', 'limit/zero', undefined],
    ['0%', 'limit/zero', undefined],
    ['101%', 'percent/too-large', undefined],
    ['50 %', 'percent/malformed', '50%'],
    ['12.345%', 'percent/malformed', '12.34%'],
    ['512MB', 'iec-size/unit', '512M'],
    ['max', 'iec-size/not-a-size', 'infinity'],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = memoryLimit.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('zero is fine for what has a meaning then, and empty clears both', () => {
    expect(memoryLimitOrZero.read('0', context)).toMatchObject({ status: 'accepted', value: { bytes: 0n } });
    expect([memoryLimit.read(' ', context), memoryLimitOrZero.read('', context)]).toEqual([
      { status: 'reset' },
      { status: 'reset' },
    ]);
  });

  test('old versions have coarser percentages', () => {
    const accepts = (text: string, target: number) =>
      memoryLimit.read(text, { ...context, target }).status === 'accepted';
    expect([accepts('50%', 239), accepts('12.5%', 239), accepts('5‰', 239)]).toEqual([true, false, false]);
    expect([accepts('12.5%', 247), accepts('12.34%', 247), accepts('5‱', 247)]).toEqual([true, false, false]);
  });

  test.each([
    [{ bytes: 2n ** 29n }, '512M', '512 MiB = 536,870,912 bytes'],
    [{ share: 1250 }, '12.5%', '12.5% of the memory of the machine'],
    [{ bytes: 2n ** 64n - 1n }, 'infinity', 'no limit'],
  ])('%o is written %s and said %s', (value, text, words) => {
    expect([memoryLimit.canonical(value), memoryLimit.words(value, context)]).toEqual([text, words]);
  });
});
