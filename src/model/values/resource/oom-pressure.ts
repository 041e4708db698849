import { clearable } from '../clearable.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { infinity } from '../parse-time.ts';
import { verified } from '../part.ts';
import { timeSpan } from '../time-span.ts';
import { readPercent, showPercent } from './parse-percent.ts';
import { servicesOnly } from './services-only.ts';

/** The version that takes fractions of a percent. */
const takesFractions = 248;

const words = (share: number): string => `${showPercent(share)} of the time spent waiting for memory`;

/**
 * How much waiting for memory systemd-oomd bears, in hundredths of a percent; empty leaves it to its own settings.
 * Follows `config_parse_managed_oom_mem_pressure_limit`.
 */
export const oomPressureLimit: Kind<number> = servicesOnly(
  clearable({
    parser: 'config_parse_managed_oom_mem_pressure_limit',
    read: (text, context) => readPercent(text, context, 10_000, context.target < takesFractions ? 0 : undefined),
    // As a fraction of all that 32 bits can say.
    show: (share) => String((BigInt(share) * 0xffffffffn + 5000n) / 10_000n),
    canonical: showPercent,
    words,
    complete: (typed) =>
      [5000, 6000, 8000]
        .map((share) => ({ text: showPercent(share), words: words(share) }))
        .filter(({ text }) => text.startsWith(typed)),
    examples: ['60%', '80%', '5%'],
  }),
);

const second = 1_000_000n;

function readDuration(text: string, context: Context): Read<bigint> {
  const read = timeSpan.read(text, context);
  if (read.status !== 'accepted') return read;
  return read.value < second || read.value === infinity
    ? rejected('oom-duration/out-of-range', text)
    : accepted(read.value);
}

/**
 * How long that has to last before systemd-oomd acts, from a second on; empty leaves it to its own settings.
 * Follows `config_parse_managed_oom_mem_pressure_duration_sec`.
 */
export const oomPressureDuration: Kind<bigint> = servicesOnly(
  clearable({
    ...timeSpan,
    parser: 'config_parse_managed_oom_mem_pressure_duration_sec',
    read: (text, context) => verified(readDuration(text, context), (again) => readDuration(again, context)),
    complete: (typed, context) =>
      (timeSpan.complete?.(typed, context) ?? []).filter(({ text }) => !/infinity|ms/.test(text)),
    examples: ['30s', '10s', '1min 30s'],
  }),
);
