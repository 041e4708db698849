import { accepted, type Context, type Read, rejected } from '../kind.ts';
import { escapePercents, mapRead } from '../part.ts';
import { checkPath } from '../path-value.ts';
import type { Part } from './colon-parts.ts';
import { readPathPart } from './parts-of-tuples.ts';

/** What is mounted where. */
export interface BindMount {
  readonly source: string;
  readonly destination: string;
  /** Whether it need not exist. */
  readonly optional: boolean;
  /** Whether what is mounted below it comes along. */
  readonly recursive: boolean;
}

/** Reads where a mount comes from: an absolute path, after a dash if it may be missing. */
export function readSource(part: Part, context: Context): Read<Pick<BindMount, 'source' | 'optional'>> {
  let optional = false;
  const read = readPathPart(part, context, (text) => {
    optional = text.startsWith('-');
    return checkPath(optional ? text.slice(1) : text, context, {});
  });
  return mapRead(read, (source) => ({ source, optional }));
}

export const readDestination = (part: Part, context: Context): Read<string> =>
  readPathPart(part, context, (text) => checkPath(text, context, {}));

/** Whether a mount is recursive: it is unless that is said. */
export function readRecursive(option: string): Read<boolean> {
  if (option === '' || option === 'rbind') return accepted(true);
  return option === 'norbind' ? accepted(false) : rejected('bind/option', option);
}

const quotes = new Map([
  ['"', `'"'`],
  ["'", `"'"`],
]);

/** A path written so that it comes out the same both where a backslash makes a character plain and where it begins a sequence. */
function quote(path: string): string {
  const escaped = escapePercents(path).replace(/[\\:]/g, '\\$&');
  const pieces = escaped
    .split(/(["'])/)
    .map((piece) => quotes.get(piece) ?? (/[ \t\n\r]/.test(piece) ? `"${piece}"` : piece));
  return pieces.join('');
}

/** A mount as it is written. */
export function writeMount({ source, destination, optional, recursive }: BindMount): string {
  const start = `${optional ? '-' : ''}${quote(source)}`;
  if (!recursive) return `${start}:${quote(destination)}:norbind`;
  return source === destination ? start : `${start}:${quote(destination)}`;
}

export const showMount = ({ source, destination, optional, recursive }: BindMount): string =>
  `${optional ? '-' : ''}${source}:${destination}${recursive ? ':rbind' : ''}`;

export function mountWords({ source, destination, optional, recursive }: BindMount): string {
  const notes = [optional && 'if it exists', !recursive && 'without what is mounted below it'].filter(Boolean);
  const where = source === destination ? source : `${source} at ${destination}`;
  return `${where}${notes.length ? ` (${notes.join(', ')})` : ''}`;
}
