import type { Program } from '../program.ts';

/** Programs that serve one connection, as their standard input, when they are called so. */
const calls: Readonly<Record<string, (args: readonly string[]) => boolean>> = {
  sshd: (args) => args.some((word) => /^-[46DdeqTt]*i/.test(word)),
  'git-daemon': (args) => args.includes('--inetd'),
  git: (args) => args.includes('daemon') && args.includes('--inetd'),
  cat: (args) => args.length === 0 || args.includes('-'),
  'in.telnetd': () => true,
  'in.fingerd': () => true,
  'micro-httpd': () => true,
};

/** Whether a program serves a connection on its standard input, ends with it, and can do nothing else. */
export const servesStdin = ({ name, args }: Program): boolean =>
  Object.hasOwn(calls, name) && (calls[name]?.(args) ?? false);

/** A command as it is named in a sentence: the program and its first words. */
export const callOf = ({ name, args }: Program): string => [name, ...args.slice(0, 2)].join(' ');
