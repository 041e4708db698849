import { accepted, type Context, type Read, rejected } from '../kind.ts';
import { safeAtoi } from '../safe-atoi.ts';

/** The largest number of C's `int`, which holds the share in its smallest unit. */
const largest = 2n ** 31n - 1n;

/** How fine a share can be: the digits after the point of a percentage. */
const placesIn = (target: number): number => (target < 240 ? 0 : target < 248 ? 1 : 2);

/** The marks, and how many digits of a percentage each is finer than a percent. */
const marks = [
  ['%', 0],
  ['‰', 1],
  ['‱', 2],
] as const;

/**
 * A share such as `12.5%`, `125‰` or `1250‱` in hundredths of a percent; undefined for anything else. The number is one as C
 * writes it. Follows `parse_permyriad_unbounded`; before 248 `parse_permille_unbounded`, and before 240 `parse_percent_unbounded`.
 */
export function parsePercent(text: string, target: number, finest: number = placesIn(target)): number | undefined {
  const [mark, finer] = marks.find(([mark]) => text.endsWith(mark)) ?? ['', 0];
  const places = finest - finer;
  if (mark === '' || places < 0) return undefined;
  const body = text.slice(0, -mark.length);
  const dot = places > 0 ? body.indexOf('.') : -1;
  const fraction = dot < 0 ? '' : body.slice(dot + 1);
  if (dot >= 0 && (!/^\d+$/.test(fraction) || fraction.length > places)) return undefined;
  const unit = 10n ** BigInt(places);
  const rest = BigInt(fraction.padEnd(places, '0') || '0');
  const whole = safeAtoi(dot < 0 ? body : body.slice(0, dot), target, 0n, (largest - rest) / unit);
  return whole.ok ? Number(whole.value * unit + rest) * 10 ** (2 - finest) : undefined;
}

/** The percentage that a text in another spelling probably means: `12,5 %` is `12.5%`. */
function plainPercent(text: string, target: number, max: number): string | undefined {
  const [, whole = '', fraction = ''] =
    /^["']?\+?\s*(\d+)(?:[.,](\d*))?\s*(?:%+|percent)?["']?$/i.exec(text.normalize('NFKC')) ?? [];
  const plain = `${whole}${fraction ? `.${fraction.slice(0, 2)}` : ''}%`;
  const share = parsePercent(plain, target);
  return share !== undefined && share > 0 && share <= max && plain !== text ? plain : undefined;
}

/** Reads a share of at most `max` hundredths of a percent; anything else loses the assignment. */
export function readPercent(text: string, { target }: Context, max = Infinity, finest?: number): Read<number> {
  const share = parsePercent(text, target, finest);
  if (share !== undefined && share <= max) return accepted(share);
  if (share !== undefined) return rejected('percent/too-large', text, { max: showPercent(max) });
  const bare = /^\d+(?:\.\d+)?$/.test(text);
  return rejected(
    bare ? 'percent/no-sign' : 'percent/malformed',
    text,
    {},
    { suggestion: plainPercent(text, target, max) },
  );
}

/** A share as `parsePercent` reads it again: `12.5%`. */
export const showPercent = (share: number): string => `${share / 100}%`;

/** Whether a text looks like a share, and not like a size or a count. */
export const looksLikePercent = (text: string): boolean => /[%‰‱]/.test(text);
