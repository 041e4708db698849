import type { Rule } from '../rule.ts';
import { clearsMore } from './clears-more.ts';
import { dependencyStays } from './dependency-stays.ts';
import { hidesAnother } from './hides-another.ts';
import { ipv6OnlyStays } from './ipv6-only-stays.ts';
import { keepsOldAddress } from './keeps-old-address.ts';
import { losesAddress } from './loses-address.ts';
import { losesVariables } from './loses-variables.ts';
import { overridden } from './overridden.ts';
import { sameAsBelow } from './same-as-below.ts';

export const dropInRules: readonly Rule[] = [
  keepsOldAddress,
  ipv6OnlyStays,
  losesAddress,
  clearsMore,
  losesVariables,
  dependencyStays,
  overridden,
  hidesAnother,
  sameAsBelow,
];
