import { accepted, type Kind, type Read, rejected, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from './part.ts';
import { shellQuote } from './shell-quote.ts';
import { listed, readWords } from './word-list.ts';

/** The beginnings that `documentation_url_is_valid` knows, in its order. */
const scheme = /^(?:https?:\/\/|file:\/|info:|man:)/;

/** Follows `documentation_url_is_valid`. */
function readAddress(text: string): Read<string> {
  const start = scheme.exec(text)?.[0];
  if (start === undefined) {
    const suggestion = meant(text);
    return rejected('documentation/not-a-uri', text, {}, suggestion === undefined ? {} : { suggestion });
  }
  if (text.length === start.length) return rejected('documentation/nothing-named', text);
  return /^[\x01-\x7f]*$/.test(text) ? accepted(text) : rejected('documentation/not-ascii', text);
}

function meant(text: string): string | undefined {
  const lower = text.replace(/^[a-z]+:/i, (start) => start.toLowerCase());
  if (scheme.test(lower)) return lower;
  if (/^[\w.:+-]+\(\d\w*\)$/.test(text)) return `man:${text}`;
  if (text.startsWith('/')) return `file://${text}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text) ? `https://${text}` : undefined;
}

/**
 * Addresses of documentation. Specifiers are replaced first, in the whole value; then words are told apart, with quotes.
 * Bad addresses are dropped. Follows `config_parse_documentation`.
 */
export const documentation: Kind<readonly string[]> = {
  parser: 'config_parse_documentation',
  read(text, context) {
    const readAll = (all: string): Read<readonly string[]> =>
      all === ''
        ? reset
        : readExpanded(all, context, {}, (value) =>
            readWords(value, { unquote: true, retainEscape: true }, readAddress),
          );
    return readStripped(text, (stripped) => verified(readAll(stripped), readAll));
  },
  show: (value) => value.map(shellQuote).join(' '),
  // A backslash stays as it is in these words, so that no character can be escaped.
  canonical: (value) => escapePercents(value.map((url) => (/\s/.test(url) ? `"${url}"` : url)).join(' ')),
  words: (value) => (value.length === 0 ? 'no documentation' : listed(value.map(describe))),
  examples: ['https://example.com/docs', 'man:systemd.socket(5)', 'man:app(8) https://example.com/docs'],
};

const describe = (url: string) => url.replace(/^man:/, 'manual page ').replace(/^info:/, 'info page ');
