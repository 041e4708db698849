import type { Rule } from '../rule.ts';
import { noFreeBind } from './no-free-bind.ts';

export const listenRules: readonly Rule[] = [noFreeBind];
