import { safeAtou } from './safe-atou.ts';

/** A number read exactly, or why not: `syntax` (`EINVAL`) or `range` (`ERANGE`). */
export type Atoi =
  | { readonly ok: true; readonly value: bigint }
  | { readonly ok: false; readonly problem: 'syntax' | 'range' };

/**
 * A whole number as C writes it, `min` to `max`, exact at 64 bits. Follows `safe_atoi`, `safe_atolli` and `safe_atou`
 * with base 0, which share one grammar: the sign stands where `safeAtou` takes a `+`.
 */
export function safeAtoi(text: string, target: number, min: bigint, max: bigint): Atoi {
  const [, lead = '', sign = ''] = /^([ \t\n\r]*(?:0[bo])?[ \t\n\v\f\r]*)(-?)/i.exec(text) ?? [];
  const unsigned = sign ? `${lead}+${text.slice(lead.length + 1)}` : text;
  // To the C library only ASCII blanks are blanks.
  if (/[^\0-\x7f]/.test(text) || !safeAtou(unsigned, target, Infinity).ok) return { ok: false, problem: 'syntax' };
  const size = magnitude(unsigned);
  const value = sign ? -size : size;
  return value < min || value > max ? { ok: false, problem: 'range' } : { ok: true, value };
}

/** The exact value of a number that `safeAtou` accepts, whose own is rounded from 2^53 on. */
function magnitude(text: string): bigint {
  const [, first, second, figures = ''] = /^\s*(0[bo])?\s*\+?(0[xb])?(.*)$/is.exec(text) ?? [];
  return BigInt((second ?? first ?? (figures.startsWith('0') ? '0o' : '')) + figures);
}
