import { accepted, type Kind, reset } from './kind.ts';
import { readStripped } from './part.ts';

/** The algorithms of Linux that people name most. */
const algorithms = [
  ['cubic', 'the usual default of Linux'],
  ['reno', 'always built in, halves its speed on loss'],
  ['bbr', 'follows bandwidth and delay rather than loss'],
  ['dctcp', 'for data centres that mark congestion'],
  ['htcp', 'for fast links with a long delay'],
  ['vegas', 'slows down as the delay grows'],
  ['westwood', 'for links that lose packets, such as radio'],
] as const;

/**
 * The name of a TCP congestion control; any text is taken, without specifiers, and the kernel decides when the socket
 * is made. Empty clears what came before. Follows `config_parse_string`.
 */
export const congestionControl: Kind<string> = {
  parser: 'config_parse_string',
  read: (text) => readStripped(text, (name) => (name === '' ? reset : accepted(name))),
  show: (name) => name,
  canonical: (name) => name,
  words: (name) => algorithms.find(([known]) => known === name)?.[1] ?? `the algorithm “${name}” of the kernel`,
  complete: (typed) => algorithms.filter(([name]) => name.startsWith(typed)).map(([text, words]) => ({ text, words })),
  examples: ['cubic', 'bbr', 'reno'],
};
