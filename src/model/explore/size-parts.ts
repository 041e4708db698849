import { parseSize } from '../values/parse-size.ts';

/** One number of a size, with its unit and its share of the sum. */
export interface SizePart {
  readonly text: string;
  /** `K`, `M`, … as written; `B` where none is. */
  readonly unit: string;
  readonly bare: boolean;
  /** One of the unit, in bytes. */
  readonly each: bigint;
  readonly bytes: bigint;
}

const part = /[+]?\d+(?:\.\d*)?[ \t\n\r]*([EPTGMKB]?)/g;

/** The parts that a size is the sum of, in their order. None for what systemd rejects. */
export function sizeParts(text: string): readonly SizePart[] {
  const stripped = text.trim();
  if (stripped === '' || !parseSize(stripped).ok) return [];
  return [...stripped.matchAll(part)].flatMap(([written, unit = '']) => {
    const [own, one] = [parseSize(written.trim()), parseSize(`1${unit}`)];
    if (!own.ok || !one.ok) return [];
    return [{ text: written.trim(), unit: unit || 'B', bare: unit === '', each: one.value, bytes: own.value }];
  });
}
