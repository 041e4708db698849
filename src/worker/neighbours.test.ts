import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isLoopback, isOurs } from './neighbours.ts';

test('what is this machine', () => {
  const here = ['localhost', 'app.localhost', '127.0.0.1', '127.1.2.3', '[::1]'];
  expect(here.filter((name) => !isLoopback(name))).toEqual([]);
  const elsewhere = ['example.org', '127.0.0.1.example.org', '10.0.0.1', 'mylocalhost', '[2001:db8::1]'];
  expect(elsewhere.filter(isLoopback)).toEqual([]);
});

test('our own page is known, and others are not', () => {
  expect(isOurs(readFileSync('index.html', 'utf8'))).toBe(true);
  expect(isOurs('<!doctype html><title>Another</title>')).toBe(false);
});
