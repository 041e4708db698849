import type { AdviceTable } from './words.ts';

export const dropInAdvice = {} satisfies AdviceTable;
