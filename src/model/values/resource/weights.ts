import { clearable } from '../clearable.ts';
import { accepted, type Kind } from '../kind.ts';
import { numberKind } from '../number-kind.ts';

const weight = (parser: string, min: bigint, max: bigint, usual: number, examples: readonly string[]): Kind<number> =>
  clearable(
    numberKind(parser, { min, max }, Number, examples, (value) =>
      value === usual ? `${value}, as most others have` : `${value}, where most others have ${usual}`,
    ),
  );

/** How much one unit gets beside others, 1 to 10000. Follows `config_parse_cg_weight`. */
export const ioWeight = weight('config_parse_cg_weight', 1n, 10_000n, 100, ['100', '50', '500', '10000']);

/** The same in the units of the first control groups, 2 to 262144. Follows `config_parse_cpu_shares`. */
export const cpuShares = weight('config_parse_cpu_shares', 2n, 262_144n, 1024, ['1024', '512', '2048']);

/** The same for block devices, 10 to 1000. Follows `config_parse_blockio_weight`. */
export const blockIoWeight = weight('config_parse_blockio_weight', 10n, 1000n, 500, ['500', '100', '1000']);

/** The version that added `idle`. */
const knowsIdle = 252;

const plain = weight('config_parse_cg_cpu_weight', 1n, 10_000n, 100, ['100', '50', '500']);

/** A weight, or `idle` for what is left when nobody else wants it. Follows `config_parse_cg_cpu_weight`. */
export const cpuWeight: Kind<number | 'idle'> = {
  parser: plain.parser,
  read: (text, context) =>
    context.target >= knowsIdle && /^[ \t\n\r]*idle[ \t\n\r]*$/.test(text)
      ? accepted('idle' as const)
      : plain.read(text, context),
  show: String,
  canonical: String,
  words: (value, context) => (value === 'idle' ? 'only what nobody else wants' : plain.words(value, context)),
  complete: (typed, { target }) =>
    target >= knowsIdle && 'idle'.startsWith(typed) ? [{ text: 'idle', words: 'only what nobody else wants' }] : [],
  examples: [...plain.examples, 'idle'],
};
