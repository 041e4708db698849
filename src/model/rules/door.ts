// What the app and the command line need of the rules, fetched as one.
export { advised } from './advise.ts';
export { ignoreEdits } from './ignore.ts';
