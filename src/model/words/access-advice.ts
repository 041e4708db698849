import type { AdviceTable } from './words.ts';

export const accessAdvice = {} satisfies AdviceTable;
