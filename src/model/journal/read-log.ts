import { type FileLine, fileLine, recogniseFileLine } from './lines-of-files.ts';
import type { LogLine } from './log-line.ts';
import { newestLines } from './newest-lines.ts';
import { readLines } from './read-lines.ts';
import { type Recognised, recognise } from './recognise.ts';
import { isUnitName } from './template.ts';

/** A message of a log, and how often and when it is there. */
export interface Entry {
  /** As it is printed, without what stood before it. */
  readonly said: string;
  /** The same without the unit in front. */
  readonly text: string;
  /** The unit that it is about, where that is said. */
  readonly unit: string | undefined;
  readonly program: string | undefined;
  /** A line of a file that it is about. */
  readonly file: FileLine | undefined;
  /** Undefined for a message that is not known; it may be what systemd says of a unit at hand. */
  readonly found: Recognised | undefined;
  /** The number of its first line. */
  readonly at: number;
  count: number;
  first: string | undefined;
  last: string | undefined;
}

/** A log as far as it says something, whatever the units at hand are. */
export interface Log {
  readonly entries: readonly Entry[];
  /** How many lines with something in them there are, and how many of them are known. */
  readonly lines: number;
  readonly understood: number;
  /** The beginning was left out, as there is too much. */
  readonly cut: boolean;
}

/** A unit in front of a message: `app.socket: Failed …`. */
const inFront = /^([A-Za-z0-9:_.\\@-]{1,255}): /;

/** So many different messages are kept: known ones, and others about units. */
const mostKnown = 4000;
const mostUnknown = 400;

/** Reads a log of any kind, in time that is in proportion to it. */
export function readLog(text: string): Log {
  const newest = newestLines(text);
  const reading = new Reading();
  for (const line of readLines(newest)) reading.add(line);
  const { entries, lines, understood } = reading;
  return { entries, lines, understood, cut: newest.length < text.length };
}

class Reading {
  readonly entries: Entry[] = [];
  lines = 0;
  understood = 0;
  private unknown = 0;
  /** Logs repeat themselves. Null: not known, and about no unit. */
  private readonly seen = new Map<string, Entry | null>();

  add(line: LogLine): void {
    if (isOnlyUnits(line.text)) return;
    this.lines++;
    const key = line.unit === undefined ? line.text : `${line.unit}\n${line.text}`;
    const before = this.seen.get(key);
    const entry = before === undefined ? this.first(line, key) : before;
    if (!entry) return;
    if (entry.found) this.understood++;
    entry.count++;
    entry.first ??= line.time;
    entry.last = line.time ?? entry.last;
  }

  private first(line: LogLine, key: string): Entry | null {
    const entry = this.entryOf(line);
    if (this.seen.size < 10 * mostKnown) this.seen.set(key, entry);
    if (entry && entry.found?.role !== 'fine') this.entries.push(entry);
    return entry;
  }

  private entryOf(line: LogLine): Entry | null {
    const [prefix = '', named] = inFront.exec(line.text) ?? [];
    const about = named !== undefined && isUnitName(named) ? named : undefined;
    const text = (about === undefined ? line.text : line.text.slice(prefix.length)).trim();
    const unit = about ?? line.unit;
    const file = fileLine(text);
    const found = file ? recogniseFileLine(file) : recognise(text);
    if (!this.hasRoom(found, unit)) return null;
    const rest = { at: line.at, count: 0, first: undefined, last: undefined };
    return { said: line.text.trim(), text, unit, program: line.program, file, found, ...rest };
  }

  /** What is fine is counted only; what is not known is kept where systemd may have said it of a unit. */
  private hasRoom(found: Recognised | undefined, unit: string | undefined): boolean {
    if (found) return this.entries.length < mostKnown;
    return unit !== undefined && this.unknown++ < mostUnknown;
  }
}

/** `systemctl` lists units in lines of their own. */
const isOnlyUnits = (text: string): boolean =>
  text.length < 1000 && isUnitName(text.trim().split(/,? /, 1)[0] ?? '') && text.trim().split(/,? +/).every(isUnitName);
