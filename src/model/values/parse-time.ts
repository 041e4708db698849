import type { ProblemCode } from '../words/problems.ts';

/** Any time that never ends (`USEC_INFINITY`). */
export const infinity = (1n << 64n) - 1n;

const second = 1_000_000n;

/** The units from the longest to the shortest, in µs; a month is a twelfth of 365.25 days. */
export const timeUnits = [
  ['y', 'year', 31_557_600n * second],
  ['month', 'month', 2_629_800n * second],
  ['w', 'week', 604_800n * second],
  ['d', 'day', 86_400n * second],
  ['h', 'hour', 3600n * second],
  ['min', 'minute', 60n * second],
  ['s', 'second', second],
  ['ms', 'millisecond', 1000n],
  ['us', 'microsecond', 1n],
] as const;

/** How each unit may begin, the longest spelling first, as the table of `extract_multiplier` has it. */
const spellings = [
  /years|year|y/y,
  /months|month|M/y,
  /weeks|week|w/y,
  /days|day|d/y,
  /hours|hour|hr|h/y,
  // Last of the minutes, a bare m; that it is neither a month nor a millisecond is looked at here.
  /minutes|minute|min|m(?!onth|s)/y,
  /seconds|second|sec|s/y,
  /msec|ms/y,
  /usec|us|µs|μs/y,
];

export type ParsedTime =
  | { readonly ok: true; readonly usec: bigint }
  | { readonly ok: false; readonly code: ProblemCode; readonly start: number; readonly end: number };

/** Where a sticky pattern that starts at an offset ends. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The unit that begins at an offset: its µs and where it ends. Seconds, when there is none. */
function multiplier(text: string, at: number): readonly [usec: bigint, end: number] {
  for (const [i, [, , usec]] of timeUnits.entries()) {
    const end = skip(spellings[i] ?? /$^/y, text, at);
    if (end > at) return [usec, end];
  }
  return [second, at];
}

/** Names what is wrong where the parser stopped: the whole word there, as a person sees it. */
function stoppedAt(text: string, at: number): ParsedTime {
  const inWord = /^\p{L}/u.test(text.slice(at));
  const before = inWord ? (/\p{L}*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '') : '';
  const start = at - before.length;
  const letters = /^\p{L}+/u.exec(text.slice(start))?.[0].length ?? 0;
  const unit = letters > 0 && /[\d.][ \t\n\r]*$/.test(text.slice(0, start));
  const end = unit ? start + letters : skip(/[^ \t\n\r]*/y, text, at);
  return { ok: false, code: unit ? 'time-span/unknown-unit' : 'time-span/no-number', start: unit ? start : at, end };
}

const blanks = /[ \t\n\r]*/y;

/**
 * A sum of numbers, each with a unit or in seconds, in µs: 0 up to below {@link infinity}, or that for `infinity`. Fractions are cut
 * off below a µs, digit by digit. Follows `parse_time` with seconds as the default.
 */
export function parseTime(text: string): ParsedTime {
  const fail = (code: ProblemCode, start: number, end: number): ParsedTime => ({ ok: false, code, start, end });
  let at = skip(blanks, text, 0);
  if (at === text.length) return fail('time-span/empty', 0, at);
  if (text.startsWith('infinity', at)) {
    const rest = skip(blanks, text, at + 8);
    return rest === text.length
      ? { ok: true, usec: infinity }
      : fail('time-span/infinity-not-alone', rest, text.length);
  }
  let usec = 0n;
  for (; at < text.length; at = skip(blanks, text, at)) {
    const start = at;
    if (text[at] === '-') return fail('time-span/negative', at, at + 1);
    // As `strtoll` reads it, which skips two more sorts of blank and takes a sign.
    const whole = /[ \t-\r]*([+-]?)(\d+)/y;
    whole.lastIndex = at;
    const [all = '', sign, digits = '0'] = whole.exec(text) ?? [];
    const point = at + all.length;
    const fraction = text[point] === '.' ? skip(/\.\d*/y, text, point) : point;
    if (fraction === at) return stoppedAt(text, at);
    if (sign === '-') return fail('time-span/negative', at, point);
    const unitAt = skip(blanks, text, fraction);
    const [unit, end] = multiplier(text, unitAt);
    if (end === fraction && end < text.length) return stoppedAt(text, end);
    if (fraction === point + 1) return fail('time-span/fraction', point, fraction);
    if (digits.replace(/^0+/, '').length > 19) return fail('time-span/too-long', start, end);
    const count = BigInt(digits);
    if (count >= 1n << 63n || count >= infinity / unit) return fail('time-span/too-long', start, end);
    usec += count * unit;
    for (let i = point + 1, tenth = unit / 10n; i < fraction && tenth > 0n; i++, tenth /= 10n)
      usec += BigInt(text[i] ?? 0) * tenth;
    if (usec >= infinity) return fail('time-span/too-long', start, end);
    at = end;
  }
  return { ok: true, usec };
}
