import { expect, test } from 'vitest';
import type { Kept } from '../persist.ts';
import { start } from '../start.ts';
import { leftBehind, surplus } from './closed-tabs.ts';

const day = 24 * 3_600_000;
const now = 1000 * day;

const kept = (tab: string, days: number, text = tab): Kept => ({
  tab,
  at: now - days * day,
  bundle: { ...start, files: [{ name: 'app.socket', text }] },
});
const untouched = (tab: string, days: number): Kept => ({ tab, at: now - days * day, bundle: start });
const tabs = (all: readonly Kept[]) => all.map(({ tab }) => tab).join(' ');
const words = (...open: readonly string[]) => new Set(open);

test('what closed tabs left is each work once, without that of open tabs, the start and what is worked on', () => {
  const all = [kept('a', 0), kept('b', 1), untouched('c', 2), kept('d', 3, 'b'), kept('e', 4), kept('f', 5)];
  expect(tabs(leftBehind(all, words('a'), kept('x', 0, 'e').bundle))).toBe('b f');
});

test('copies and starts go after a week, and only where no tab is open that has them', () => {
  const all = [
    kept('a', 1),
    kept('b', 2, 'a'),
    untouched('c', 3),
    kept('d', 8, 'a'),
    untouched('e', 9),
    kept('f', 9, 'a'),
  ];
  const { drop, move } = surplus(all, words('f'), now);
  expect(tabs(drop)).toBe('d e');
  expect(move).toEqual([]);
});

test('beyond fifty the oldest go into My units, never those of this week', () => {
  const many = Array.from({ length: 60 }, (_, i) => kept(`t${i}`, i));
  expect(tabs(surplus(many, words('t59'), now).move)).toBe('t50 t51 t52 t53 t54 t55 t56 t57 t58');
  const fresh = Array.from({ length: 60 }, (_, i) => kept(`t${i}`, 1));
  expect(surplus(fresh, words(), now)).toEqual({ drop: [], move: [] });
});
