import { utf8 } from './bytes.ts';

const named: Readonly<Record<number, string>> = {
  7: 'a',
  8: 'b',
  9: 't',
  10: 'n',
  11: 'v',
  12: 'f',
  13: 'r',
  34: '"',
  39: "'",
  92: '\\',
};

/** A text as a C string has it: backslashes and quotes escaped, what is not printable ASCII as octal bytes. Follows `cescape`. */
export const cEscape = (text: string): string =>
  utf8(text)
    .map((byte) => {
      const name = named[byte];
      if (name !== undefined) return `\\${name}`;
      return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
    })
    .join('');
