import { beforeAll, describe, expect, test } from 'vitest';
import { bundleOf } from '../testing/rule-cases.ts';
import { silentMistakes } from '../testing/silent-mistakes.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle } from '../unit/load-bundle.ts';
import { adviceOn } from './advise.ts';

beforeAll(loadAll);

describe('what systemd-analyze verify takes without a word', () => {
  test.each(silentMistakes)('%s is %s', (_, code, files) => {
    const loaded = loadBundle(bundleOf(files));
    expect(loaded.units.flatMap(({ unit }) => unit.diagnostics.map((d) => d.code))).toEqual([]);
    expect(adviceOn(loaded).map(({ diagnostic }) => diagnostic.code)).toContain(code);
  });
});
