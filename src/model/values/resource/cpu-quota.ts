import { clearable } from '../clearable.ts';
import { type Kind, rejected } from '../kind.ts';
import { showTime } from '../time-span.ts';
import { readPercent, showPercent } from './parse-percent.ts';

const words = (share: number): string =>
  share > 10_000 ? `as much as ${share / 10_000} CPUs give` : `${showPercent(share)} of what one CPU gives`;

/** A share of the time of one CPU, in hundredths of a percent; above 100% of several. Follows `config_parse_cpu_quota`. */
export const cpuQuota: Kind<number> = clearable({
  parser: 'config_parse_cpu_quota',
  read: (text, context) => {
    const read = readPercent(text, context);
    return read.status === 'accepted' && read.value === 0 ? rejected('percent/zero', text) : read;
  },
  show: (share) => showTime(BigInt(share) * 100n),
  canonical: showPercent,
  words,
  complete: (typed) =>
    [2000, 5000, 10_000, 20_000]
      .map((share) => ({ text: showPercent(share), words: words(share) }))
      .filter(({ text }) => text.startsWith(typed)),
  examples: ['50%', '20%', '200%', '12.5%'],
});
