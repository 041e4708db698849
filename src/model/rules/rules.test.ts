import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../syntax/edit.ts';
import { examplesIn, hasTest, pageCodes, pageOf } from '../testing/rule-pages.ts';
import type { Bundle } from '../unit/bundle.ts';
import { diagnosticWords } from '../unit/diagnostic-words.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle } from '../unit/load-bundle.ts';
import { adviceCodes } from '../words/advice.ts';
import { type Advice, adviceOn } from './advise.ts';
import { allRules } from './all-rules.ts';
import { ignoreEdits } from './ignore.ts';

beforeAll(loadAll);

const codesIn = (bundle: Bundle): readonly string[] =>
  adviceOn(loadBundle(bundle)).map(({ diagnostic }) => diagnostic.code);

/** The bundle with edits made to the file that a piece of advice is about. */
function edited(bundle: Bundle, { unit }: Advice, edits: Parameters<typeof applyEdits>[1]): Bundle {
  const own = loadBundle(bundle).units.find(({ name }) => name === unit)?.own;
  const files = bundle.files.map((f) => (f === own ? { ...f, text: applyEdits(f.text, edits) } : f));
  return { ...bundle, files };
}

test('each rule has its words, its page and its tests, and there is nothing else', () => {
  const codes = allRules.map(({ code }) => code).toSorted();
  expect(adviceCodes.toSorted()).toEqual(codes);
  expect(pageCodes.toSorted()).toEqual(codes);
  expect(codes.filter((code) => !hasTest(code))).toEqual([]);
});

describe.each(allRules.map(({ code }) => code))('the page of %s', (code) => {
  const page = pageOf(code);
  const wrong = examplesIn(page, 'Wrong');
  const right = examplesIn(page, 'Right');

  test('says what happens, by a wrong and a right example', () => {
    expect(page).toMatch(/^# .+\n/);
    expect(page).toContain('\n## What happens\n');
    expect(wrong.length).toBeGreaterThan(0);
    expect(right.length).toBeGreaterThan(0);
  });

  test('has an example of which this is said and nothing worse', () => {
    for (const bundle of wrong) {
      expect(codesIn(bundle)).toContain(code);
      expect(codesIn(bundle).filter((each) => each !== code)).toEqual([]);
    }
  });

  test('has a right example, about which neither systemd nor we have a word', () => {
    for (const bundle of right) {
      expect(codesIn(bundle)).toEqual([]);
      expect(loadBundle(bundle).units.flatMap(({ unit }) => unit.diagnostics.map((d) => d.code))).toEqual([]);
    }
  });

  test('has an example that can be ignored', () => {
    for (const bundle of wrong) {
      let silenced = bundle;
      for (let advice = adviceOn(loadBundle(bundle))[0]; advice; advice = adviceOn(loadBundle(silenced))[0]) {
        const { document } = loadBundle(silenced).units.find(({ name }) => name === advice?.unit)?.unit ?? {};
        if (!document) throw new Error('no such unit');
        const edits = ignoreEdits(document, advice.diagnostic.start, code);
        expect(edits).toHaveLength(1);
        silenced = edited(silenced, advice, edits);
      }
      expect(codesIn(silenced)).toEqual([]);
    }
  });

  test('points at a part of a line, in full sentences', () => {
    for (const bundle of wrong)
      for (const { unit, diagnostic } of adviceOn(loadBundle(bundle))) {
        const found = loadBundle(bundle).units.find(({ name }) => name === unit);
        const { start, end, file } = diagnostic;
        const document =
          file === undefined ? found?.unit.document : found?.unit.dropIns.find(({ path }) => path === file)?.document;
        expect(document?.text.slice(start, end)).toMatch(/^[^\n]+$/);
        const { wrong: said, why, instead } = diagnosticWords(diagnostic);
        for (const words of [said, why, instead]) expect(words).toMatch(/^[^a-z].*[.?”]$/);
        expect(`${said} ${why} ${instead}`).not.toMatch(/undefined|NaN|\[object/);
      }
  });

  test('is mended by each fix that is offered, once and for all', () => {
    for (const bundle of wrong)
      for (const advice of adviceOn(loadBundle(bundle)))
        for (const { title, edits } of advice.diagnostic.fixes) {
          const before = codesIn(bundle).filter((each) => each === code).length;
          const after = codesIn(edited(bundle, advice, edits));
          expect([title, after.filter((each) => each === code).length < before]).toEqual([title, true]);
        }
  });
});
