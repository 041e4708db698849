// What an editor of a file needs of the model, fetched as one.
export { editFlat, FlatText, smallestEdit } from '../syntax/flat.ts';
export { idleWords } from '../words/idle-words.ts';
export { withoutEffect } from './without-effect.ts';
