import { addressProblems } from './address-problems.ts';
import { adviceTable } from './advice.ts';
import { execProblems } from './exec-problems.ts';
import { numberProblems } from './number-problems.ts';
import { processProblems } from './process-problems.ts';
import { resourceProblems } from './resource-problems.ts';
import { sandboxProblems } from './sandbox-problems.ts';
import { serviceProblems } from './service-problems.ts';
import { textProblems } from './text-problems.ts';
import { timeProblems } from './time-problems.ts';
import { unitProblems } from './unit-problems.ts';
import type { Params, Words } from './words.ts';

const table = {
  ...numberProblems,
  ...addressProblems,
  ...textProblems,
  ...timeProblems,
  ...unitProblems,
  ...execProblems,
  ...processProblems,
  ...sandboxProblems,
  ...resourceProblems,
  ...serviceProblems,
  ...adviceTable,
};

/** Every code a problem can have. A code without words does not compile. */
export type ProblemCode = keyof typeof table;

/** All codes, for the test that holds the list of raised codes complete. */
export const problemCodes = Object.keys(table) as readonly ProblemCode[];

/** The sentences for a problem. */
export const problemWords = (code: ProblemCode, params: Params): Words => table[code](params);
