import type { Program, Taking } from './program.ts';
import { programById } from './programs/index.ts';

/** A program of the user's own, of which nothing is known but how it takes its socket. */
export function ownProgramOf(taking: Taking): Program {
  const found = programById(`own-${taking}`);
  if (!found) throw new Error(`there is no program own-${taking}`);
  return found;
}

/** The same, run by a command that is known. */
export const ownProgram = (taking: Taking, command: string): Program => ({
  ...ownProgramOf(taking),
  service: () => [{ section: 'Service', key: 'ExecStart', value: command, why: 'The program that takes the sockets.' }],
});

/** The ways of taking a socket, as one chooses among them: "takes its socket …". */
export const takings: readonly { readonly id: Taking; readonly title: string; readonly words: string }[] = [
  { id: 'native', title: 'by LISTEN_FDS', words: 'It gets the listening sockets as descriptors, from 3 on.' },
  {
    id: 'per-connection',
    title: 'a process per connection',
    words: 'Each connection starts a process, whose input and output it is, as with inetd.',
  },
  {
    id: 'wait',
    title: 'as standard input',
    words: 'Its standard input is the listening socket, as with “wait” in inetd.',
  },
  {
    id: 'proxy',
    title: 'not at all: a proxy does',
    words: 'systemd-socket-proxyd takes the sockets and connects to it.',
  },
];
