import { describe, expect, test } from 'vitest';
import { continues, empties, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { fifoPath } from './fifo-path.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('ListenFIFO=', () => {
  const cases = recordedFor('ListenFIFO').filter((c) => !empties(c) && !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(60);
    const shown = { ...fifoPath, show: (value: string, c: Context) => `${fifoPath.show(value, c)} (FIFO)` };
    expect(disagreements(shown, cases, 'Listen')).toEqual([]);
  });

  obeysTheLaws(fifoPath, /^(\/|\.|run|var|dev|%|h|z|a| |"|~|-|foo)*$/);

  test.each([
    ['/run/../foo', 'path/not-normalized', '/foo'],
    ['run/x', 'path/not-absolute', '/run/x'],
    ['foo', 'path/not-absolute', '/run/foo'],
    ['"/run/x"', 'path/not-absolute', '/run/x'],
    ['~/x', 'path/not-absolute', '%h/x'],
    ['file:///run/x', 'path/not-absolute', '/run/x'],
    ['-/foo', 'path/not-absolute', '/foo'],
    ['/dev/x', 'path/api-vfs', undefined],
  ])('%s is rejected with %s, meaning %s', (text, code, suggestion) => {
    const read = fifoPath.read(text, context);
    expect(read.status === 'rejected' && read.problems[0]).toMatchObject({ code });
    expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
  });

  test('252 does not mind the file systems of the kernel', () => {
    expect(fifoPath.read('/dev/x', { ...context, target: 252 })).toMatchObject({ status: 'accepted' });
  });
});
