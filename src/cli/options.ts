import { parseArgs } from 'node:util';
import { defaultTarget, parseTarget, targets } from '../model/index.ts';
import { UsageError } from './io.ts';

export const formats = {
  check: ['text', 'json', 'sarif', 'github'],
  show: ['text', 'json'],
  fix: ['text'],
} as const;

export type Command = keyof typeof formats;
export type Format = (typeof formats)[Command][number];

export interface Options {
  readonly command: Command;
  readonly paths: readonly string[];
  /** The systemd version that the files are for. */
  readonly target: number;
  readonly format: Format;
  readonly strict: boolean;
  /** Whether our advice is wanted beside what systemd says. */
  readonly advice: boolean;
  readonly all: boolean;
  readonly write: boolean;
  readonly quiet: boolean;
  readonly manager: 'system' | 'user';
  /** The name of the unit that comes by standard input. */
  readonly name: string | undefined;
}

export type Asked = Options | 'help' | 'version';

const known = {
  systemd: { type: 'string' },
  format: { type: 'string' },
  name: { type: 'string' },
  strict: { type: 'boolean' },
  'no-advice': { type: 'boolean' },
  all: { type: 'boolean' },
  write: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  user: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Options that only some commands take. */
const only: Readonly<Record<string, readonly Command[]>> = {
  strict: ['check'],
  'no-advice': ['check'],
  all: ['show'],
  write: ['fix'],
};

const isCommand = (word: string | undefined): word is Command => word !== undefined && Object.hasOwn(formats, word);

/** What a call asks for. Throws a UsageError for one that makes no sense. */
export function readOptions(args: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  if (values.help || positionals[0] === 'help') return 'help';
  if (values.version) return 'version';
  const [command, ...paths] = positionals;
  if (!isCommand(command))
    throw new UsageError(command === undefined ? 'A command is missing.' : `There is no command “${command}”.`);
  for (const [option, commands] of Object.entries(only))
    if (option in values && !commands.includes(command))
      throw new UsageError(`--${option} is for ${commands.join(' and ')} only.`);
  if (paths.length === 0) throw new UsageError(`Name the files or folders to ${command}, or - for standard input.`);
  return {
    command,
    paths,
    target: readTarget(values.systemd),
    format: readFormat(command, values.format),
    strict: values.strict ?? false,
    advice: !values['no-advice'],
    all: values.all ?? false,
    write: values.write ?? false,
    quiet: values.quiet ?? false,
    manager: values.user ? 'user' : 'system',
    name: readName(values.name),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? `${error.message.replace(/\. .*$/s, '')}.` : String(error));
  }
}

function readTarget(text: string | undefined): number {
  if (text === undefined) return defaultTarget;
  const target = parseTarget(text);
  if (target !== undefined) return target;
  const versions = targets.map(({ systemd }) => systemd);
  const range = `${Math.min(...versions)} to ${Math.max(...versions)}`;
  throw new UsageError(`“${text}” is no systemd version from ${range}, and no distribution such as debian-12.`);
}

function readFormat(command: Command, text = 'text'): Format {
  const format = formats[command].find((each) => each === text);
  if (format === undefined)
    throw new UsageError(`“${text}” is no format of ${command}: write ${formats[command].join(', ')}.`);
  return format;
}

function readName(name: string | undefined): string | undefined {
  if (name === undefined || /^[^/\s]+\.(socket|service)$/.test(name)) return name;
  throw new UsageError(`“${name}” is no name of a unit: write one such as app.socket.`);
}
