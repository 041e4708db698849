import type { Rule } from '../rule.ts';

export const connectionsRules: readonly Rule[] = [];
