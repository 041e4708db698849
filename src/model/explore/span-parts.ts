import { infinity, parseTime, timeUnits } from '../values/parse-time.ts';
import { timeSpan } from '../values/time-span.ts';

/** One number of a time span, with its unit and its share of the sum. */
export interface SpanPart {
  /** As it is written, without the blanks around it. */
  readonly text: string;
  /** The unit in full and in the plural (`hours`); `seconds` where none is written. */
  readonly unit: string;
  readonly bare: boolean;
  /** One of the unit, in µs. */
  readonly each: bigint;
  readonly usec: bigint;
}

/** A number and the letters behind it, as they follow each other in a text that `parseTime` takes. */
const part = /[+]?(?:\d+(?:\.\d*)?|\.\d+)[ \t\n\r]*(\p{L}*)/gu;

/** The parts that a time span is the sum of, in their order. None for `infinity` and for what systemd rejects. */
export function spanParts(text: string): readonly SpanPart[] {
  const whole = parseTime(text.trim());
  if (!whole.ok || whole.usec === infinity) return [];
  return [...text.matchAll(part)].flatMap(([written, letters = '']) => {
    const [own, one] = [parseTime(written.trim()), parseTime(`1${letters}`)];
    if (!own.ok || !one.ok) return [];
    const unit = timeUnits.find(([, , usec]) => usec === one.usec)?.[1] ?? 'second';
    return [{ text: written.trim(), unit: `${unit}s`, bare: letters === '', each: one.usec, usec: own.usec }];
  });
}

/** µs as seconds, with no digit too many: `9000`, `0.25`. */
export function inSeconds(usec: bigint): string {
  const fraction = String(usec % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${usec / 1_000_000n}${fraction && `.${fraction}`}`;
}

/** A number of seconds as systemd prints it: `2h 11min 15s`. Rounded to milliseconds. */
export const spanText = (seconds: number): string =>
  timeSpan.show(BigInt(Math.round(seconds * 1000)) * 1000n, { target: 262, unit: '', manager: 'system' });
