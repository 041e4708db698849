import type { WordTable } from './words.ts';

/** What is wrong with time spans and with values that are one of a few. */
export const timeProblems = {
  'time-span/empty': () => ({
    wrong: 'A time span is missing.',
    instead: 'Write a number of seconds, or a unit with it, such as 90, 5min or 2h 30min.',
  }),
  'time-span/no-number': (p) => ({
    wrong: `A number should stand where “${p.value}” is.`,
    instead: 'Write each part as a number and a unit, such as 2h 30min.',
  }),
  'time-span/unknown-unit': (p) => ({
    wrong: `“${p.value}” is not a unit of time here.`,
    instead: 'The units are us, ms, s, min (or m), h, d, w, month (or M) and y; capital and small letters differ.',
  }),
  'time-span/fraction': () => ({
    wrong: 'Digits must follow the decimal point at once.',
    instead: 'Leave the point out, or add a digit.',
  }),
  'time-span/negative': () => ({ wrong: 'A time span cannot have a minus sign, not even before zero.' }),
  'time-span/too-long': () => ({
    wrong: 'This is longer than systemd can count, about 584,542 years.',
    instead: 'For no end at all, write infinity.',
  }),
  'time-span/infinity-not-alone': () => ({ wrong: 'Nothing can stand beside “infinity”.' }),
  'choice/empty': (p) => ({
    wrong: 'A value is missing; an empty one does not clear what came before.',
    instead: `Write ${p.choices}.`,
  }),
  'choice/unknown': (p) => ({
    wrong: `“${p.value}” is not a value that systemd takes here.`,
    instead: `Write ${p.choices}.`,
  }),
  'choice/newer': (p) => ({
    wrong: `“${p.value}” came with systemd ${p.since}; systemd ${p.target} does not know it.`,
    instead: `Write ${p.choices}.`,
  }),
  'choice/system-only': (p) => ({
    wrong: `“${p.value}” is for the system manager; a user manager does not take it.`,
    instead: `Write ${p.choices}.`,
  }),
  'job-mode/isolate-is-deprecated': () => ({
    wrong: 'This setting is deprecated.',
    instead: 'Write OnFailureJobMode=isolate, or OnFailureJobMode=replace for “no”.',
  }),
  'ip-tos/range': (p) => ({
    wrong: `${p.value} does not fit into the type-of-service byte.`,
    instead: 'Write 0 to 255.',
  }),
  'socket-protocol/needless': (p) => ({
    wrong: `“${p.value}” cannot be set here, and need not be: a stream listener is TCP and a datagram listener is UDP.`,
    instead: 'Leave this setting out.',
  }),
} as const satisfies WordTable;
