import type { LogLine } from './log-line.ts';
import { isManager, withoutPrefix } from './prefixes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Longer lines are not taken for JSON: a record of the journal has some two thousand characters. */
const longest = 65_536;

/**
 * A line of `journalctl -o json`, or of Docker's file of a container. Undefined for all else. What is in it counts as it is; nothing
 * of it is run.
 */
export function jsonLine(line: string, at: number): LogLine | undefined {
  if (!line.startsWith('{') || !line.endsWith('}') || line.length > longest) return undefined;
  const fields = parsed(line);
  if (!fields) return undefined;
  if (typeof fields.log === 'string') return { ...withoutPrefix(fields.log.trimEnd()), at, time: textOf(fields.time) };
  return fieldLine((name) => fields[name], at);
}

function parsed(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A message that is no plain text is a list of its bytes. */
const messageOf = (value: unknown): string | undefined =>
  Array.isArray(value) && value.every((byte) => typeof byte === 'number')
    ? String.fromCharCode(...(value as number[]).slice(0, 4096))
    : textOf(value);

/** A record of the journal from its fields; undefined where it has no message. */
export function fieldLine(field: (name: string) => unknown, at: number): LogLine | undefined {
  const text = messageOf(field('MESSAGE'));
  if (text === undefined) return undefined;
  const own = textOf(field('_SYSTEMD_UNIT')) ?? textOf(field('_SYSTEMD_USER_UNIT'));
  return {
    text,
    at,
    // What systemd says of a unit; else the unit of the program that says it.
    unit:
      textOf(field('UNIT')) ?? textOf(field('USER_UNIT')) ?? (own === undefined || isManager(own) ? undefined : own),
    program: textOf(field('SYSLOG_IDENTIFIER')),
    time: timeOf(textOf(field('__REALTIME_TIMESTAMP'))),
  };
}

/** Microseconds since 1970 as a date and a time. */
function timeOf(microseconds: string | undefined): string | undefined {
  if (microseconds === undefined || !/^\d{13,17}$/.test(microseconds)) return undefined;
  const date = new Date(Number(microseconds) / 1000);
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
