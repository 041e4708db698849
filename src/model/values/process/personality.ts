import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readStripped } from '../part.ts';

/** Machines that systemd runs on, by its own names. */
const machines: ReadonlySet<string> = new Set(
  (
    'alpha arc arc-be arm arm-be arm64 arm64-be cris ia64 loongarch64 m68k mips mips-le mips64 mips64-le nios2 parisc ' +
    'parisc64 ppc ppc-le ppc64 ppc64-le riscv32 riscv64 s390 s390x sh sh64 sparc sparc64 tilegx'
  ).split(' '),
);

/** The machine that units are checked for, and the one whose programs it runs as well. */
const native: ReadonlyMap<string, string> = new Map([
  ['x86', 'uname says 32-bit x86'],
  ['x86-64', 'uname says 64-bit x86'],
]);

const meant = (text: string): string | undefined => {
  if (/^(x86_64|amd64|x64|x86-?64)$/i.test(text)) return 'x86-64';
  return /^(i[3-6]86|x86|x32|ia32)$/i.test(text) ? 'x86' : undefined;
};

function read(text: string): Read<string> {
  if (text === '') return reset;
  if (native.has(text)) return accepted(text);
  if (machines.has(text)) return rejected('personality/other-machine', text);
  return rejected('choice/unknown', text, { choices: 'x86 or x86-64' }, { suggestion: meant(text) });
}

/** What machine processes take theirs for; empty clears it. Checked as on a PC. Follows `config_parse_personality`. */
export const personality: Kind<string> = {
  parser: 'config_parse_personality',
  read: (text) => readStripped(text, read),
  show: (name) => name,
  canonical: (name) => name,
  words: (name) => native.get(name) ?? name,
  complete: (typed) => [...native].filter(([text]) => text.startsWith(typed)).map(([text, words]) => ({ text, words })),
  examples: [...native.keys()],
};
