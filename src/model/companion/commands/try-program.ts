import type { BundleUnit } from '../../unit/load-bundle.ts';
import { inForce, valueOf } from '../../unit/unit.ts';
import type { Command } from '../../values/command-reader.ts';
import { listOf } from './facts.ts';
import { quote } from './shell.ts';

/** What a service runs, for a shell. */
export interface Program {
  /** The command to go into its working directory, with what joins it to the next; or nothing. */
  readonly enter: string;
  readonly words: string;
  /** `NAME=value` each. */
  readonly environment: readonly string[];
  readonly notes: readonly string[];
}

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && 'argv' in value && 'path' in value && 'flags' in value;

/** The first command of `ExecStart=`; undefined where there is none. */
export function programOf({ unit }: BundleUnit): Program | undefined {
  const entries = inForce(unit, 'ExecStart', 'Service');
  const commands = entries.flatMap(({ read }) =>
    read.status === 'accepted' && Array.isArray(read.value) ? read.value.filter(isCommand) : [],
  );
  const [command] = commands;
  if (!command) return undefined;
  const environment = [...new Map(listOf(unit, 'Environment', 'Service').map((each) => [nameOf(each), each])).values()];
  const { words, unknown } = wordsOf(command, environment);
  return {
    enter: directoryOf(unit),
    words,
    environment,
    notes: [
      ...(commands.length > 1 ? ['The service has several commands; this is the first.'] : []),
      ...(unknown.length > 0 ? [`${unknown.join(' and ')} stands as written: no Environment= sets it here.`] : []),
      ...(entries.some(({ assignment }) => /%[^%]/.test(assignment.value.replaceAll('%%', '')))
        ? ['What stands for specifiers (%i, %h, %t …) may be otherwise on the machine.']
        : []),
      ...(inForce(unit, 'EnvironmentFile', 'Service').length > 0
        ? ['Variables of EnvironmentFile= are not set here.']
        : []),
    ],
  };
}

const nameOf = (assignment: string): string => assignment.slice(0, assignment.indexOf('='));

/** The words to run, with variables replaced as systemd does: `${A}` within a word, `$A` as a word of its own, which is split. */
function wordsOf({ flags, path, argv }: Command, environment: readonly string[]) {
  const values = new Map(environment.map((each) => [nameOf(each), each.slice(nameOf(each).length + 1)]));
  const unknown = new Set<string>();
  const valueFor = (name: string, written: string): string => {
    const value = values.get(name);
    if (value === undefined) unknown.add(written);
    return value ?? written;
  };
  const expand = (word: string): readonly string[] => {
    if (flags.includes(':')) return [word];
    const whole = /^\$([A-Za-z_]\w*)$/.exec(word)?.[1];
    if (whole !== undefined) return valueFor(whole, word).split(/\s+/).filter(Boolean);
    return [
      word.replace(/\$\$|\$\{([A-Za-z_]\w*)\}/g, (written, name) =>
        name === undefined ? '$' : valueFor(name, written),
      ),
    ];
  };
  const expanded = argv.slice(1).flatMap(expand);
  const words = flags.includes('|') ? ['/bin/sh', '-c', expanded.map(quote).join(' ')] : [path, ...expanded];
  return { words: words.map(quote).join(' '), unknown: [...unknown] };
}

/** Into the folder that the program expects to be in, where that is a plain path. */
function directoryOf(unit: BundleUnit['unit']): string {
  const value = valueOf(unit, 'WorkingDirectory', 'Service');
  const path = typeof value === 'object' && value !== null && 'path' in value ? value.path : value;
  return typeof path === 'string' && path.startsWith('/') ? `cd ${quote(path)} && ` : '';
}
