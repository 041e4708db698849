import { type Bundle, blankService, blankUnit, defaultTarget } from '../../model/index.ts';

/** What a new visitor finds: a small pair that loads. */
export const start: Bundle = {
  name: 'app',
  target: defaultTarget,
  files: [
    { name: 'app.socket', text: blankUnit },
    { name: 'app.service', text: blankService },
  ],
};
