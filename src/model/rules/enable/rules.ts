import type { Rule } from '../rule.ts';
import { aliasType } from './alias-type.ts';
import { alsoName } from './also-name.ts';
import { byOwnService } from './by-own-service.ts';
import { misspeltTarget } from './misspelt-target.ts';
import { noInstall } from './no-install.ts';
import { notSocketsTarget } from './not-sockets-target.ts';
import { otherManager } from './other-manager.ts';
import { requiredByTarget } from './required-by-target.ts';

export const enableRules: readonly Rule[] = [
  noInstall,
  notSocketsTarget,
  misspeltTarget,
  otherManager,
  byOwnService,
  requiredByTarget,
  aliasType,
  alsoName,
];
