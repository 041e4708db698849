/** What YAML 1.1 and 1.2 take as it stands; a byte order mark and U+0085, U+2028, U+2029 (line ends to 1.1) are not among it. */
const plain = '\\n\\t\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\u{10000}-\\u{10ffff}';
const special = new RegExp(`[^${plain}]`, 'u');
const toEscape = new RegExp(`[^${plain}]|[\\n\\t"\\\\]`, 'gu');

/** Whether a text is UTF-8 once written; a byte that is not stands in it as half of a surrogate pair. */
export const isUnicode = (text: string): boolean => !/\p{Cs}/u.test(text);

/**
 * Whether a block literal shows a text as it is. One that ends other than in one line end, or whose blanks cannot be
 * seen at the start or end of a line, is better written in another way: an editor would change it unnoticed.
 */
export const fitsLiteral = (text: string): boolean =>
  /[^\n]\n$/.test(text) && !special.test(text) && !/[ \t]\n|^\t/m.test(text);

/** A text as a block literal that begins behind a key of that indent, from `|` on; it ends in a line end. */
export function literal(text: string, indent: number): string {
  // Without the digit the first line's own blanks would count as indent.
  const indicator = /^[ \n]/.test(text) ? '2' : '';
  return `|${indicator}\n${text.replace(/^(?=[^\n])/gm, ' '.repeat(indent + 2))}`;
}

const short: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\0': '\\0',
  '"': '\\"',
  '\\': '\\\\',
};

function escape(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return short[char] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Any text that is Unicode, in double quotes on one line. */
export const doubleQuoted = (text: string): string => `"${text.replace(toEscape, escape)}"`;

/** A path or the name of a unit as a scalar, in a flow sequence too; it has no control characters and no quotes. */
export const scalar = (text: string): string => (/^[A-Za-z/-][\w/.@-]*$/.test(text) ? text : `'${text}'`);
