import type { AdviceTable } from './words.ts';

export const orderAdvice = {} satisfies AdviceTable;
