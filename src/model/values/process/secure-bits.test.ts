import { expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { secureBits } from './secure-bits.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('type:exec_secure_bits');
  expect(cases.length).toBeGreaterThan(6);
  expect(disagreements(secureBits, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(secureBits, /^(keep|-|_|caps|locked|no|root|setuid|fixup|NO|SECBIT_| |"|,|\\)*$/);

test.each([
  ['', [], '0', 'none'],
  ['noroot noroot-locked', ['noroot', 'noroot-locked'], '3', 'noroot and noroot-locked'],
  ['"keep-caps', ['keep-caps'], '16', 'keep-caps'],
])('%j is shown as %3$s', (text, value, shown, words) => {
  expect(secureBits.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  expect([secureBits.show(value, context), secureBits.words(value, context)]).toEqual([shown, words]);
});

test('what is no bit is passed over', () => {
  expect(secureBits.read('SECBIT_KEEP_CAPS foo', context)).toMatchObject({
    status: 'accepted',
    value: [],
    problems: [
      { code: 'secure-bits/unknown', effect: 'noted', start: 0, end: 16, suggestion: 'keep-caps foo' },
      { code: 'secure-bits/unknown', effect: 'noted', start: 17, end: 20 },
    ],
  });
});

test('the last word is completed', () => {
  expect(secureBits.complete?.('noroot keep-caps-', context)).toEqual([
    { text: 'noroot keep-caps-locked', words: 'keep caps locked' },
  ]);
});
