import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { preserveMode } from './preserve-mode.ts';
import { ttySize } from './tty-size.ts';
import { umask } from './umask.ts';
import { utmpMode } from './utmp-mode.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('what is kept', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:exec_preserve_mode');
    expect(cases.length).toBeGreaterThan(15);
    expect(disagreements(preserveMode, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(preserveMode, /^(yes|no|restart|Restart|1| )*$/);

  test.each([
    ['true', 'yes', 'kept'],
    ['0', 'no', 'not kept'],
    ['restart', 'restart', 'kept while the unit restarts'],
  ])('%s is %s: %s', (text, value, words) => {
    expect(preserveMode.read(text, context)).toMatchObject({ value });
    expect(preserveMode.words(value as 'no', context)).toBe(words);
  });
});

describe('the log of sessions', () => {
  test('systemd answers the same', () => {
    expect(disagreements(utmpMode, recordedFor('UtmpMode'), 'UtmpMode')).toEqual([]);
  });

  obeysTheLaws(utmpMode, /^(init|login|user|User| )*$/);
});

describe('the size of a terminal', () => {
  test('systemd answers the same', () => {
    expect(disagreements(ttySize, recordedFor('type:tty_size'))).toEqual([]);
  });

  obeysTheLaws(ttySize, /^(0|8|24|x|-| |\+)*$/);

  test('nothing leaves it as it is', () => {
    expect(ttySize.read(' ', context)).toEqual({ status: 'reset' });
  });
});

describe('rights that are held back', () => {
  test('systemd answers the same', () => {
    expect(disagreements(umask, recordedFor('UMask'), 'UMask')).toEqual([]);
  });

  obeysTheLaws(umask, /^(0|2|7|8|x|-| )*$/);

  test.each([
    [0o022, 'of new files, owner may read and write, group and others may read'],
    [0o077, 'of new files, owner may read and write, group and others nothing'],
  ])('%d', (bits, words) => {
    expect(umask.words(bits, context)).toBe(words);
    expect(umask.complete?.('7', context).map(({ text }) => text)).toEqual([]);
    expect(umask.complete?.('02', context).map(({ text }) => text)).toEqual(['0022', '0027']);
  });
});
