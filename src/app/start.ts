import { type Bundle, blankUnit, defaultTarget } from '../model/index.ts';

/** What a new visitor finds: a small unit that loads. */
export const start: Bundle = { name: 'app', target: defaultTarget, files: [{ name: 'app.socket', text: blankUnit }] };
