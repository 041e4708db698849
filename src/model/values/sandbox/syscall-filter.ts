import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { mapRead, readPart, readStripped } from '../part.ts';
import { errnoName, lastErrno, meantErrno, parseErrno } from './errno.ts';
import { readSelection, rewriteSelection, type Selection, selectionWords } from './selection.ts';
import { completeSyscall, missingParts, readSyscall, showSyscalls } from './syscall-name.ts';

/** Reads an error by name or number, or `kill`. Follows `seccomp_parse_errno_or_action`. */
function readAction(text: string, target: number): Read<string> {
  if (text === 'kill') return accepted(text);
  const errno = parseErrno(text, target);
  if (errno !== undefined) return accepted(errnoName(errno));
  return rejected('errno/unknown', text, { max: lastErrno }, { suggestion: meantErrno(text) });
}

/** Reads a name, and after a colon what a call comes to. Follows `parse_syscall_and_errno`. */
function readWord(word: string, deny: boolean, target: number): Read<string> {
  const colon = word.indexOf(':');
  if (colon < 0) return readSyscall(word, target);
  const action = readPart(word, colon + 1, word.length, (part) => readAction(part, target));
  if (action.status !== 'accepted') return action;
  if (colon === 0) return rejected('syscall/no-name', word);
  if (!deny) return rejected('syscall/error-for-allowed', word, {}, { start: colon, suggestion: word.slice(0, colon) });
  const name = readPart(word, 0, colon, (part) => readSyscall(part, target));
  return mapRead(name, (known) => `${known}:${action.value}`);
}

/** On a list of what is allowed, `@default` is anyway. */
const withoutDefault = ({ deny, items }: Selection): Selection => ({
  deny,
  items: deny ? items : items.filter((name) => name !== '@default'),
});

function read(text: string, { target }: Context): Read<Selection> {
  const flags = {};
  const each = (word: string, deny: boolean) => readWord(word, deny, target);
  const found = mapRead(readSelection(text, { flags, each }), withoutDefault);
  if (found.status !== 'accepted') return found;
  return accepted(found.value, [...found.problems, ...missingParts(text, target)]);
}

/** Which system calls can be made; empty clears the list. Follows `config_parse_syscall_filter`. */
export const syscallFilter: Kind<Selection> = {
  parser: 'config_parse_syscall_filter',
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: ({ deny, items }, context) => showSyscalls({ deny, items: deny ? items : ['@default', ...items] }, context),
  canonical: (value) => rewriteSelection(value, '@default'),
  words: (value) => selectionWords(value, 'all system calls', 'only the system calls that are always allowed'),
  complete: completeSyscall,
  examples: ['~@mount @reboot @swap', '@io-event @network-io', '~@clock:EPERM', 'read write'],
};
