import { utf8 } from '../bytes.ts';
import { cEscape } from '../c-escape.ts';
import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, readExpanded, readStripped } from '../part.ts';
import { decodeBase64, encodeBase64 } from './encodings.ts';
import { textOf, unescapeBytes } from './unescape.ts';

type Bytes = readonly number[];

function readText(text: string, context: Context): Read<Bytes> {
  const read = unescapeBytes(text);
  if (!read.ok) {
    const { start, end } = read;
    const suggestion = `${text.slice(0, start)}\\${text.slice(start)}`;
    return rejected('words/bad-escape', text.slice(start, end), {}, { start, end, ...check(suggestion, context) });
  }
  return readExpanded(textOf(read.bytes).text, context, {}, (line) => accepted(utf8(`${line}\n`)));
}

const check = (suggestion: string, context: Context) =>
  unescapeBytes(suggestion).ok && readText(suggestion, context).status === 'accepted' ? { suggestion } : {};

const lineOf = (bytes: Bytes): string => textOf(bytes.slice(0, -1)).text;

/** A line of text for commands to read, its backslash sequences as in C. Follows `config_parse_exec_input_text`. */
export const standardInputText: Kind<Bytes> = {
  parser: 'config_parse_exec_input_text',
  read: (text, context) => readStripped(text, (stripped) => (stripped === '' ? reset : readText(stripped, context))),
  show: encodeBase64,
  canonical: (value) => cEscape(escapePercents(lineOf(value))).replace(/^ | $/g, '\\s'),
  words: (value) => `“${lineOf(value)}” as a line`,
  examples: ['hello', 'first line\\nsecond line', 'unit %n'],
};

/** Data for commands to read, in Base64. Follows `config_parse_exec_input_data`. */
export const standardInputData: Kind<Bytes> = {
  parser: 'config_parse_exec_input_data',
  read: (text, { target }) =>
    readStripped(text, (stripped) => {
      if (stripped === '') return reset;
      const bytes = decodeBase64(stripped, target);
      return bytes ? accepted(bytes) : rejected('base64/invalid', stripped);
    }),
  show: encodeBase64,
  canonical: encodeBase64,
  words: ({ length }) => (length === 1 ? '1 byte' : `${length} bytes`),
  examples: ['aGVsbG8K', 'AAEC AwQF'],
};
