import type { AdviceTable } from './words.ts';

export const textAdvice = {} satisfies AdviceTable;
