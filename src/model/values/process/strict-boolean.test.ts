import { expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { strictBoolean } from './strict-boolean.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('DynamicUser');
  expect(cases.length).toBeGreaterThan(8);
  expect(disagreements(strictBoolean, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(strictBoolean, /^(yes|no|t|rue|false|1|0|enable|d| |')*$/);

test.each([
  ['', 'boolean/empty', undefined],
  ['null', 'boolean/not-a-boolean', 'no'],
  ['auto', 'boolean/not-a-boolean', undefined],
])('%j refuses the whole unit', (text, code, suggestion) => {
  const read = strictBoolean.read(text, context);
  const [problem] = read.status === 'rejected' ? read.problems : [];
  expect([problem?.code, problem?.effect, problem?.suggestion]).toEqual([code, 'refused', suggestion]);
});
