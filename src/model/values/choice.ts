import { accepted, type Context, type Kind, type Problem, type Read, rejected } from './kind.ts';
import { readStripped } from './part.ts';

/** One of the values of a choice. */
interface Option<V extends string> {
  readonly value: V;
  /** How it is written, where that is not the value itself. */
  readonly text?: string;
  /** A short phrase without a full stop. */
  readonly words: string;
  /** The first systemd that knows it. */
  readonly since?: number;
  /** Only the system manager takes it. */
  readonly system?: true;
}

interface Choice<V extends string> {
  readonly parser: string;
  readonly options: readonly Option<V>[];
  /** What else systemd reads, such as booleans. */
  readonly also?: (text: string) => V | undefined;
  /** What people write that systemd does not know, in small letters and digits. */
  readonly meant?: ReadonlyMap<string, V>;
  /** What systemd says about a value that it takes. */
  readonly notes?: (text: string) => readonly Problem[];
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');

/** The names in a sentence: "a, b or c". */
export const oneOf = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' or $1');

/**
 * A kind for one of a few words, in systemd's own case (`DEFINE_CONFIG_PARSE_ENUM`). Anything else is ignored, also the empty text,
 * which does not reset.
 */
export function choice<V extends string>({ parser, options, also, meant, notes }: Choice<V>): Kind<V> {
  const written = ({ value, text = value }: Option<V>): string => text;
  const available = ({ target, manager }: Context) =>
    options.filter(({ since = 0, system }) => since <= target && !(system && manager === 'user'));

  function read(text: string, context: Context): Read<V> {
    const known = available(context);
    const value = known.find((option) => written(option) === text)?.value ?? also?.(text);
    if (value !== undefined) return accepted(value, notes?.(text));
    const { target } = context;
    const choices = oneOf(known.map(written));
    if (text === '') return rejected('choice/empty', text, { choices });
    const { since = 0, system } = options.find((option) => written(option) === text) ?? {};
    if (since > target) return rejected('choice/newer', text, { choices, since, target });
    if (system) return rejected('choice/system-only', text, { choices });
    const word = plain(text);
    const likely = known.find(
      (o) => o.value === meant?.get(word) || [o.value, written(o)].some((t) => plain(t) === word),
    );
    return rejected('choice/unknown', text, { choices }, { suggestion: likely && written(likely) });
  }

  const canonical = (value: V): string => options.find((o) => o.value === value)?.text ?? value;
  return {
    parser,
    closed: true,
    read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
    show: (value) => value,
    canonical,
    words: (value) => options.find((o) => o.value === value)?.words ?? value,
    complete: (typed, context) =>
      available(context)
        .map((option) => ({ text: written(option), words: option.words }))
        .filter(({ text }) => text.startsWith(typed)),
    examples: options.filter(({ since, system }) => !since && !system).map(written),
  };
}
