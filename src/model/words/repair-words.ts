import type { Params } from './words.ts';

/** What a repair says to a person, in the past tense: the repair has been made and can be undone. */
type Sentence = (params: Params) => string;

const table = {
  'byte-order-mark': () => 'Took away the byte order mark at the beginning.',
  quoting: () => 'Took away the > in front of each line.',
  'line-numbers': () => 'Took away the line numbers in front of the lines.',
  indentation: () => 'Took away the indentation that all lines had in common.',
  fences: () => 'Took the unit out of its Markdown fences, and left out the text around them.',
  heredoc: ({ path }) => `Took the unit out of the shell command that writes it${path ? ` to ${path}` : ''}.`,
  commands: () => 'Left out shell commands and prompts.',
  'odd-characters': () =>
    'Put plain quotes and blanks in place of typographic ones, which systemd takes as part of a word.',
  'section-spelling': ({ from, to }) => `Wrote [${to}] for [${from}]: names of sections are case-sensitive.`,
  'directive-spelling': ({ from, to }) => `Wrote ${to}= for ${from}=: names of directives are case-sensitive.`,
  'missing-header': ({ section }) =>
    `Added [${section}] above directives that stood in no section, where systemd ignores them.`,
} as const satisfies Readonly<Record<string, Sentence>>;

export type RepairCode = keyof typeof table;

/** All codes, for the test that holds the list of raised codes complete. */
export const repairCodes = Object.keys(table) as readonly RepairCode[];

/** The sentence for a repair. */
export const repairWords = (code: RepairCode, params: Params): string => table[code](params);
