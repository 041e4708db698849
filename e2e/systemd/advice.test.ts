import { beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../../src/model/index.ts';
import { allRules } from '../../src/model/rules/all-rules.ts';
import { examplesIn, pageOf } from '../../src/model/testing/rule-pages.ts';
import type { Bundle } from '../../src/model/unit/bundle.ts';
import { needing, verifyLack } from './machine.ts';
import type { Files } from './stubs.ts';
import { verifyUnits } from './verify.ts';

beforeAll(loadAll);

/** The files of an example as systemd would find them: a package's own file stands for the unit. */
const filesOf = ({ files }: Bundle): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ name, text }) => [name.replace(/^\/.*\//, ''), text]));

/** Examples name programs that are not on this machine, which is all that verify may say of them. */
const verify = (bundle: Bundle, stubs?: () => Files): readonly string[] =>
  verifyUnits(filesOf(bundle), {}, stubs).filter((line) => !/is not executable|No such file or directory/.test(line));

/** Examples for the system's manager; verify reads those of a user's as the system's. */
const examples = allRules.flatMap((rule) => {
  const page = pageOf(rule.code);
  const wrong = examplesIn(page, 'Wrong').filter(({ manager }) => manager !== 'user');
  const right = examplesIn(page, 'Right').filter(({ manager }) => manager !== 'user');
  return wrong.length > 0 ? [{ code: rule.code, spoken: rule.spoken === true, wrong, right }] : [];
});

describe(...needing('systemd-analyze verify', verifyLack()), () => {
  test.each(examples)('says of the wrong example of $code what we say that it says', ({ wrong, spoken }) => {
    for (const bundle of wrong) expect({ lines: verify(bundle), spoken }).toMatchObject(spoken ? {} : { lines: [] });
    // Here a service that is missing must not be made up.
    if (spoken) for (const bundle of wrong) expect(verify(bundle, () => ({}))).not.toEqual([]);
  });

  test.each(examples)('has nothing to say about the right example of $code', ({ right }) => {
    for (const bundle of right) expect(verify(bundle)).toEqual([]);
  });
});
