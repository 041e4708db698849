import type { Rule } from '../rule.ts';

export const enableRules: readonly Rule[] = [];
