import { beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../../src/model/index.ts';
import { allRules } from '../../src/model/rules/all-rules.ts';
import { examplesIn, pageOf } from '../../src/model/testing/rule-pages.ts';
import { silentMistakes } from '../../src/model/testing/silent-mistakes.ts';
import type { Bundle } from '../../src/model/unit/bundle.ts';
import { needing, verifyLack } from './machine.ts';
import type { Files } from './stubs.ts';
import { verifyUnits } from './verify.ts';

beforeAll(loadAll);

/**
 * The files of an example in one folder: a package's own file stands for the unit, and drop-ins keep their place. Where
 * two drop-ins have one name, the later in the list, which is the administrator's, hides the other, as it does in systemd.
 */
const filesOf = ({ files }: Bundle): Files =>
  Object.fromEntries(files.map(({ name, text }) => [/(?:[^/]+\.d\/)?[^/]+$/.exec(name)?.[0] ?? name, text]));

/** Services that an example only names. */
function namedIn(files: Files): Files {
  const names = [
    ...Object.values(files)
      .join('\n')
      .matchAll(/^(?:Requires|BindsTo)=(\S+\.service)$/gm),
  ];
  return Object.fromEntries(names.map(([, name = '']) => [name, '[Service]\nExecStart=/bin/true\n']));
}

/** Examples name programs that are not on this machine, and directives that the oldest systemd here does not know. */
const besideThePoint = /is not executable|No such file or directory|Unknown key 'PollLimit/;

const verify = (bundle: Bundle, stubs?: () => Files): readonly string[] => {
  const files = filesOf(bundle);
  return verifyUnits(files, namedIn(files), stubs).filter((line) => !besideThePoint.test(line));
};

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

  test.each(silentMistakes)('is silent about %s', (_what, _code, files) => {
    expect(verifyUnits(files)).toEqual([]);
  });

  test.each(examples)('has nothing to say about the right example of $code', ({ right }) => {
    for (const bundle of right) expect(verify(bundle)).toEqual([]);
  });
});
