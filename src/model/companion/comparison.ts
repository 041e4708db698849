export { meaningWords } from '../words/meaning-words.ts';
export { meaningOf } from './meaning/meaning.ts';
export { type Difference, differences, merged } from './merge.ts';
export { type DiffLine, type FilePair, type Fold, filePairs, folded, lineDiff } from './text-diff.ts';
