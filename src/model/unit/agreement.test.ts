import { expect, test } from 'vitest';
import { loadDisagreements } from '../testing/agreement.ts';
import { recorded } from '../testing/recorded.ts';

/** One kind of value alone, by systemd's type word: `ORACLE_TYPE=rlimit npx vitest run agreement`. */
const only = process.env.ORACLE_TYPE?.split(',');

test('every recorded value has the outcome that real systemd gave it', () => {
  const cases = only ? recorded.filter((c) => only.includes(c.type)) : recorded;
  expect(cases.length).toBeGreaterThan(0);
  expect(loadDisagreements(cases)).toEqual([]);
});
