import { readFileSync } from 'node:fs';
import { fromBytes } from '../syntax/utf8.ts';

/** What systemd logged: the line it named (null: of the unit as a whole), the syslog level, its words. */
export type Message = readonly [line: number | null, level: number, text: string];

/** What one version made of a unit. */
export interface Loaded {
  readonly messages: readonly Message[];
  readonly companionMessages?: readonly Message[];
  readonly loadState: 'loaded' | 'bad-setting' | 'error' | 'masked';
  readonly shown: Readonly<Record<string, string | readonly string[]>>;
  readonly refused?: string;
}

/** A whole unit file, and what systemd 252, 257 and 262 made of it. */
export interface RecordedFile {
  readonly id: string;
  readonly tag: string;
  readonly unit: string;
  readonly text: string;
  /** The unit and those beside it, by name; a link is `->` and where it leads. */
  readonly files: Readonly<Record<string, string>>;
  readonly answers: ReadonlyMap<number, Loaded>;
}

const versions = [252, 257, 262] as const;

interface Row {
  readonly unit: string;
  readonly text?: string;
  readonly base64?: string;
  /** Texts, and how often each is repeated. */
  readonly pieces?: readonly (readonly [string, number])[];
  readonly files?: Readonly<Record<string, string>>;
}

function textOf({ unit, text, base64, pieces, files }: Row): string {
  if (text !== undefined) return text;
  if (base64 !== undefined) return fromBytes(Buffer.from(base64, 'base64'));
  if (pieces) return pieces.map(([piece, times]) => piece.repeat(times)).join('');
  const own = files?.[unit] ?? files?.[unit.replace(/@.*(?=\.)/s, '@')] ?? '';
  return own === '->/dev/null' ? '' : own;
}

function unpack(line: string): RecordedFile {
  const row = JSON.parse(line);
  const answers = new Map<number, Loaded>();
  let last: Loaded | undefined;
  for (const version of versions) {
    const cell = row[String(version)];
    last = cell === '=' ? last : cell;
    if (last) answers.set(version, last);
  }
  return { id: row.id, tag: row.tag, unit: row.unit, text: textOf(row), files: row.files ?? {}, answers };
}

const read = (name: string): readonly RecordedFile[] =>
  readFileSync(new URL(`../../../data/recorded/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(unpack);

/** Files about the format itself. */
export const syntaxFiles = read('syntax');
/** Files about directives that depend on each other. */
export const comboFiles = read('combos');
