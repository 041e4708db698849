import { groupDigits } from './group-digits.ts';
import { accepted, type Kind, type Read, rejected } from './kind.ts';
import { largestSize, parseSize } from './parse-size.ts';
import { readStripped } from './part.ts';

/** Reads a size of at most `max` bytes (`config_parse_iec_size`); anything else loses the assignment. */
export const readSize = (text: string, max: bigint = largestSize): Read<bigint> =>
  readStripped(text, (stripped) => {
    if (stripped === '') return rejected('iec-size/empty', stripped);
    const size = parseSize(stripped);
    if (size.ok && size.value <= max) return accepted(size.value);
    const { code, at } = size.ok ? { code: 'too-large' as const, at: 0 } : size;
    const params = { max: groupDigits(max), found: stripped.slice(at) };
    return rejected(`iec-size/${code}`, stripped, params, { start: at, suggestion: plainSize(stripped, max) });
  });

/** The size that a text in another spelling probably means: `8MB`, `8 MiB` and `8m` are `8M`. */
function plainSize(text: string, max: bigint): string | undefined {
  const plain = text
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/[_,](?=\d{3}(?!\d))/g, '')
    .replace(/^\./, '0.')
    .replace(/(?<=\d) *(?:([kmgtp])(?:ib?|b)?|(E)(?:ib?|b)?|b(?:ytes?)?)$/i, (_, ...[unit = '', exa = '']) =>
      String(unit || exa).toUpperCase(),
    );
  if (plain === text || /e\d/i.test(plain)) return undefined;
  const size = parseSize(plain);
  return size.ok && size.value <= max ? plain : undefined;
}

/** The largest unit that divides the size: 0 for bytes, 1 for K. */
function unitOf(bytes: bigint): number {
  let unit = 0;
  for (let rest = bytes; rest > 0n && rest % 1024n === 0n && unit < 6; rest /= 1024n) unit++;
  return unit;
}

/** A size that `readSize` reads again, with the largest unit that says it exactly: `8M`. */
export const formatSize = (bytes: bigint): string => {
  const unit = unitOf(bytes);
  return `${bytes / 1024n ** BigInt(unit)}${unit ? 'KMGTPE'[unit - 1] : ''}`;
};

/** A size for people: `2 MiB = 2,097,152 bytes`, `100,000 bytes, about 97.7 KiB`. */
export function sizeWords(bytes: bigint): string {
  const plain = bytes === 1n ? '1 byte' : `${groupDigits(bytes)} bytes`;
  const unit = Math.min(6, Math.floor((bytes.toString(2).length - 1) / 10));
  if (bytes < 1024n) return plain;
  const amount = Number(bytes) / 1024 ** unit;
  const name = `${'KMGTPE'[unit - 1]}iB`;
  const exact = (bytes * 100n) % 1024n ** BigInt(unit) === 0n;
  return exact ? `${amount} ${name} = ${plain}` : `${plain}, about ${Number(amount.toFixed(1))} ${name}`;
}

/** A size in bytes, 0 to 2^64 - 1, exact. Follows `config_parse_iec_size`. */
export const iecSize: Kind<bigint> = {
  parser: 'config_parse_iec_size',
  read: (text) => readSize(text),
  show: String,
  canonical: formatSize,
  words: sizeWords,
  complete: (typed) =>
    (/^\d+$/.test(typed)
      ? ['K', 'M', 'G'].map((unit) => typed + unit)
      : typed
        ? []
        : ['64K', '256K', '1M', '8M']
    ).flatMap((text) => {
      const size = parseSize(text);
      return size.ok ? [{ text, words: sizeWords(size.value) }] : [];
    }),
  examples: ['8M', '256K', '65536', '1.5M'],
};
