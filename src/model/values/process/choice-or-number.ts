import { choice } from '../choice.ts';
import type { Context, Kind } from '../kind.ts';
import { mapRead } from '../part.ts';
import { safeAtou } from '../safe-atou.ts';

/** A number that has a name. */
export interface Named {
  readonly number: number;
  readonly name: string;
  /** A short phrase without a full stop. */
  readonly words: string;
  /** The first systemd that knows the name. */
  readonly since?: number;
}

interface ChoiceOrNumber {
  readonly parser: string;
  readonly options: readonly Named[];
  /** Which numbers systemd takes as they are. */
  readonly takes: (number: number, target: number) => boolean;
  /** What people write that systemd does not know, in small letters and digits. */
  readonly meant?: ReadonlyMap<string, string>;
  /** What `systemctl show` prints. */
  readonly show?: (number: number) => string;
}

/** A kind for names that stand for numbers, which are taken too (`DEFINE_STRING_TABLE_LOOKUP_WITH_FALLBACK`). */
export function choiceOrNumber({ parser, options, takes, meant, show = String }: ChoiceOrNumber): Kind<number> {
  const named = new Map(options.map((option) => [option.name, option.number]));
  const nameOf = (number: number): string => options.find((o) => o.number === number)?.name ?? String(number);

  /** The kind of the names, for one systemd; numbers depend on its C library. */
  const names = ({ target }: Pick<Context, 'target'>): Kind<string> =>
    choice<string>({
      parser,
      options: options.map(({ name, words, since }) => ({ value: name, words, ...(since && { since }) })),
      also: (text) => {
        const read = safeAtou(text, target);
        return read.ok && takes(read.value, target) ? String(read.value) : undefined;
      },
      ...(meant && { meant }),
    });

  return {
    parser,
    read: (text, context) => mapRead(names(context).read(text, context), (name) => named.get(name) ?? Number(name)),
    show,
    // Its number is older than a name that came later.
    canonical: (number) => (options.some((o) => o.number === number && o.since) ? String(number) : nameOf(number)),
    words: (number, context) => {
      const name = nameOf(number);
      return named.has(name) ? names(context).words(name, context) : `number ${number}`;
    },
    complete: (typed, context) => names(context).complete?.(typed, context) ?? [],
    examples: options.filter(({ since }) => !since).map(({ name }) => name),
  };
}
