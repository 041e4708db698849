import { fromUtf8 } from './bytes.ts';

/** How words are told apart; each flag is systemd's `EXTRACT_…` of that name. */
export interface ExtractFlags {
  /** Quotes group and vanish. Without it they are ordinary characters. */
  readonly unquote?: boolean;
  /** Backslash sequences as in C. Without it a backslash vanishes and the next character is plain. */
  readonly cunescape?: boolean;
  /** Keep a sequence that is none, backslash and all (`EXTRACT_UNESCAPE_RELAX`). */
  readonly unescapeRelax?: boolean;
  /** Forgive an open quote or a backslash at the end of the text. */
  readonly relax?: boolean;
  /** A backslash is an ordinary character. */
  readonly retainEscape?: boolean;
  /** Characters between words; blanks, tabs and line ends when absent. */
  readonly separators?: string;
  /** Every separator ends a word, so that words can be empty. */
  readonly dontCoalesce?: boolean;
}

/** A word, nothing more to read, or what is wrong. Offsets are into the whole text. */
export type Extracted =
  /** `start` to `end` is the word as written, quotes and all; `next` is where to go on reading. */
  | { readonly ok: true; readonly word: string; readonly start: number; readonly end: number; readonly next: number }
  | { readonly ok: true; readonly word: null }
  | {
      readonly ok: false;
      readonly problem: 'unbalanced-quote' | 'bad-escape';
      readonly start: number;
      readonly end: number;
    };

const plainEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
  s: ' ',
};

const coded = /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3}))/;

/**
 * Reads the escape sequence after a backslash at `start`: the character or (`byte`) the byte, and the sequence's length
 * without the backslash. Undefined for what is no sequence, and for NUL. Follows `cunescape_one`.
 */
export function unescapeOne(text: string, start: number): { char: string; byte?: number; length: number } | undefined {
  const plain = plainEscapes[text[start] ?? ''];
  if (plain !== undefined) return { char: plain, length: 1 };
  const found = coded.exec(text.slice(start, start + 9));
  if (!found) return undefined;
  const [all, hex, short, long, octal] = found;
  const code = octal === undefined ? Number.parseInt(hex ?? short ?? long ?? '', 16) : Number.parseInt(octal, 8);
  if (code === 0 || (octal !== undefined && code > 255) || (long !== undefined && !isCharacter(code))) return undefined;
  const char = String.fromCodePoint(code);
  return hex !== undefined || octal !== undefined
    ? { char, byte: code, length: all.length }
    : { char, length: all.length };
}

/** Follows `unichar_is_valid`. */
const isCharacter = (code: number) =>
  code < 0x110000 &&
  (code & 0xfffff800) !== 0xd800 &&
  !(code >= 0xfdd0 && code <= 0xfdef) &&
  (code & 0xfffe) !== 0xfffe;

/**
 * The first word at or after `start`, and where the next one would begin; the word is null when there is none left.
 * Follows `extract_first_word`.
 */
export function extractFirstWord(text: string, start: number, flags: ExtractFlags = {}): Extracted {
  const separators = flags.separators ?? ' \t\n\r';
  const separates = (at: number) => separators.includes(text[at] ?? '\0');
  let at = start;
  if (!flags.dontCoalesce) while (at < text.length && separates(at)) at++;
  // After the last word of a text whose every separator counts, `next` is one beyond the end.
  if (at > text.length || (at === text.length && !flags.dontCoalesce)) return { ok: true, word: null };

  const begin = at;
  const word = new WordBuffer();
  let quote = -1;
  for (; at < text.length; at++) {
    const c = text[at] ?? '';
    if (c === '\\' && !flags.retainEscape) {
      const escaped = escapeAt(text, at, quote >= 0, flags);
      if (!escaped) {
        const open = at + 1 >= text.length && quote >= 0;
        return open
          ? unbalanced(text, quote)
          : { ok: false, problem: 'bad-escape', start: at, end: Math.min(at + 2, text.length) };
      }
      word.add(escaped.char, escaped.byte);
      at += escaped.length;
    } else if (quote >= 0) {
      if (c === text[quote]) quote = -1;
      else word.add(c);
    } else if (flags.unquote && (c === '"' || c === "'")) quote = at;
    else if (separates(at)) break;
    else word.add(c);
  }
  if (quote >= 0 && !flags.relax) return unbalanced(text, quote);
  return { ok: true, word: word.text(), start: begin, end: at, next: nextWord(text, at, separates, flags) };
}

const unbalanced = (text: string, quote: number) =>
  ({ ok: false, problem: 'unbalanced-quote', start: quote, end: text.length }) as const;

/** What a backslash and what follows it stand for; `length` is without the backslash. */
function escapeAt(
  text: string,
  at: number,
  quoted: boolean,
  flags: ExtractFlags,
): { char: string; byte?: number; length: number } | undefined {
  const c = text[at + 1];
  if (c === undefined) {
    if (flags.unescapeRelax && (!quoted || flags.relax)) return { char: '\\', length: 0 };
    return flags.relax ? { char: '', length: 0 } : undefined;
  }
  if (!flags.cunescape) return { char: c, length: 1 };
  return unescapeOne(text, at + 1) ?? (flags.unescapeRelax ? { char: `\\${c}`, length: 1 } : undefined);
}

function nextWord(text: string, end: number, separates: (at: number) => boolean, flags: ExtractFlags): number {
  if (flags.dontCoalesce) return end + 1;
  let next = end;
  while (next < text.length && separates(next)) next++;
  return next;
}

/** Gathers characters and bytes; bytes that follow each other make characters. */
class WordBuffer {
  private done = '';
  private bytes: number[] = [];

  add(char: string, byte?: number) {
    if (byte !== undefined) {
      this.bytes.push(byte);
      return;
    }
    this.done = this.text() + char;
    this.bytes = [];
  }

  text(): string {
    return this.bytes.length ? this.done + fromUtf8(this.bytes) : this.done;
  }
}

/** All words of a text, up to the first that is wrong. */
export function extractWords(text: string, flags: ExtractFlags = {}): readonly Exclude<Extracted, { word: null }>[] {
  const words: Exclude<Extracted, { word: null }>[] = [];
  for (let at = 0; ; ) {
    const found = extractFirstWord(text, at, flags);
    if (found.ok && found.word === null) return words;
    words.push(found);
    if (!found.ok) return words;
    at = found.next;
  }
}
