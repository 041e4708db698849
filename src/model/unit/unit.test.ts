import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { load } from './load.ts';
import { inForce } from './unit.ts';

const unit = load(
  parse(
    '[Socket]\nListenStream=79\nListenStream=\nListenStream=80\nListenStream=81\nBacklog=x\n[Unit]\nAfter=a.service\n',
  ),
  {
    target: 257,
    unit: 'app.socket',
    manager: 'system',
  },
);

test('in force is what counts in the end, in its order and its section', () => {
  const values = (name: string, section?: string) =>
    inForce(unit, name, section).map((entry) => entry.assignment.value);
  expect(values('ListenStream')).toEqual(['80', '81']);
  expect(values('After', 'Unit')).toEqual(['a.service']);
  expect(values('After')).toEqual([]);
});

test('what is in force is looked for once, however often it is asked', () => {
  expect(inForce(unit, 'ListenStream')).toBe(inForce(unit, 'ListenStream'));
  expect(inForce(unit, 'Mark')).toBe(inForce(unit, 'Mark'));
});
