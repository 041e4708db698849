import { fileMode, formatMode, modeWords } from '../file-mode.ts';
import type { Kind } from '../kind.ts';

/** The rights that new files do not get, as an octal mode. Follows `config_parse_mode`. */
export const umask: Kind<number> = {
  ...fileMode,
  words: (bits) => `of new files, ${modeWords(0o666 & ~bits)}`,
  complete: (typed) =>
    [0o022, 0o027, 0o077, 0o007, 0o002]
      .map((bits) => ({ text: formatMode(bits), words: modeWords(0o666 & ~bits) }))
      .filter(({ text }) => text.startsWith(typed) || text.startsWith(`0${typed}`)),
  examples: ['0022', '0077', '027'],
};
