import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { mapRead, readStripped } from '../part.ts';
import { listed, readWords } from '../word-list.ts';
import { attachments, commands, maps, programs } from './bpf-names.ts';

/** What of BPF is handed over: everything, or these names in the kernel's order. */
export type Delegated = 'any' | readonly string[];

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z\d]/g, '');

function readName(word: string, names: readonly string[]): Read<string> {
  if (names.includes(word)) return accepted(word);
  const meant = word.split(/[\s;]+/).map((part) => names.find((name) => plain(name) === plain(part)));
  const suggestion = meant.every((name) => name !== undefined) ? meant.join(',') : undefined;
  return rejected('bpf/unknown', word, { example: names[0] ?? '' }, { suggestion });
}

/** A kind for `any` or some names with commas between them; a blank is part of a name. Empty clears what came before. */
const bpfDelegate = (parser: string, names: readonly string[], what: string): Kind<Delegated> => ({
  parser,
  read: (text) =>
    readStripped(text, (stripped): Read<Delegated> => {
      if (stripped === '') return reset;
      if (stripped === 'any') return accepted(stripped);
      const read = readWords(stripped, { separators: ',' }, (word) => readName(word, names));
      if (read.status === 'accepted' && read.value.length === 0) return reset;
      return mapRead(read, (found) => names.filter((name) => found.includes(name)));
    }),
  show: (value) => (value === 'any' ? value : value.join(',')),
  canonical: (value) => (value === 'any' ? value : value.join(',')),
  words: (value) => (value === 'any' ? `all ${what}` : `only the ${what} ${listed(value)}`),
  complete: (typed) =>
    [{ text: 'any', words: `all ${what}` }, ...names.map((text) => ({ text, words: `one of the ${what}` }))].filter(
      ({ text }) => text.startsWith(typed),
    ),
  examples: ['any', names.slice(0, 2).join(',')],
});

/** Follows `config_parse_bpf_delegate_commands`. */
export const bpfCommands = bpfDelegate('config_parse_bpf_delegate_commands', commands, 'BPF commands');
/** Follows `config_parse_bpf_delegate_maps`. */
export const bpfMaps = bpfDelegate('config_parse_bpf_delegate_maps', maps, 'types of BPF map');
/** Follows `config_parse_bpf_delegate_programs`. */
export const bpfPrograms = bpfDelegate('config_parse_bpf_delegate_programs', programs, 'types of BPF program');
/** Follows `config_parse_bpf_delegate_attachments`. */
export const bpfAttachments = bpfDelegate(
  'config_parse_bpf_delegate_attachments',
  attachments,
  'places for BPF programs',
);
