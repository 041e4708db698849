import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { messageSize } from './message-size.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('MessageQueueMessageSize=', () => {
  const cases = recordedFor('MessageQueueMessageSize');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(80);
    expect(disagreements(messageSize, cases, 'MessageQueueMessageSize')).toEqual([]);
  });

  obeysTheLaws(messageSize, /^(0x|0b|0|1|8|-|\+|K|M|B|\.| )*$/);

  const read = (text: string, target: number) => {
    const found = messageSize.read(text, { ...context, target });
    return found.status === 'accepted' ? found.value : undefined;
  };

  test.each([
    ['010', 8n, 10n],
    ['0x10', 16n, undefined],
    ['8K', undefined, 8192n],
    ['-1', -1n, undefined],
    ['9223372036854775807', 9223372036854775807n, 9223372036854775807n],
    ['9223372036854775808', undefined, undefined],
  ])('%s is %s before 258 and %s from then on', (text, before, after) => {
    expect([read(text, 257), read(text, 258)]).toEqual([before, after]);
  });

  test('what is written means the same before and after', () => {
    expect(messageSize.canonical(8192n)).toBe('8192');
  });

  test('words count bytes', () => {
    expect([8192n, -8192n].map((v) => messageSize.words(v, context))).toEqual(['8 KiB = 8,192 bytes', '-8,192 bytes']);
  });
});
