import type { AdviceTable } from './words.ts';

export const enableAdvice = {} satisfies AdviceTable;
