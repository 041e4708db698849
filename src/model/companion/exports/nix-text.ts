const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '${': '\\${',
  '\n': '\\n',
  '\r': '\\r', // as it stands, the reader of Nix takes it for a line end
  '\t': '\\t',
};

/** A text as a string of Nix, in double quotes. It must hold no NUL, which no string of Nix can. */
export const nixString = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t]|\$\{/g, (found) => escapes[found] ?? found)}"`;

/** Strings as a list, on one line where that is short. */
export function nixList(texts: readonly string[], indent: string): string {
  const strings = texts.map(nixString);
  const line = `[ ${strings.join(' ')} ]`;
  if (strings.length === 0) return '[ ]';
  if (line.length < 60) return line;
  return `[\n${strings.map((each) => `${indent}  ${each}\n`).join('')}${indent}]`;
}

const keywords = new Set(['assert', 'else', 'if', 'in', 'inherit', 'let', 'or', 'rec', 'then', 'with']);

/** The name of an attribute, in quotes where it needs them (`"app@"`). */
export const nixName = (name: string): string =>
  /^[A-Za-z_][\w-]*$/.test(name) && !keywords.has(name) ? name : nixString(name);

/** What two single quotes can hold with each line as it is; they have escapes of their own, which few texts need. */
const fitsIndented = (text: string): boolean =>
  /^[^\s]/m.test(text) && /[^\n]\n$/.test(text) && !/''|'\$|\$\$|[\0-\x08\x0b-\x1f\x7f]/.test(text);

/** A text of several lines: as it stands, or where that is not exact, a string for each line. */
export function nixLines(text: string, indent: string): string {
  const inner = `${indent}  `;
  if (fitsIndented(text)) return `''\n${text.replaceAll('${', "''${").replace(/^(?=[^\n])/gm, inner)}${indent}''`;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.length === 0 ? '""' : lines.map(nixString).join(`\n${inner}+ `);
}

/** A text as a comment: what would end it is left out. */
export const nixComment = (text: string, indent: string): string =>
  `${indent}# ${text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()}\n`
    .replace('#  ', '# ')
    .replace(/# \n$/, '#\n');
