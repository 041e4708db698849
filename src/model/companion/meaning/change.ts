export type { Change, Reach, Value } from '../../words/meaning-words.ts';
