import { oneOf } from '../choice.ts';
import { fdName } from '../fd-name.ts';
import { accepted, type Context, type Kind, type Problem, type Read, rejected } from '../kind.ts';
import { escapePercents, mapRead, readPart, readStripped, verified } from '../part.ts';
import { readPath } from '../path-value.ts';

/** Where commands read from or write to. */
interface Stream {
  /** As `systemctl show` prints it. */
  readonly to: string;
  /** The name of a file descriptor, or the path of a file. */
  readonly name?: string;
}

/** One way to name a stream; with `:` behind it, a path follows. */
interface Way {
  readonly to: string;
  readonly words: string;
  /** The first systemd that reads a path behind it. */
  readonly since?: number;
}

interface Rules {
  readonly parser: string;
  readonly plain: readonly Way[];
  readonly files: readonly Way[];
  /** What takes the place of a name that is no more. */
  readonly obsolete?: ReadonlyMap<string, string>;
  /** What people write that systemd does not know. */
  readonly meant: ReadonlyMap<string, string>;
  readonly examples: readonly string[];
}

/** The default names of the file descriptors come from the directive, so a bare `fd` has none of its own. */
function readDescriptor(text: string, context: Context): Read<Stream> {
  if (text === 'fd' || text === 'fd:') return accepted({ to: 'fd' });
  const read = readPart(text, 3, text.length, (name) => fdName.read(name, context));
  if (read.status === 'reset') return accepted({ to: 'fd' });
  return mapRead(read, (name) => (name === '' ? { to: 'fd' } : { to: 'fd', name }));
}

function readUnknown(text: string, { plain, files, meant }: Rules): Read<Stream> {
  const choices = oneOf([...plain.map(({ to }) => to), 'fd:NAME', ...files.map(({ to }) => `${to}:/PATH`)]);
  if (text === '') return rejected('choice/empty', text, { choices });
  const word = text.toLowerCase();
  const file = text.startsWith('/') ? `file:${text}` : undefined;
  const suggestion = plain.find(({ to }) => to === word)?.to ?? meant.get(word) ?? file;
  return rejected('choice/unknown', text, { choices }, { suggestion });
}

function readStream(text: string, context: Context, rules: Rules): Read<Stream> {
  if (/^fd(:|$)/.test(text)) return readDescriptor(text, context);
  const file = rules.files.find(({ to, since = 0 }) => since <= context.target && text.startsWith(`${to}:`));
  if (file) {
    const read = readPart(text, file.to.length + 1, text.length, (path) =>
      readPath(path, context, { home: '/var/log/' }),
    );
    return mapRead(read, (name) => ({ to: file.to, name }));
  }
  const now = rules.obsolete?.get(text);
  if (now !== undefined) return accepted({ to: now }, [obsolete(text, now)]);
  const known = [...rules.plain, ...rules.files].some(({ to, since = 0 }) => to === text && since <= context.target);
  return known ? accepted({ to: text }) : readUnknown(text, rules);
}

const obsolete = (text: string, now: string): Problem => ({
  code: 'stdio/obsolete',
  effect: 'noted',
  start: 0,
  end: text.length,
  params: { value: text, now },
  suggestion: now,
});

const write = ({ to, name }: Stream): string => (name === undefined ? to : `${to}:${escapePercents(name)}`);

function streamKind(rules: Rules): Kind<Stream> {
  const wordsOf = ({ to, name }: Stream): string => {
    if (to === 'fd') return name ? `the socket or file descriptor named “${name}”` : 'the file descriptor of that name';
    const { words = to } = [...rules.files, ...rules.plain].find((way) => way.to === to) ?? {};
    return name === undefined ? words : `${words} ${name}`;
  };
  return {
    parser: rules.parser,
    read: (text, context) =>
      readStripped(text, (stripped) =>
        verified(readStream(stripped, context, rules), (again) => readStream(again, context, rules)),
      ),
    show: ({ to }) => to,
    canonical: write,
    words: wordsOf,
    complete: (typed) =>
      rules.plain.map(({ to, words }) => ({ text: to, words })).filter(({ text }) => text.startsWith(typed)),
    examples: rules.examples,
  };
}

/** Where commands read from. Follows `config_parse_exec_input`. */
export const standardInput: Kind<Stream> = streamKind({
  parser: 'config_parse_exec_input',
  plain: [
    { to: 'null', words: 'nothing to read' },
    { to: 'tty', words: 'a terminal' },
    { to: 'tty-force', words: 'a terminal, taken from whoever has it' },
    { to: 'tty-fail', words: 'a terminal, or failure where it is taken' },
    { to: 'socket', words: 'the socket that the unit got' },
    { to: 'data', words: 'the text or data that the unit file gives' },
  ],
  files: [{ to: 'file', words: 'the file' }],
  meant: new Map([
    ['none', 'null'],
    ['/dev/null', 'null'],
    ['console', 'tty'],
    ['stdin', 'fd'],
  ]),
  examples: ['null', 'socket', 'fd:http', 'file:/etc/app/input'],
});

/** Where commands write to. Follows `config_parse_exec_output`. */
export const standardOutput: Kind<Stream> = streamKind({
  parser: 'config_parse_exec_output',
  plain: [
    { to: 'inherit', words: 'where input or output goes otherwise' },
    { to: 'null', words: 'nowhere' },
    { to: 'tty', words: 'a terminal' },
    { to: 'journal', words: 'the journal' },
    { to: 'kmsg', words: 'the log of the kernel, and so the journal' },
    { to: 'journal+console', words: 'the journal and the console' },
    { to: 'kmsg+console', words: 'the log of the kernel and the console' },
    { to: 'socket', words: 'the socket that the unit got' },
  ],
  files: [
    { to: 'file', words: 'the file' },
    { to: 'append', words: 'the end of the file' },
    { to: 'truncate', words: 'the file, emptied first:', since: 248 },
  ],
  obsolete: new Map([
    ['syslog', 'journal'],
    ['syslog+console', 'journal+console'],
  ]),
  meant: new Map([
    ['none', 'null'],
    ['/dev/null', 'null'],
    ['console', 'tty'],
    ['stdout', 'inherit'],
    ['log', 'journal'],
  ]),
  examples: ['journal', 'null', 'inherit', 'append:/var/log/app.log'],
});
