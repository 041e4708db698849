import { accessRules } from './access/rules.ts';
import { connectionsRules } from './connections/rules.ts';
import { dropInRules } from './drop-in/rules.ts';
import { effectRules } from './effect/rules.ts';
import { enableRules } from './enable/rules.ts';
import { listenRules } from './listen/rules.ts';
import { orderRules } from './order/rules.ts';
import { pairRules } from './pair/rules.ts';
import type { Rule } from './rule.ts';
import { textRules } from './text/rules.ts';

/** Every rule there is. */
export const allRules: readonly Rule[] = [
  ...listenRules,
  ...accessRules,
  ...effectRules,
  ...connectionsRules,
  ...enableRules,
  ...orderRules,
  ...pairRules,
  ...textRules,
  ...dropInRules,
];
