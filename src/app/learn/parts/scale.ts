/** From an amount to its place on an axis, and the amounts worth a mark there. */
export interface Scale {
  (amount: number): number;
  readonly ticks: readonly number[];
}

/** An even axis from `from` to `to`, laid over px `start` to `end`; about `wanted` marks at round amounts. */
export function evenScale(from: number, to: number, start: number, end: number, wanted: number): Scale {
  const span = to - from || 1;
  const step = roundUp(span / Math.max(1, wanted));
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  const ticks = Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return Object.assign((amount: number) => start + ((amount - from) / span) * (end - start), { ticks });
}

/** An axis on which each step is a factor: `from` and `to` above 0, marks at powers of `base`. */
export function factorScale(from: number, to: number, start: number, end: number, base = 10): Scale {
  const [low, high] = [Math.log(from), Math.log(to)];
  const first = Math.ceil(low / Math.log(base) - 1e-9);
  const count = Math.floor(high / Math.log(base) + 1e-9) - first + 1;
  const ticks = Array.from({ length: Math.max(0, count) }, (_, i) => base ** (first + i));
  return Object.assign((amount: number) => start + ((Math.log(amount) - low) / (high - low || 1)) * (end - start), {
    ticks,
  });
}

/** The next of 1, 2, 5, 10, 20, 50 … that is not smaller. */
export function roundUp(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  return ([1, 2, 5].find((step) => step * power >= amount * (1 - 1e-9)) ?? 10) * power;
}
