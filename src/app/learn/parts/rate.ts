const units = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'] as const;

/** Bits per second with the unit that keeps the number short: `94.4 Mbit/s`. */
export function rateText(bits: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bits, 1)) / 3)));
  return `${Number((bits / 1000 ** step).toPrecision(3))} ${units[step]}`;
}
