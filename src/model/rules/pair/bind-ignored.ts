import { setValue } from '../../syntax/edit.ts';
import { optionValues, type Program, programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
import { isInetd } from './stdin.ts';

/** What names an address, for programs that heed it no more once they have a socket from systemd. */
const heeded = ({ name, args }: Program): ReadonlySet<string> | undefined => {
  if (name === 'gunicorn') return new Set(['-b', '--bind']);
  const fd = name === 'uvicorn' ? [...optionValues(args, new Set(['--fd']))][0] : undefined;
  return fd ? new Set(['--host', '--port', '--uds']) : undefined;
};

/** The value without some words of it, and the blanks before them; undefined where they stand there in another form. */
function without(value: string, words: string): string | undefined {
  const at = value.indexOf(` ${words}`);
  const next = value[at + 1 + words.length];
  return at < 0 || (next !== undefined && next !== ' ')
    ? undefined
    : value.slice(0, at) + value.slice(at + 1 + words.length);
}

/** gunicorn (`create_sockets()`) and uvicorn (`startup()`) look at no address when they are handed a socket. */
export const bindIgnored: Rule = {
  code: 'pair/bind-ignored',
  severity: 'info',
  find: inPairs(({ socket, service }) => {
    const program = programOf(service);
    const options = program && heeded(program);
    if (!options || socket.unit.accept || isInetd(service)) return [];
    const { entry, name, args } = program;
    const [first] = [...optionValues(args, options)].filter(({ value }) => !value.startsWith('fd://'));
    if (!first) return [];
    const rest = without(entry.assignment.value, first.words);
    const fixes =
      rest === undefined ? [] : [{ title: `Take out ${first.words}`, edits: setValue(entry.assignment, rest) }];
    return [atValue(service, entry, { words: first.words, program: name, socket: socket.name }, fixes)];
  }),
};
