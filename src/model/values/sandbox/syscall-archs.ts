import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { listed, readWords } from '../word-list.ts';

/** The architectures, with the first systemd whose libseccomp has them where it is not the oldest. */
const architectures: ReadonlyMap<string, number> = new Map([
  ...`native x86 x86-64 x32 arm arm64 mips mips64 mips64-n32 mips-le mips64-le mips64-le-n32 parisc parisc64 ppc ppc64
  ppc64-le riscv64 s390 s390x`
    .split(/\s+/)
    .map((name) => [name, 0] as const),
  ['loongarch64', 257],
]);

const meant = new Map([
  ['x8664', 'x86-64'],
  ['amd64', 'x86-64'],
  ['i386', 'x86'],
  ['i686', 'x86'],
  ['aarch64', 'arm64'],
  ['ppc64le', 'ppc64-le'],
  ['ppc64el', 'ppc64-le'],
]);

/** Follows `seccomp_arch_from_string`. */
function readArchitecture(word: string, target: number): Read<string> {
  if ((architectures.get(word) ?? Infinity) <= target) return accepted(word);
  const names = word.split(/[,;]/).map((part) => {
    const lower = part.toLowerCase();
    return architectures.get(lower) === 0 ? lower : meant.get(lower.replace(/[^a-z\d]/g, ''));
  });
  const suggestion = names.every((name) => name !== undefined) ? names.join(' ') : undefined;
  return rejected('syscall/unknown-architecture', word, { target }, { suggestion });
}

/** For which architectures system calls can be made; empty clears the list. Follows `config_parse_syscall_archs`. */
export const syscallArchs: Kind<readonly string[]> = {
  parser: 'config_parse_syscall_archs',
  read: (text, { target }) =>
    readStripped(text, (stripped) =>
      stripped === '' ? reset : readWords(stripped, { unquote: true }, (word) => readArchitecture(word, target)),
    ),
  show: (names) => [...new Set(names)].sort().join(' '),
  canonical: (names) => names.join(' '),
  words: (names) =>
    `only calls for ${listed(names.map((name) => (name === 'native' ? 'the system’s own kind' : name)))}`,
  complete: (typed, { target }) =>
    [...architectures]
      .filter(([text, since]) => since <= target && text.startsWith(typed))
      .map(([text]) => ({ text, words: text === 'native' ? 'the architecture of the system' : `calls for ${text}` })),
  examples: ['native', 'native x86', 'x86-64'],
};
