import type { Words } from './words.ts';

const table = {
  newer: {
    wrong: 'This link was made by a newer edition of Unitwright, and this one cannot read it.',
    instead: 'Reload the page to get the newest edition. If that does not help, start afresh.',
  },
  damaged: {
    wrong: 'This link is damaged: letters are missing or changed.',
    instead: 'Ask for it again, and copy it whole. Mail and chat programmes sometimes cut off the end.',
  },
  'too-large': {
    wrong: 'This link holds more than a link may: 1 MiB of files, or 64 KiB where it is written in directives.',
    instead: 'Ask for the unit file itself, and open that.',
  },
  'not-a-link': {
    wrong: 'The part of the address behind the # is not one of our links.',
    instead: 'A link begins with #3, or names directives: #ListenStream=8080&name=api.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a link could not be read. `not-a-link` is a fragment of another kind, or none at all. */
export type LinkProblem = keyof typeof table;

/** What is said about a link that could not be read. */
export const linkWords = (code: LinkProblem): Words => table[code];
