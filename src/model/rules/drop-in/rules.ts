import type { Rule } from '../rule.ts';

export const dropInRules: readonly Rule[] = [];
