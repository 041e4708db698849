import { expect, test } from 'vitest';
import { begin, record, redo, seal, undo } from './history.ts';

test('undo goes back, redo forth again', () => {
  const two = record(record(begin('a'), 'b', 'first'), 'c', 'second');
  expect(undo(two).present).toBe('b');
  expect(undo(undo(two)).present).toBe('a');
  expect(redo(undo(two)).present).toBe('c');
  expect(redo(two)).toBe(two);
  expect(undo(begin('a')).present).toBe('a');
});

test('keystrokes in one field are one step', () => {
  const typed = record(record(record(begin(''), 'a', 'set', 'f'), 'ab', 'set', 'f'), 'abc', 'set', 'f');
  expect(undo(typed).present).toBe('');
});

test('another field, or the same one after the hand left it, is a step of its own', () => {
  const first = record(begin(''), 'a', 'set', 'f');
  expect(undo(record(first, 'ab', 'set', 'g')).present).toBe('a');
  expect(undo(record(seal(first), 'ab', 'set', 'f')).present).toBe('a');
});

test('a change after undo forgets what was undone', () => {
  const back = undo(record(begin('a'), 'b', 'x'));
  expect(record(back, 'c', 'y').future).toEqual([]);
});

test('the past has a limit', () => {
  let history = begin(0);
  for (let i = 1; i <= 2000; i++) history = record(history, i, 'count');
  expect(history.past.length).toBeLessThanOrEqual(500);
  expect(history.present).toBe(2000);
});
