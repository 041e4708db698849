import { accepted, type Kind, type Problem, type Read } from '../kind.ts';
import { readStripped } from '../part.ts';
import { listed, readWords } from '../word-list.ts';

/** The bits by name, and their numbers. */
const bits: ReadonlyMap<string, number> = new Map([
  ['keep-caps', 4],
  ['keep-caps-locked', 5],
  ['no-setuid-fixup', 2],
  ['no-setuid-fixup-locked', 3],
  ['noroot', 0],
  ['noroot-locked', 1],
]);

const likely = (word: string): string | undefined => {
  const plain = word
    .toLowerCase()
    .replace(/^secbit[-_]/, '')
    .replaceAll('_', '-')
    .replace(/^no-root/, 'noroot');
  return bits.has(plain) ? plain : undefined;
};

/** A word that is no bit is passed over; systemd does not say so. */
function readBit(word: string): Read<string | undefined> {
  if (bits.has(word)) return accepted(word);
  const suggestion = likely(word);
  const problem: Problem = {
    code: 'secure-bits/unknown',
    effect: 'noted',
    start: 0,
    end: word.length,
    params: { value: word },
  };
  return accepted(undefined, [{ ...problem, ...(suggestion && { suggestion }) }]);
}

/** What of root's power is held back; empty is none of it. Follows `config_parse_exec_secure_bits`. */
export const secureBits: Kind<readonly string[]> = {
  parser: 'config_parse_exec_secure_bits',
  read: (text) =>
    readStripped(text, (stripped) => readWords<string>(stripped, { unquote: true, relax: true }, readBit)),
  show: (names) => String(names.reduce((all, name) => all | (1 << (bits.get(name) ?? 0)), 0)),
  canonical: (names) => names.join(' '),
  words: (names) => listed(names) || 'none',
  complete: (typed) => {
    const [, before = '', word = ''] = /^(.*\s)?(\S*)$/s.exec(typed) ?? [];
    const offered = [...bits.keys()].filter((name) => name.startsWith(word));
    return offered.map((name) => ({ text: before + name, words: name.replaceAll('-', ' ') }));
  },
  examples: ['noroot', 'keep-caps', 'noroot noroot-locked'],
};
