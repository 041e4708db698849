import { accepted, type Kind } from '../kind.ts';
import { readStripped } from '../part.ts';
import { readSelection, rewriteSelection, type Selection, selectionWords } from './selection.ts';
import { completeSyscall, missingParts, readSyscall, showSyscalls } from './syscall-name.ts';

/** Which system calls are logged; empty clears the list. Follows `config_parse_syscall_log`. */
export const syscallLog: Kind<Selection> = {
  parser: 'config_parse_syscall_log',
  read: (text, { target }) =>
    readStripped(text, (stripped) => {
      const read = readSelection(stripped, { flags: {}, each: (word) => readSyscall(word, target) });
      if (read.status !== 'accepted') return read;
      return accepted(read.value, [...read.problems, ...missingParts(stripped, target)]);
    }),
  show: showSyscalls,
  canonical: (value) => rewriteSelection(value),
  words: (value) => selectionWords(value, 'all system calls', 'no system call'),
  complete: completeSyscall,
  examples: ['~@network-io', '@mount @reboot', 'ptrace'],
};
