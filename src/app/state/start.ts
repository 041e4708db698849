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

/** Whether a bundle has the files of a new visitor: nobody's work is lost with it. */
export const isUntouched = ({ files }: Bundle): boolean => JSON.stringify(files) === JSON.stringify(start.files);
