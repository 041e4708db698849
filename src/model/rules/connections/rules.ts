import type { Rule } from '../rule.ts';
import { failedInstancesStay } from './failed-instances-stay.ts';
import { noBrake } from './no-brake.ts';
import { perSourceNeverReached } from './per-source-never-reached.ts';
import { serverSpeaksFirst } from './server-speaks-first.ts';
import { sharedRuntimeDirectory } from './shared-runtime-directory.ts';

export const connectionsRules: readonly Rule[] = [
  failedInstancesStay,
  perSourceNeverReached,
  noBrake,
  serverSpeaksFirst,
  sharedRuntimeDirectory,
];
