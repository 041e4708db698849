import type { Rule } from '../rule.ts';
import { afterLate } from './after-late.ts';
import { afterOwnService } from './after-own-service.ts';
import { conflictsOwnService } from './conflicts-own-service.ts';
import { otherManager } from './other-manager.ts';
import { ownServiceFirst } from './own-service-first.ts';
import { startsOwnService } from './starts-own-service.ts';

export const orderRules: readonly Rule[] = [
  afterLate,
  ownServiceFirst,
  afterOwnService,
  startsOwnService,
  conflictsOwnService,
  otherManager,
];
