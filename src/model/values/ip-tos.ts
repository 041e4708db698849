import { accepted, type Context, type Kind, type Read, rejected, reset } from './kind.ts';
import { readStripped } from './part.ts';
import { safeAtou } from './safe-atou.ts';

/** The names of `ip_tos_table`, and what the byte asks of the network. */
const names = [
  ['low-delay', 16, 'low delay'],
  ['throughput', 8, 'high throughput'],
  ['reliability', 4, 'high reliability'],
  ['low-cost', 2, 'low cost'],
] as const;

/** The byte for a name of a differentiated-services class (`ef`, `cs1`, `af41`), which systemd does not know. */
function classByte(text: string): number | undefined {
  if (text === 'ef') return 46 << 2;
  const [, selector, group = '', drop = ''] = /^(?:cs([0-7])|af([1-4])([1-3]))$/.exec(text) ?? [];
  if (selector !== undefined) return Number(selector) << 5;
  return group === '' ? undefined : (Number(group) << 5) | (Number(drop) << 3);
}

function meant(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/[^a-z\d]/g, '');
  const name = names.find(([name]) => name.replace('-', '') === plain)?.[0];
  return name ?? (plain === 'mincost' ? 'low-cost' : classByte(plain)?.toString());
}

function read(text: string, { target }: Context): Read<number> {
  if (text === '') return reset;
  const named = names.find(([name]) => name === text);
  if (named) return accepted(named[1]);
  const number = safeAtou(text, target, 255);
  if (number.ok) return accepted(number.value);
  if (number.problem === 'range') return rejected('ip-tos/range', text);
  const choices = `${names.map(([name]) => name).join(', ')} or a number from 0 to 255`;
  return rejected('choice/unknown', text, { choices }, { suggestion: meant(text) });
}

/** The type-of-service byte of IP packets, by name or 0 to 255; empty clears what came before. Follows `config_parse_ip_tos`. */
export const ipTos: Kind<number> = {
  parser: 'config_parse_ip_tos',
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: String,
  canonical: (byte) => names.find(([, known]) => known === byte)?.[0] ?? String(byte),
  words: (byte) => {
    const name = names.find(([, known]) => known === byte)?.[2];
    return name ? `${name}, TOS byte ${byte}` : `TOS byte ${byte}, DSCP ${byte >> 2}`;
  },
  complete: (typed) =>
    [
      ...names.map(([text, byte, words]) => ({ text, words: `${words}, TOS byte ${byte}` })),
      { text: '184', words: 'expedited forwarding (DSCP EF)' },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['low-delay', 'throughput', '184', '0x10'],
};
