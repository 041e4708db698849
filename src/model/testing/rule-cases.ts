import { beforeAll, expect, test } from 'vitest';
import type { Rule } from '../rules/rule.ts';
import { applyEdits } from '../syntax/edit.ts';
import type { Bundle } from '../unit/bundle.ts';
import type { Fix } from '../unit/diagnostic.ts';
import { loadAll } from '../unit/load-all.ts';
import { type BundleUnit, loadBundle } from '../unit/load-bundle.ts';

/** Files by name, or a whole bundle where the target or the manager matters. */
type Files = Readonly<Record<string, string>> | Bundle;

const isBundle = (files: Files): files is Bundle => Array.isArray(files.files);

export const bundleOf = (files: Files): Bundle =>
  isBundle(files)
    ? files
    : { name: 'app', target: 252, files: Object.entries(files).map(([name, text]) => ({ name, text: String(text) })) };

/** A socket unit of these lines, as `app.socket`. */
export const socket = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'app.socket': `[Socket]\n${lines.join('\n')}\n`,
});

/** A service of these lines, as `app.service`. */
export const service = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'app.service': `[Service]\n${lines.join('\n')}\n`,
});

/** The same files for a user's own manager. */
export const ofUser = (files: Readonly<Record<string, string>>): Bundle => ({ ...bundleOf(files), manager: 'user' });

/** The same files for another target. */
export const onTarget = (target: number, files: Readonly<Record<string, string>>): Bundle => ({
  ...bundleOf(files),
  target,
});

interface Cases {
  /** What it is, the files, and the stretches of text that are pointed at, in order. */
  readonly raises: readonly (readonly [name: string, files: Files, ...at: readonly string[]])[];
  /** What it is, and files of which the rule says nothing. */
  readonly silent: readonly (readonly [name: string, files: Files])[];
}

/** Tests of one rule: where it speaks and about what, and where it does not. */
export function ruleCases(rule: Rule, { raises, silent }: Cases): void {
  beforeAll(loadAll);
  const foundIn = (files: Files): readonly string[] =>
    rule.find(loadBundle(bundleOf(files))).map(({ unit, file, start, end }) => {
      const text = file === undefined ? unit.own?.text : unit.dropIns.find(({ name }) => name === file)?.text;
      return (text ?? unit.unit.document.text).slice(start, end);
    });
  for (const [name, files, ...at] of raises) {
    test(`${rule.code} speaks of ${name}`, () => expect(foundIn(files)).toEqual(at));
    test(`${rule.code} is mended for good: ${name}`, () => fixesHold(rule, bundleOf(files)));
  }
  for (const [name, files] of silent)
    test(`${rule.code} is silent about ${name}`, () => expect(foundIn(files)).toEqual([]));
}

/**
 * Each fix leaves less to say, breaks nothing, and is done with: made as often as it is offered, it comes to an end, after
 * which there is nothing left of what it mends.
 */
function fixesHold(rule: Rule, bundle: Bundle): void {
  for (const { fixes } of rule.find(loadBundle(bundle)))
    for (const { title } of fixes) {
      let text = bundle;
      for (let left = rule.find(loadBundle(text)); ; ) {
        const next = left.find((found) => found.fixes.some((fix) => fix.title === title));
        const fix = next?.fixes.find((each) => each.title === title);
        if (!next || !fix) break;
        const mended = withEdits(text, next.unit, fix);
        expect([title, errorsOf(mended)]).toEqual([title, errorsOf(text)]);
        const after = rule.find(loadBundle(mended));
        expect([title, after.length]).toEqual([title, Math.min(after.length, left.length - 1)]);
        text = mended;
        left = after;
      }
    }
}

/** The files after a fix in the file of a unit; where only drop-ins of it are here, in the first. */
function withEdits(bundle: Bundle, { own, dropIns }: BundleUnit, { edits }: Fix): Bundle {
  const file = own ?? dropIns[0];
  expect(file).toBeDefined();
  expect(edits).not.toEqual([]);
  return { ...bundle, files: bundle.files.map((f) => (f === file ? { ...f, text: applyEdits(f.text, edits) } : f)) };
}

/** What systemd rejects or refuses. */
const errorsOf = (bundle: Bundle): readonly string[] =>
  loadBundle(bundle).units.flatMap(({ name, unit }) =>
    unit.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => `${name} ${code}`),
  );
