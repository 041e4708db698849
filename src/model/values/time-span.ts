import { accepted, type Kind, type Read, rejected } from './kind.ts';
import { infinity, parseTime, timeUnits } from './parse-time.ts';
import { readStripped } from './part.ts';

const lower = (word: string): string => word.toLowerCase();

/** What people write, and how systemd writes it; in this order. */
const slips: readonly (readonly [RegExp, string | typeof lower])[] = [
  [/ [#;].*$/, ''],
  [/^(["'])(.*)\1$/, '$2'],
  // A capital M alone is a month; other capitals are slips.
  [/[A-Za-z]{2,}|[A-LN-Z]/g, lower],
  [/(\d),(?=\d)/g, '$1.'],
  [/\.(?!\d)/g, ''],
  [/\band\b|[,+]/g, ' '],
  [/^(?:inf|infinite|never|max|unlimited|forever)$/, 'infinity'],
  [/(?:[uμ]|micro)(?:secs?|seconds?)/g, 'us'],
  [/(?:m|milli)(?:secs|seconds?)/g, 'ms'],
  [/secs/g, 's'],
  [/mins/g, 'min'],
  [/hrs/g, 'h'],
  [/mon?s?(?![a-z])/g, 'month'],
  [/yrs?/g, 'y'],
  [/\s+/g, ' '],
];

/** A text that systemd takes, where plain slips explain this one. */
function repaired(text: string): string | undefined {
  if (text.length > 99) return undefined;
  let better = text.normalize('NFKC');
  for (const [slip, by] of slips) better = typeof by === 'string' ? better.replace(slip, by) : better.replace(slip, by);
  better = better.trim();
  return better !== text && parseTime(better).ok ? better : undefined;
}

function read(text: string): Read<bigint> {
  const time = parseTime(text);
  if (time.ok) return accepted(time.usec);
  const { code, start, end } = time;
  const suggestion = code === 'time-span/too-long' ? 'infinity' : repaired(text);
  return rejected(code, text, { value: text.slice(start, end) }, { start, end, suggestion });
}

/** How many of each unit, from the longest; what is under a minute stays together, with a fraction. */
function parts(usec: bigint): readonly (readonly [count: string, symbol: string, word: string])[] {
  const found: (readonly [string, string, string])[] = [];
  let rest = usec;
  for (const [symbol, word, unit] of timeUnits) {
    if (rest < unit) continue;
    const below = rest % unit;
    // `format_timespan` goes over to a fraction as soon as less than a minute is left.
    const fraction = rest < 60_000_000n && below > 0n ? `.${String(below).padStart(String(unit).length - 1, '0')}` : '';
    found.push([`${rest / unit}${fraction}`, symbol, word]);
    rest = fraction ? 0n : below;
  }
  return found;
}

const shortened = (count: string): string => (count.includes('.') ? count.replace(/\.?0+$/, '') : count);

/** As `format_timespan` prints it to the microsecond: `1min 30.500000s`, `0` or `infinity`. */
export function showTime(usec: bigint): string {
  if (usec === infinity) return 'infinity';
  return (
    parts(usec)
      .map(([count, symbol]) => count + symbol)
      .join(' ') || '0'
  );
}

/** The shortest text in systemd's own units: `1min 30.5s`, `0` or `infinity`. */
function writeTime(usec: bigint): string {
  if (usec === infinity) return 'infinity';
  return (
    parts(usec)
      .map(([count, symbol]) => shortened(count) + symbol)
      .join(' ') || '0'
  );
}

/** "2 hours 30 minutes, 9,000 s": the seconds follow unless they are all there is to say. */
function timeWords(usec: bigint, endless: string): string {
  if (usec === infinity) return endless;
  const said = parts(usec).map(([count, , word]) => `${shortened(count)} ${word}${count === '1' ? '' : 's'}`);
  if (usec < 60_000_000n) return said.join(' ') || '0 seconds';
  const seconds = String(usec / 1_000_000n).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = shortened(`.${String(usec % 1_000_000n).padStart(6, '0')}`);
  return `${said.join(' ')}, ${seconds}${fraction} s`;
}

/** A kind for time spans, whose `zero` stands for another time where it has a meaning of its own. */
export const timeKind = (parser: string, endless: string, examples: readonly string[], zero = 0n): Kind<bigint> => ({
  parser,
  read: (text) =>
    readStripped(text, (stripped) => {
      const time = read(stripped);
      return time.status === 'accepted' && time.value === 0n ? accepted(zero) : time;
    }),
  show: showTime,
  canonical: writeTime,
  words: (usec) => timeWords(usec, endless),
  complete: (typed) =>
    examples
      .filter((text) => text.startsWith(typed))
      .map((text) => {
        const time = parseTime(text);
        return { text, words: timeWords(time.ok ? time.usec : zero, endless) };
      }),
  examples,
});

/** A time in µs, {@link infinity} for endless; plain numbers are seconds. Follows `config_parse_sec`. */
export const timeSpan = timeKind('config_parse_sec', 'without end', [
  '5s',
  '30s',
  '1min 30s',
  '2h 30min',
  '500ms',
  'infinity',
]);
