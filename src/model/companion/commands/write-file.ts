import { toBytes } from '../../syntax/utf8.ts';
import { base64Lines } from '../base64.ts';
import { hereDocument, isPastable, quote, quotePath } from './shell.ts';

/**
 * A command that gives a file exactly this text. It is readable where that survives a terminal: text with a tab, a carriage
 * return or a byte that is no text goes as base64. `sudo` is what stands before each command, with its space, or nothing.
 */
export function writeCommand(path: string, text: string, sudo: string): string {
  const write = `${sudo}tee ${quotePath(path)} >/dev/null`;
  if (!isPastable(text)) return base64Command(write, text);
  if (!text.endsWith('\n')) return `printf %s ${quoteLines(text)} | ${write}`;
  return hereDocument(write, text);
}

/** A text of several lines in single quotes, its line breaks as they are. */
const quoteLines = (text: string): string => (text.includes('\n') ? `'${text.replaceAll("'", "'\\''")}'` : quote(text));

/** The here-document belongs to the first command of the pipe. */
function base64Command(write: string, text: string): string {
  const [first = '', ...rest] = hereDocument('base64 -d', base64Lines(toBytes(text))).split('\n');
  return [`${first} | ${write}`, ...rest].join('\n');
}
