import type { WordTable } from './words.ts';

/** What is wrong with texts, lists of words, units, conditions and commands. */
export const textProblems = {
  'words/unbalanced-quote': () => ({
    wrong: 'This quote is never closed.',
    instead: 'Close it, or put a backslash in front of it.',
  }),
  'words/bad-escape': (p) => ({
    wrong: `${p.value} is not an escape sequence.`,
    instead: 'For a backslash, write it twice.',
  }),
  'documentation/not-a-uri': (p) => ({
    wrong: `“${p.value}” is not an address that systemd takes here.`,
    instead: 'It begins with https://, http://, file:/, info: or man:, in lower case.',
  }),
  'documentation/nothing-named': (p) => ({ wrong: `Nothing follows “${p.value}”.` }),
  'documentation/not-ascii': () => ({
    wrong: 'An address holds plain ASCII characters only.',
    instead: 'Encode the others, such as %%C3%%BC for ü.',
  }),
  'environment/no-equals': (p) => ({
    wrong: `“${p.value}” has no “=”, so it is not a variable.`,
    instead: 'Write NAME=value. A value with blanks needs quotes around the whole: "NAME=two words".',
  }),
  'environment/bad-name': (p) => ({
    wrong: `“${p.name}” cannot be the name of a variable.`,
    instead: 'Use letters, digits and underscores, and no digit first.',
  }),
  'xattr/no-equals': () => ({
    wrong: 'An extended attribute needs a name and a value, with “=” between them.',
    instead: 'Write user.name=value.',
  }),
  'xattr/not-user': (p) => ({
    wrong: `The attribute “${p.name}” does not begin with “user.”, the only ones that can be set here.`,
    instead: 'Write user.name=value, without quotes.',
  }),
  'unit-list/comma': () => ({
    wrong: 'A comma does not separate units; it counts as part of a name.',
    instead: 'Put a blank between them.',
  }),
  'unit-list/quoted': () => ({
    wrong: 'Quotes count as part of the name here.',
    instead: 'Write the name without them.',
  }),
  'unit-list/itself': (p) => ({ wrong: `${p.unit} is this unit itself, so the dependency is left out.` }),
  'unit-list/obsolete': () => ({
    wrong: 'This setting is obsolete, and counts as the one without “Overridable”.',
    instead: 'Use Requires= or Requisite=.',
  }),
  'install/not-a-unit': (p) => ({
    wrong: `“${p.value}” is not the name of a unit, so systemctl enable will fail.`,
    instead: 'Write a whole name, such as sockets.target.',
  }),
  'instance-name/not-a-template': (p) => ({
    wrong: `A default instance makes sense in a template only, and ${p.unit} is none.`,
    instead: 'A template has an @ before its suffix, such as app@.socket.',
  }),
  'instance-name/character': (p) => ({
    wrong: `“${p.value}” cannot be the name of an instance.`,
    instead: 'Use ASCII letters, digits and : - _ . @ or backslashes.',
  }),
  'condition/order': () => ({
    wrong: 'The marks come first and in this order: |, then !, each at most once, with no blank after them.',
    instead: 'Write |!/path.',
  }),
  'condition/no-path': () => ({
    wrong: 'A path is missing.',
    instead: 'Write an absolute path, such as /etc/app.conf.',
  }),
  'command/empty': () => ({
    wrong: 'No program follows the prefix.',
    instead: 'Write the program right after the prefix, with no blank between.',
  }),
  'command/not-absolute': (p) => ({
    wrong: `“${p.path}” is neither an absolute path nor a plain name to look for.`,
    instead: 'Begin with /, or give the name alone.',
  }),
  'command/repeated-prefix': (p) => ({
    wrong: `The prefix ${p.prefix} cannot stand here: each is used once at most, and + does not go with !.`,
  }),
  'command/prefix-newer': (p) => ({
    wrong: `The prefix | came with systemd 258; systemd ${p.target} takes it as part of the path.`,
  }),
  'command/too-long': () => ({ wrong: 'A name in a path has at most 255 bytes, and a path at most 4095.' }),
  'command/directory': (p) => ({
    wrong: `“${p.path}” is a directory.`,
    instead: 'Name the program itself.',
  }),
  'command/special-characters': () => ({
    wrong: 'The path of a program cannot hold quotes, backslashes, control characters or, in newer systemd, wildcards.',
  }),
  'command/no-argv0': () => ({
    wrong: 'With the prefix @, the word after the program is what it is called, and there is none.',
    instead: 'Leave the @ out, or add a name.',
  }),
  'command/double-exclamation': () => ({
    wrong: 'The prefix !! has no effect any more.',
    instead: 'Leave it out.',
  }),
  'command/unknown-escape': (p) => ({
    wrong: `${p.value} is not an escape sequence, so the backslash stays.`,
    instead: 'For a backslash, write it twice.',
  }),
  'reboot-argument/not-ascii': () => ({ wrong: 'The argument of a reboot is plain ASCII.' }),
  'reboot-argument/too-long': (p) => ({ wrong: `The argument of a reboot has at most ${p.max} characters.` }),
} as const satisfies WordTable;
