import { describe, expect, test } from 'vitest';
import { continues, empties, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { messageQueue } from './message-queue.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('ListenMessageQueue=', () => {
  const cases = recordedFor('ListenMessageQueue').filter((c) => !empties(c) && !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(45);
    const shown = {
      ...messageQueue,
      show: (value: string, c: Context) => `${messageQueue.show(value, c)} (MessageQueue)`,
    };
    expect(disagreements(shown, cases, 'Listen')).toEqual([]);
  });

  obeysTheLaws(messageQueue, /^(\/|\.|run|var|dev|%|h|z|a| |"|~|-|foo)*$/);

  test('a name without its slash gets one', () => {
    expect(messageQueue.read('app', context)).toMatchObject({ problems: [{ suggestion: '/app' }] });
  });
});
