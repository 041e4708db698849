/** A size in bytes, or why not and from where on. */
export type Size =
  | { readonly ok: true; readonly value: bigint }
  | {
      readonly ok: false;
      readonly code: 'not-a-size' | 'unit' | 'order' | 'negative' | 'too-large';
      readonly at: number;
    };

/** From large to small, as `parse_size` looks for them; the last is a number without a unit. */
const units = ['E', 'P', 'T', 'G', 'M', 'K', 'B', ''] as const;
const factorOf = (unit: number): bigint => 1024n ** BigInt(Math.max(0, 6 - unit));

export const largestSize: bigint = 2n ** 64n - 1n;

/** What `strtoull` takes for the fraction; its value is scaled in floating point, as systemd does. */
function scaled(fraction: string): number {
  let value = Number(BigInt(fraction || '0'));
  for (let digits = fraction.length; digits > 0; digits--) value /= 10;
  return value;
}

/**
 * A size in bytes with units of 1024, such as `1.5M` or `1G 500M`: decimal numbers, units from large to small.
 * The text has no blanks around it and is not empty. Follows `parse_size` with base 1024.
 */
export function parseSize(text: string): Size {
  const fail = (code: (Size & { ok: false })['code'], at: number): Size => ({ ok: false, code, at });
  let sum = 0n;
  let next = 0;
  let at = 0;
  let bare = false;
  do {
    const start = at + (/^[ \t\n\v\f\r]*/.exec(text.slice(at))?.[0].length ?? 0);
    const part = /^([+-]?)(\d+)(?:\.(\d*))?[ \t\n\r]*/.exec(text.slice(start));
    if (!part) {
      if (at === 0) return fail('not-a-size', 0);
      return fail(bare && /[EPTGMKB]/.test(text[start] ?? '') ? 'order' : 'unit', start);
    }
    const [all, sign, whole = '', fraction = ''] = part;
    const number = BigInt(whole);
    if (number > largestSize || BigInt(fraction || '0') > largestSize) return fail('too-large', start);
    if (sign === '-') return fail('negative', start);
    const end = start + all.length;
    const unit = units.findIndex((suffix, i) => i >= next && text.startsWith(suffix, end));
    if (unit < 0) return fail('order', start);
    const factor = factorOf(unit);
    const rest = scaled(fraction);
    if (BigInt.asUintN(64, number + (rest > 0 ? 1n : 0n)) > largestSize / factor) return fail('too-large', start);
    sum += BigInt.asUintN(64, number * factor + BigInt(Math.trunc(rest * Number(factor))));
    if (sum > largestSize) return fail('too-large', 0);
    bare = units[unit] === '';
    at = end + (units[unit] ?? '').length;
    next = unit + 1;
  } while (at < text.length);
  return { ok: true, value: sum };
}
