import { toBytes } from '../../syntax/utf8.ts';

/** Control characters, and halves of surrogate pairs that stand for bytes which are not UTF-8. */
const unsafe = /[\x00-\x1f\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const asBytes = (text: string): string =>
  [...toBytes(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/**
 * A text as one word of a shell: bare where it can be, else in single quotes, and in bash's `$'…'` where it has what a
 * terminal would act on when it is pasted. NUL, which no argument can hold, is left out.
 */
export function quote(text: string): string {
  const word = text.replaceAll('\0', '');
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word;
  if (word.search(unsafe) < 0) return `'${word.replaceAll("'", "'\\''")}'`;
  return `$'${word.replace(/[\\']/g, '\\$&').replace(unsafe, asBytes)}'`;
}

/** A path as one word; a tilde at its front stays the reader's home. */
export const quotePath = (path: string): string => (path.startsWith('~/') ? `~/${quote(path.slice(2))}` : quote(path));

/**
 * A path of a user's own unit as one word: what the model takes for the runtime folder and the home of a user stands in the
 * commands for those of whoever runs them.
 */
export function quoteUserPath(path: string, escape: (part: string) => string = (part) => part): string {
  const [, folder, rest = ''] = /^\/(run\/user\/1000|home\/user)\/(.+)$/s.exec(path) ?? [];
  if (folder === undefined) return quote(escape(path));
  return `"$${folder.startsWith('run') ? 'XDG_RUNTIME_DIR' : 'HOME'}"/${quote(escape(rest))}`;
}

/** Whether a text can be shown in a terminal and pasted into it, and comes out as it is: no tab, CR or stray byte. */
export const isPastable = (text: string): boolean => text.replaceAll('\n', '').search(unsafe) < 0;

/** A word that is no line of the text: it ends a here-document that holds it. */
export function delimiterFor(text: string, wanted = 'EOF'): string {
  const lines = new Set(text.split('\n'));
  let word = wanted;
  for (let n = 2; lines.has(word); n++) word = `${wanted}${n}`;
  return word;
}

/** A command that reads a text, which ends in a line break, as its input: nothing in it is replaced. */
export function hereDocument(command: string, text: string, wanted?: string): string {
  const end = delimiterFor(text, wanted);
  return `${command} <<'${end}'\n${text}${end}`;
}
