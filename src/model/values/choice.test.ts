import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { choice, oneOf } from './choice.ts';
import type { Context } from './kind.ts';

const kind = choice({
  parser: 'config_parse_test',
  options: [
    { value: 'off', words: 'nothing' },
    { value: 'near-by', words: 'here' },
    { value: 'far', words: 'there', since: 257 },
    { value: 'all', text: 'everything', words: 'everywhere', system: true },
  ],
  also: (text) => (text === '0' ? 'off' : undefined),
  meant: new Map([['close', 'near-by']]),
});
const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };
const user: Context = { target: 262, unit: 'app.socket', manager: 'user' };

obeysTheLaws(kind, /^(off|near|by|-| |far|all|0|OFF)*$/);

test.each([
  ['off', 'off'],
  [' near-by ', 'near-by'],
  ['0', 'off'],
  ['everything', 'all'],
])('%j is %s', (text, value) => {
  expect(kind.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['', 'choice/empty', undefined],
  ['far', 'choice/newer', undefined],
  ['Near_By', 'choice/unknown', 'near-by'],
  ['close', 'choice/unknown', 'near-by'],
  ['all', 'choice/unknown', 'everything'],
  ['none', 'choice/unknown', undefined],
])('%j is ignored: %s, %s', (text, code, suggestion) => {
  const read = kind.read(text, context);
  expect(read).toMatchObject({ status: 'rejected', problems: [{ code, effect: 'ignored' }] });
  expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
});

test('a user manager does not take what is for the system', () => {
  expect(kind.read('everything', user)).toMatchObject({ problems: [{ code: 'choice/system-only' }] });
  expect(kind.read('everything', { ...user, target: 252 })).toMatchObject({
    problems: [{ code: 'choice/system-only' }],
  });
});

test('everything that the target knows is offered', () => {
  const offered = (c: Context) => kind.complete?.('', c).map(({ text }) => text);
  expect(offered(context)).toEqual(['off', 'near-by', 'everything']);
  expect(offered(user)).toEqual(['off', 'near-by', 'far']);
  expect(kind.complete?.('ne', user)).toEqual([{ text: 'near-by', words: 'here' }]);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j in a sentence: %s', (names, sentence) => {
  expect(oneOf(names)).toBe(sentence);
});
