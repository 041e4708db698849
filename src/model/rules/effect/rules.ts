import type { Rule } from '../rule.ts';

export const effectRules: readonly Rule[] = [];
