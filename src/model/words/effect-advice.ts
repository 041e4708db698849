import type { AdviceTable } from './words.ts';

export const effectAdvice = {} satisfies AdviceTable;
