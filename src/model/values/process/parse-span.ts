import { infinity, parseTime } from '../parse-time.ts';

const int64Max = 2n ** 63n - 1n;

/** How a text of numbers and units is measured. */
export interface Scale {
  /** What a number without a unit counts. */
  readonly bare: bigint;
  /** How much a unit is; undefined for what is none. */
  unit(letters: string): bigint | undefined;
}

/** What a unit that systemd has for all time spans is in µs. */
const microseconds = (letters: string): bigint | undefined => {
  const one = parseTime(`1${letters}`);
  return one.ok ? one.usec : undefined;
};

/** Plain numbers are µs. Follows `parse_time` with that default. */
export const inMicroseconds: Scale = { bare: 1n, unit: microseconds };

/** Plain numbers are ns, and there is a unit for them. Follows `parse_nsec`. */
export const inNanoseconds: Scale = {
  bare: 1n,
  unit: (letters) => {
    if (/^ns(ec)?$/.test(letters)) return 1n;
    const usec = microseconds(letters);
    return usec === undefined ? undefined : usec * 1000n;
  },
};

/** One number with its unit: the blanks that `strtoll` skips, digits, a fraction, blanks, letters. */
const term = /[ \t\n\r]*(?:[\v\f][ \t-\r]*)?(?:\+?(\d+)(?:\.(\d+))?|\.(\d+))([ \t\n\r]*)([A-Za-zµμ]*)/y;

/** A sum of numbers with units on a scale, up to {@link infinity}; undefined where systemd does not take it. */
export function parseSpan(text: string, scale: Scale): bigint | undefined {
  if (/^[ \t\n\r]*infinity[ \t\n\r]*$/.test(text)) return infinity;
  if (/^[ \t\n\r]*$/.test(text)) return undefined;
  let sum = 0n;
  const end = text.replace(/[ \t\n\r]+$/, '').length;
  for (let at = 0; at < end; ) {
    term.lastIndex = at;
    const [all, whole = '0', after, alone, blanks, letters = ''] = term.exec(text) ?? [];
    if (all === undefined) return undefined;
    at += all.length;
    const unit = letters ? scale.unit(letters) : scale.bare;
    // Numbers do not stand side by side without a blank or a unit between them.
    if (unit === undefined || (!letters && !blanks && at < text.length)) return undefined;
    const count = BigInt(whole);
    if (count > int64Max || count >= infinity / unit) return undefined;
    sum += count * unit;
    let tenth = unit / 10n;
    for (const digit of after ?? alone ?? '') {
      sum += BigInt(digit) * tenth;
      tenth /= 10n;
    }
    if (sum >= infinity) return undefined;
  }
  return sum;
}
