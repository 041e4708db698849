import { groupDigits } from '../group-digits.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { infinity } from '../parse-time.ts';
import { mapProblems, readStripped, verified } from '../part.ts';
import { timeSpan } from '../time-span.ts';
import { inNanoseconds, parseSpan } from './parse-span.ts';

/** The same text with the units for ns as µs, which are as long to write. */
const asMicroseconds = (text: string): string => text.replace(/n(?=s)/g, 'u');

function read(text: string, context: Context): Read<bigint> {
  const nsec = parseSpan(text, inNanoseconds);
  if (nsec !== undefined) return accepted(nsec);
  const micro = asMicroseconds(text);
  const likely = timeSpan.read(micro, context);
  if (likely.status !== 'rejected') return rejected('nsec/too-long', text, {}, { suggestion: 'infinity' });
  const same = micro === text;
  return mapProblems(likely, ({ suggestion, ...problem }) => ({
    ...problem,
    params: { ...problem.params, value: text.slice(problem.start, problem.end) },
    ...(same && suggestion !== undefined ? { suggestion } : {}),
  }));
}

function words(nsec: bigint, context: Context): string {
  if (nsec === infinity) return 'without end';
  if (nsec === 0n || nsec % 1000n !== 0n) return nsec === 1n ? '1 nanosecond' : `${groupDigits(nsec)} nanoseconds`;
  return timeSpan.words(nsec / 1000n, context);
}

/** The shortest text for it: in ns, or with larger units where these say it exactly. */
function canonical(nsec: bigint): string {
  if (nsec === infinity || (nsec > 0n && nsec % 1000n === 0n))
    return timeSpan.canonical(nsec === infinity ? nsec : nsec / 1000n);
  return `${nsec}ns`;
}

const examples = ['50us', '1ms', '500ns', '10s'];

/** A time in ns, {@link infinity} for endless; plain numbers are ns. Follows `config_parse_nsec`. */
export const nsec: Kind<bigint> = {
  parser: 'config_parse_nsec',
  read: (text, context) =>
    readStripped(text, (stripped) => verified(read(stripped, context), (suggestion) => read(suggestion, context))),
  show: (nsec) => (nsec === infinity ? '[not set]' : String(nsec)),
  canonical,
  words,
  complete: (typed, context) =>
    examples
      .filter((text) => text.startsWith(typed))
      .map((text) => ({ text, words: words(parseSpan(text, inNanoseconds) ?? 0n, context) })),
  examples,
};
