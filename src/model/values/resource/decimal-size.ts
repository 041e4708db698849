import { groupDigits } from '../group-digits.ts';
import { accepted, type Read, rejected } from '../kind.ts';
import { largestSize, parseSize } from '../parse-size.ts';
import { meantInfinity } from './infinity.ts';

const powers = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

/** One number and its unit, of a text whose form is right. */
const part = /(\d+)(?:\.(\d*))?[ \t\n\r]*([KMGTPE]?)/g;

/** The sum of numbers with units of 1000; undefined where it is more than fits. */
function sum(text: string): bigint | undefined {
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of text.matchAll(part)) {
    const digits = BigInt(fraction || '0');
    const factor = 1000n ** BigInt(powers.indexOf(unit));
    // What follows the point is divided in floating point, digit by digit, as systemd does.
    let rest = Number(digits);
    for (let i = 0; i < fraction.length; i++) rest /= 10;
    if (digits > largestSize || (BigInt(whole) + (rest > 0 ? 1n : 0n)) * factor > largestSize) return undefined;
    total += BigInt(whole) * factor + BigInt(Math.trunc(rest * Number(factor)));
  }
  return total > largestSize ? undefined : total;
}

/** A number above zero with units of 1000, such as `10M`; anything else loses the assignment. Follows `parse_size` with base 1000. */
export function readDecimalSize(text: string): Read<bigint> {
  // With a zero for each digit no number is too large for units of 1024, which are written the same: the form alone counts.
  const form = parseSize(text.replace(/\d/g, '0'));
  if (!form.ok) {
    const better = text.replace(/(?<=\d) *([kmgtpe])i?b?(?:\/s|ps)?$/i, (_, unit: string) => unit.toUpperCase());
    const good = better !== text && readDecimalSize(better).status === 'accepted';
    const suggestion = good ? better : meantInfinity(text);
    return rejected('decimal-size/malformed', text, {}, { start: form.at, suggestion });
  }
  const size = sum(text);
  if (size === undefined) return rejected('number/out-of-range', text, { min: 1, max: groupDigits(largestSize) });
  return size === 0n ? rejected('limit/zero', text) : accepted(size);
}

/** A number with the largest unit that says it exactly, as `readDecimalSize` reads it again. */
export function writeDecimalSize(size: bigint): string {
  let unit = 0;
  let count = size;
  for (; count > 0n && count % 1000n === 0n && unit < 6; count /= 1000n) unit++;
  return `${count}${powers[unit] ?? ''}`;
}
