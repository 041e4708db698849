import type { BundleUnit } from '../unit/load-bundle.ts';
import type { Entry } from '../unit/unit.ts';
import type { Command } from '../values/command-reader.ts';
import { lineOf } from './rule.ts';

/** What a service runs for its clients. */
export interface Program {
  /** The line of its `ExecStart=`. */
  readonly entry: Entry;
  /** The name of its file, without a version: `php` for `/usr/bin/php8.2`. */
  readonly name: string;
  /** Its words behind the name. */
  readonly args: readonly string[];
  /** The path of what systemd itself runs, which may be a shell or an interpreter. */
  readonly path: string;
  /** All words as systemd passes them. */
  readonly argv: readonly string[];
}

/**
 * The program of a service, the last of several; behind `env`, and of a Python the module or the script. What a shell runs
 * stays hidden. Undefined where there is none, or none that systemd would take.
 */
export function programOf(service: BundleUnit): Program | undefined {
  const entry = lineOf(service, 'Service', 'ExecStart');
  if (!entry) return undefined;
  const value = entry.read.status === 'accepted' ? entry.read.value : undefined;
  const command = isCommands(value) ? value.at(-1) : undefined;
  if (!command) return undefined;
  const { path, argv } = command;
  const [first = path, ...args] = unwrapped([path, ...argv.slice(1)]);
  return { entry, name: baseName(first).replace(/[\d.]+$/, ''), args, path, argv };
}

/** Until `loadAll()` is through, a command line is a text. */
const isCommands = (value: unknown): value is readonly Command[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The words from the program on that is meant. */
function unwrapped(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  const name = baseName(first);
  if (name === 'env') {
    const at = rest.findIndex((word) => !/^-|^\w+=/.test(word));
    return at < 0 ? words : unwrapped(rest.slice(at));
  }
  if (!/^(?:python|pypy)[\d.]*$/.test(name)) return words;
  const at = rest.findIndex((word) => word === '-m' || !word.startsWith('-'));
  const behind = rest.slice(rest[at] === '-m' ? at + 1 : at);
  return at < 0 || behind.length === 0 ? words : behind;
}

/** The values of options among some words: `--port 80`, `--port=80`, and of one letter `-p80`. */
export function* optionValues(
  args: readonly string[],
  options: ReadonlySet<string>,
): Generator<{ readonly words: string; readonly value: string }> {
  for (const [place, word] of args.entries()) {
    const [, name = '', value] = /^(--?[^=\s]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (options.has(name)) {
      const next = value ?? args[place + 1];
      if (next !== undefined) yield { words: value === undefined ? `${word} ${next}` : word, value: next };
    } else if (options.has(word.slice(0, 2)) && /^-[a-z]./i.test(word)) yield { words: word, value: word.slice(2) };
  }
}
