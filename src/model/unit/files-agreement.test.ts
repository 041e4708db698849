import { expect, test } from 'vitest';
import { companionDisagreements, fileDisagreements } from '../testing/files-agreement.ts';
import { comboFiles, syntaxFiles } from '../testing/recorded-files.ts';

test('every recorded file about the format loads as real systemd loaded it', () => {
  expect(syntaxFiles.length).toBeGreaterThan(400);
  expect(syntaxFiles.flatMap(fileDisagreements)).toEqual([]);
});

test('every recorded unit of directives that depend on each other loads as real systemd loaded it', () => {
  expect(comboFiles.length).toBeGreaterThan(200);
  expect(comboFiles.flatMap(fileDisagreements)).toEqual([]);
});

test('the services beside them load as real systemd loaded them', () => {
  expect(comboFiles.flatMap(companionDisagreements)).toEqual([]);
});
