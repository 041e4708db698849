import type { WordTable } from './words.ts';

/** What is wrong with booleans, numbers, sizes and file modes. */
export const numberProblems = {
  'boolean/empty': () => ({ wrong: 'A yes or a no is missing.', instead: 'Write yes or no.' }),
  'boolean/not-a-boolean': (p) => ({ wrong: `“${p.value}” is neither yes nor no.`, instead: 'Write yes or no.' }),
  'number/empty': () => ({ wrong: 'A number is missing.', instead: 'Write a whole number, such as 16.' }),
  'number/not-a-number': (p) => ({
    wrong: `“${p.value}” is not a whole number.`,
    instead: 'Write digits only, without a fraction or a unit.',
  }),
  'number/not-octal': (p) => ({
    wrong: `“${p.value}” begins with 0, so it is read as octal, which has no digits 8 and 9.`,
    instead: 'Leave the leading zeros out.',
  }),
  'number/out-of-range': (p) => ({ wrong: `${p.value} is not between ${p.min} and ${p.max}.` }),
  'iec-size/empty': () => ({ wrong: 'A size is missing.', instead: 'Write a number of bytes, such as 65536 or 64K.' }),
  'iec-size/not-a-size': (p) => ({
    wrong: `“${p.value}” is not a size.`,
    instead: 'Begin with a decimal number, such as 65536 or 64K.',
  }),
  'iec-size/unit': (p) => ({
    wrong: `“${p.found}” cannot follow here.`,
    instead: 'The units are K, M, G, T, P and E (powers of 1024), in upper case and with no letter after them.',
  }),
  'iec-size/order': () => ({
    wrong: 'The units of a size go from large to small, each at most once.',
    instead: 'Write 1M 512K, for example.',
  }),
  'iec-size/negative': () => ({ wrong: 'A size cannot have a minus sign.' }),
  'iec-size/too-large': (p) => ({ wrong: `“${p.value}” is more than fits: a size has at most ${p.max} bytes.` }),
  'file-mode/empty': () => ({ wrong: 'A file mode is missing.', instead: 'Write octal digits, such as 0660.' }),
  'file-mode/not-octal': (p) => ({
    wrong: `“${p.value}” is not a file mode.`,
    instead: 'Write three or four digits from 0 to 7 and nothing else, such as 0660.',
  }),
  'file-mode/too-large': (p) => ({
    wrong: `“${p.value}” has more bits than a file mode, which goes up to 7777.`,
    instead: 'Write three or four digits, such as 0660.',
  }),
} as const satisfies WordTable;
