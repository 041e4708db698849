/** A line of a text, by the offset of its first character. */
interface Line {
  readonly start: number;
}

/** Ranges by the number of each line they touch. */
export function byLine<T extends { readonly start: number; readonly end: number }>(
  ranges: readonly T[],
  lines: readonly Line[],
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const range of ranges) {
    for (let n = lineAt(lines, range.start); n < lines.length && (lines[n]?.start ?? 0) <= range.end; n++) {
      // A range that ends in front of a line does not touch it.
      if (n > 0 && range.end === lines[n]?.start && range.end > range.start) break;
      const list = found.get(n);
      if (list) list.push(range);
      else found.set(n, [range]);
    }
  }
  return found;
}

/** The number of the line that an offset lies in; found by halving. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
