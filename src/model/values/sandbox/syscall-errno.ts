import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { errnoName, lastErrno, meantErrno, parseErrno } from './errno.ts';

/** `SECCOMP_ERROR_NUMBER_KILL`. */
const kill = 2147483646;

function read(text: string, { target }: Context): Read<number> {
  if (text === '') return reset;
  if (text === 'kill') return accepted(kill);
  const errno = parseErrno(text, target);
  if (errno === 0) return rejected('errno/zero', text);
  if (errno !== undefined) return accepted(errno);
  const suggestion = text.toLowerCase() === 'kill' ? 'kill' : meantErrno(text);
  return rejected('errno/unknown', text, { max: lastErrno }, { suggestion });
}

/** The error that a forbidden system call ends in, or that it ends the process; empty is the latter. Follows `config_parse_syscall_errno`. */
export const syscallErrno: Kind<number> = {
  parser: 'config_parse_syscall_errno',
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: String,
  canonical: (value) => (value === kill ? 'kill' : errnoName(value)),
  words: (value) => (value === kill ? 'the process is killed' : `the call fails with ${errnoName(value)}`),
  complete: (typed) =>
    [
      { text: 'EPERM', words: 'the call fails with “Operation not permitted”' },
      { text: 'EACCES', words: 'the call fails with “Permission denied”' },
      { text: 'ENOSYS', words: 'the call fails as if it did not exist' },
      { text: 'kill', words: 'the process is killed' },
    ].filter(({ text }) => text.toLowerCase().startsWith(typed.toLowerCase())),
  examples: ['EPERM', 'kill', '13'],
};
