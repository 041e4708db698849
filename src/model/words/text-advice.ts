import type { AdviceTable } from './words.ts';

/** What goes wrong with how a line is written. */
export const textAdvice = {
  'text/comment-in-value': (p) => ({
    wrong: `“${p.comment}” is not a comment here but a part of ${p.key}=.`,
    why: 'A comment has a line of its own: behind a value systemd takes it for more of the path, the name or the arguments.',
    instead: 'Put it on a line above.',
  }),
  'text/quotes-kept': (p) => ({
    wrong: `The quotes are a part of ${p.key}=.`,
    why: `This setting is one text, in which quotes count like any other character: what is set is ${p.value} with its quotes.`,
    instead: `Write ${p.bare} without them; blanks need none.`,
  }),
  'text/shell-syntax': (p) => ({
    wrong: `“${p.word}” is handed to ${p.program} as an argument: no shell reads this line.`,
    why: 'The program is run as it is. Pipes, redirections, && and ~ are the business of a shell; the program takes them for names or options.',
    instead: "Run the line by /bin/sh -c '…', or use StandardOutput=, several lines or %h.",
  }),
  'text/variable-not-replaced': (p) => ({
    wrong:
      p.program === undefined
        ? `${p.variable} stays as it is written in ${p.key}=.`
        : `${p.variable} stays as it is written in the path of a program.`,
    why: 'Only the arguments of commands have variables filled in: anywhere else the dollar sign is a part of the text.',
    instead:
      p.program === undefined
        ? 'Write the value out, or use a specifier such as %h, %t or %i.'
        : 'Write the path out, or use /usr/bin/env or a shell.',
  }),
  'text/date-percent': (p) => ({
    wrong: `The percent signs of “${p.format}” are replaced before the program sees them.`,
    why: 'In a unit %Y, %m, %d, %H and the like are specifiers: the program gets folders and the number of the machine in place of a format.',
    instead: `Write ${p.doubled}.`,
  }),
  'text/no-instance': (p) => ({
    wrong: `${p.specifier} stands for nothing in ${p.unit}, which is no template.`,
    why: `Only a unit with an @ in its name has an instance: ${p.key}= is read as if the specifier were not there.`,
    instead: `Call the unit ${p.template}, or write what is meant.`,
  }),
  'text/specifier-of-root': (p) => ({
    wrong: `${p.specifier} is ${p.value} here, and not ${p.user} of the service.`,
    why: 'In a unit of the system it stands for what systemd itself runs as, which is root, whatever User= says.',
    instead: 'Write the value out, or, in the arguments of a command, use $HOME or $USER.',
  }),
  'text/fixed-user-folder': (p) => ({
    wrong: `${p.folder} is the folder of one user, by number.`,
    why: 'For any other user who has this unit the folder does not exist, or belongs to somebody else.',
    instead: 'Write %t, which is the runtime folder of the user at hand.',
  }),
  'text/swallowed-line': (p) => ({
    wrong: `“${p.line}” is a part of ${p.key}=, and no setting of its own.`,
    why: 'The line before it ends in a backslash, so that it goes on here.',
    instead: 'Take the backslash away.',
  }),
  'text/pasted-character': (p) => ({
    wrong: `${p.key}= holds ${p.character}, where a plain character was meant.`,
    why: 'It comes along when a line is copied from a web page. systemd takes it as it is, for a part of a name or an argument.',
    instead: `Write ${p.plain} in its place.`,
  }),
  'text/unknown-rule': (p) => ({
    wrong: `There is no rule “${p.code}”, so this comment ignores nothing by it.`,
    why: 'The name is misspelt, or the rule has been renamed.',
    instead: p.near === undefined ? 'Take the name from the advice that it is to silence.' : `Write ${p.near}.`,
  }),
} satisfies AdviceTable;
