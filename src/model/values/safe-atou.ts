/** A number read, or why not: `syntax` (`EINVAL`) or `range` (`ERANGE`). */
export type Atou =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: 'syntax' | 'range' };

const figuresOf: Readonly<Record<number, RegExp>> = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^\d+$/, 16: /^[\da-f]+$/i };

/**
 * An unsigned number as C writes it, 0 to `max`: decimal, `0x`, `0o`, `0b`, or octal after a leading zero; blanks and `+` before it
 * are fine, and so is `-` before zero. Follows `safe_atou_full` with base 0.
 */
export function safeAtou(text: string, target: number, max = 0xffffffff): Atou {
  const prefix = /^[ \t\n\r]*0([bo])/i.exec(text);
  const fixed = prefix ? (/b/i.test(prefix[1] ?? '') ? 2 : 8) : undefined;
  const [, sign = '', body = ''] = /^[ \t\n\v\f\r]*([+-]?)(.*)$/s.exec(text.slice(prefix?.[0].length ?? 0)) ?? [];
  // The C library of 257 (in Debian 13) reads a binary prefix too, so that one more fits after a sign or another prefix.
  const binary = target === 257 && fixed !== 8 && /^0b[01]/i.test(body);
  const hex = fixed === undefined && /^0x[\da-f]/i.test(body);
  const base = binary ? 2 : hex ? 16 : (fixed ?? (/^0./.test(body) ? 8 : 10));
  const figures = binary || hex ? body.slice(2) : body;
  if (!figuresOf[base]?.test(figures)) return { ok: false, problem: 'syntax' };
  const value = Number.parseInt(figures, base);
  if (value > max || (sign === '-' && value !== 0)) return { ok: false, problem: 'range' };
  return { ok: true, value };
}
