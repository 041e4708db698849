import type { AdviceTable } from './words.ts';

export const connectionsAdvice = {} satisfies AdviceTable;
