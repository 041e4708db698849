import type { WordTable } from './words.ts';

/** What is wrong with values about paths, directories, credentials, and input and output of commands. */
export const execProblems = {
  'directory/empty': () => ({ wrong: 'The name of a directory is missing.', instead: 'Write a name, such as app.' }),
  'directory/absolute': (p) => ({
    wrong: `“${p.value}” begins with a slash, but systemd knows in which folder the directory is to be.`,
    instead: 'Write the part below that folder, such as app.',
  }),
  'directory/dot': () => ({
    wrong: 'A dot alone names the folder itself and no directory in it.',
    instead: 'Write a name, such as app.',
  }),
  'directory/private': () => ({
    wrong: 'The name “private” is taken: systemd keeps the directories of dynamic users there.',
    instead: 'Choose another name.',
  }),
  'directory/no-link': () => ({
    wrong: 'Directories for configuration cannot have a symbolic link or flags.',
    instead: 'Leave the colon out, and what follows it.',
  }),
  'directory/flags': (p) => ({
    wrong: `“${p.flags}” is not a flag of a directory.`,
    instead: 'Write ro for a read-only one, or leave it out.',
  }),
  'directory-quota/no-end': (p) => ({
    wrong: `“${p.value}” is neither a size nor a share of the disk.`,
    instead: 'For no limit, write off.',
  }),
  'tuple/unreadable': (p) => ({
    wrong: `“${p.value}” cannot be split at its colons: a backslash begins no escape sequence there, or nothing is between them.`,
    instead: 'For a backslash, write it twice.',
  }),
  'tuple/not-utf8': (p) => ({
    wrong: `The escape sequences in “${p.value}” make no text in UTF-8.`,
    instead: 'Write the characters themselves.',
  }),
  'bind/option': (p) => ({
    wrong: `“${p.value}” is not an option of a bind mount.`,
    instead: 'The options are rbind and norbind.',
  }),
  'image/api-vfs': () => ({
    wrong: '/dev, /proc and /sys belong to the kernel, and no image is there.',
    instead: 'Use a path elsewhere.',
  }),
  'image/no-destination': (p) => ({
    wrong: `“${p.value}” does not say where the image is to be mounted.`,
    instead: 'Write the image, a colon and the path of the mount.',
  }),
  'image/partition': (p) => ({
    wrong: `“${p.value}” is not a partition of an image.`,
    instead: `The partitions are ${p.partitions}.`,
  }),
  'image/options': (p) => ({
    wrong: `“${p.word}” is more than a partition and its options, so that the whole list is lost.`,
    instead: 'Write a partition, a colon and its options, with commas between them.',
  }),
  'image-policy/syntax': (p) => ({
    wrong: `“${p.name}” is not a rule for a partition.`,
    instead: 'Write rules such as root=verity+signed, with colons between them.',
  }),
  'image-policy/partition': (p) => ({
    wrong: `“${p.name}” is not a partition that systemd knows.`,
    instead: `The partitions are ${p.partitions}.`,
  }),
  'image-policy/flag': (p) => ({
    wrong: `“${p.name}” is not a flag that systemd knows.`,
    instead: 'The flags are verity, signed, encrypted, unprotected, unused and absent.',
  }),
  'image-policy/twice': (p) => ({
    wrong: p.name
      ? `There is more than one rule for “${p.name}”.`
      : 'There is more than one rule for all other partitions.',
    instead: 'Put all flags into one rule, with + between them.',
  }),
  'root-hash/not-hex': (p) => ({
    wrong: `“${p.value}” is neither an absolute path nor a hash in hexadecimal.`,
    instead: 'Write pairs of the digits 0 to 9 and a to f, or a path that begins with a slash.',
  }),
  'root-hash/too-short': () => ({ wrong: 'A hash has at least 32 hexadecimal digits, and here are fewer.' }),
  'root-hash/no-mark': () => ({
    wrong: 'A signature that stands in the unit itself begins with “base64:”.',
    instead: 'Write base64: in front of it, or the path of a file.',
  }),
  'base64/invalid': (p) => ({
    wrong: `“${p.value}” is not Base64.`,
    instead: 'Write what the program base64 prints, with the = signs at its end.',
  }),
  'credential/name': (p) => ({
    wrong: `“${p.value}” cannot be the name of a credential.`,
    instead: 'Write at most 255 ASCII characters, with no slash and no colon.',
  }),
  'credential/glob': (p) => ({
    wrong: `“${p.value}” is not a pattern that systemd takes here.`,
    instead: 'Only an asterisk at the end has a meaning, such as app.*.',
  }),
  'credential/source': (p) => ({
    wrong: `“${p.value}” is neither a plain absolute path nor the name of a credential.`,
    instead: 'Write the path without “..” and doubled slashes.',
  }),
  'credential/no-data': () => ({
    wrong: 'The data of the credential is missing.',
    instead: 'Write the name, a colon and the data.',
  }),
  'stdio/obsolete': (p) => ({
    wrong: `“${p.value}” is obsolete, and systemd takes it for ${p.now}.`,
    instead: `Write ${p.now}, or leave the setting out.`,
  }),
  'log-field/no-equals': (p) => ({
    wrong: `“${p.value}” has no “=”, so it is not a field.`,
    instead: 'Write NAME=value, with quotes around the whole where the value has blanks.',
  }),
  'log-field/name': (p) => ({
    wrong: `“${p.name}” cannot be the name of a field.`,
    instead: 'Use up to 64 capital letters, digits and underscores, and begin with a letter.',
  }),
  'log-namespace/name': (p) => ({
    wrong: `“${p.value}” cannot be the name of a namespace.`,
    instead: 'Use ASCII letters, digits and : - _ . @ only.',
  }),
  'log-namespace/too-long': (p) => ({
    wrong: `The name of a namespace has at most ${p.longest} characters, and this one has more.`,
  }),
  'pattern/empty': () => ({ wrong: 'Nothing follows the ~.', instead: 'Write a regular expression behind it.' }),
  'pattern/open-group': () => ({
    wrong: 'A round bracket is never closed.',
    instead: 'Close it, or put a backslash in front of it.',
  }),
  'pattern/stray-bracket': () => ({
    wrong: 'This round bracket closes nothing.',
    instead: 'Leave it out, or put a backslash in front of it.',
  }),
  'pattern/group': () => ({ wrong: 'A group cannot begin like this.', instead: 'For no group, write \\( instead.' }),
  'pattern/no-such-group': () => ({ wrong: 'This refers to a group that the pattern does not have.' }),
  'pattern/open-class': () => ({
    wrong: 'A square bracket is never closed.',
    instead: 'Close it, or put a backslash in front of it.',
  }),
  'pattern/class-outside': () => ({
    wrong: 'A named class is for the inside of square brackets.',
    instead: 'Write [[:alpha:]], for example.',
  }),
  'pattern/range': () => ({
    wrong: 'A range in square brackets goes from a lower to a higher character.',
    instead: 'Write the lower one first, or a backslash before the -.',
  }),
  'pattern/backslash': () => ({ wrong: 'Nothing follows the backslash.', instead: 'For a backslash, write it twice.' }),
  'pattern/escape': () => ({
    wrong: 'This is not an escape sequence of regular expressions, or not a class.',
    instead: 'For a backslash, write it twice.',
  }),
  'pattern/nothing-to-repeat': () => ({
    wrong: 'There is nothing before this that can be repeated.',
    instead: 'For the character itself, put a backslash in front of it.',
  }),
  'pattern/count': () => ({
    wrong: 'The counts of a repetition are at most 65535, and the smaller one comes first.',
    instead: 'Write a{2,3}, for example.',
  }),
} as const satisfies WordTable;
