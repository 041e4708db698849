import { type Extracted, extractFirstWord } from './extract-word.ts';
import { type Context, type Effect, type Problem, type Read, rejected, reset } from './kind.ts';
import { readExpanded, readStripped, verified } from './part.ts';
import { hasValidLength, isAbsolute, simplifyPath } from './paths.ts';
import { unreadable } from './word-list.ts';

/** One program to run. */
export interface Command {
  /**
   * The prefixes, in this order: `-` failure is ignored, `@` the second word is `argv[0]`, `:` variables stay as they are,
   * `|` run by a shell, and one of `+` (all privileges), `!` (user and group stay) and `!!` (`!` where the kernel needs it).
   */
  readonly flags: string;
  /** An absolute path, simplified, or a name that is looked for when it is run. */
  readonly path: string;
  /** All arguments, the name that the program is called by first. */
  readonly argv: readonly string[];
}

/** The versions that first knew `|`, no longer heeded `!!`, and saw `.` and `..` as directories or wildcards as special. */
export const since = { shell: 258, noAmbient: 262, dots: 253, wildcards: 262 };

interface Prefix {
  readonly flags: string;
  readonly length: number;
}

/** Takes the prefixes off a first word, each once; `!!` may not follow `+`. */
function readPrefix(word: string, target: number): Prefix {
  const flags = new Set<string>();
  let privileges = '';
  let at = 0;
  for (; at < word.length; at++) {
    const c = word[at] ?? '';
    if (c === '|' && target < since.shell) break;
    if ('-@:|'.includes(c) && !flags.has(c)) flags.add(c);
    else if ((c === '+' || c === '!') && privileges === '') privileges = c;
    else if (c === '!' && privileges === '!') privileges = '!!';
    else break;
  }
  return { flags: [...'-@:|'].filter((c) => flags.has(c)).join('') + privileges, length: at };
}

/** Reads the program after its prefixes; the value is its path as written, with specifiers replaced. */
function readProgram(word: string, { flags, length }: Prefix, context: Context): Read<string> {
  const rest = word.slice(length);
  const { target } = context;
  return readExpanded(rest, context, { max: 4095 }, (path) => {
    const fail = (code: Parameters<typeof rejected>[0], suggestion?: string) =>
      rejected(code, path, { path }, { suggestion });
    const prefix = rest[0] ?? '';
    if (path === '') return fail('command/empty');
    if (/["'\\\x00-\x1f\x7f]/.test(path) || (target >= since.wildcards && /[*?[]/.test(path)))
      return fail('command/special-characters');
    if (target < since.dots ? path.endsWith('/') : /(?:^|\/)\.{0,2}$/.test(path)) return fail('command/directory');
    if (!hasValidLength(path)) return fail('command/too-long');
    if (isAbsolute(path) || !/\//.test(path)) return /^\.{1,2}$/.test(path) ? fail('command/directory') : ok(path);
    if (prefix === '|' && !flags.includes('|'))
      return rejected('command/prefix-newer', path, { path, target }, { end: 1, suggestion: rest.slice(1) });
    if ('-@:|+!'.includes(prefix))
      return rejected('command/repeated-prefix', path, { path, prefix }, { end: 1, suggestion: rest.slice(1) });
    return fail('command/not-absolute', absolute(path));
  });
}

const ok = <T>(value: T) => ({ status: 'accepted', value, problems: [] }) as const;

/** An absolute path for one that is relative: in the home directory, in `/usr/bin`, or in the root. */
function absolute(path: string): string | undefined {
  const home = /^(?:~|\$HOME|\$\{HOME\})\/(.+)$/s.exec(path)?.[1];
  if (home !== undefined) return `%h/${home}`;
  if (path.startsWith('$')) return undefined;
  return /^\.\.?\//.test(path) ? `/usr/bin/${path.replace(/^.*\//, '')}` : `/${path.replace(/^[^\w]+/, '')}`;
}

/** Gathers commands from the start of a text to its end, or to the first that is bad. */
class Reader {
  private readonly text: string;
  private readonly context: Context;
  private readonly commands: Command[] = [];
  private readonly problems: Problem[] = [];
  private at = 0;

  constructor(text: string, context: Context) {
    this.text = text;
    this.context = context;
  }

  read(): Read<readonly Command[]> {
    while (this.at < this.text.length && this.readCommand());
    const [first, ...rest] = this.problems;
    const good = this.commands.length > 0 && !this.problems.some(({ effect }) => effect === 'refused');
    return !first || good || this.problems.every(({ effect }) => effect === 'noted')
      ? { status: 'accepted', value: this.commands, problems: this.problems }
      : { status: 'rejected', problems: [first, ...rest] };
  }

  /** Whether another command may follow. */
  private readCommand(): boolean {
    // A quote left open in the first word is forgiven: only the rest of the line is lost.
    const first = this.word('ignored');
    if (first === undefined) return false;
    this.at = first.next;
    if (first.word === ';') return true;
    const prefix = readPrefix(first.word, this.context.target);
    const shell = prefix.flags.includes('|');
    const bad: Effect = prefix.flags.includes('-') ? 'ignored' : 'refused';
    this.noteAmbient(first, prefix);

    const argv: string[] = [];
    let path = '/bin/sh';
    if (shell) {
      argv.push(prefix.flags.includes('@') ? '-sh' : 'sh');
      const program = this.expand(first, prefix.length, bad);
      if (program === undefined) return false;
      if (program !== '') argv.push(program);
    } else {
      const program = this.take(first, readProgram(first.word, prefix, this.context), prefix.length, bad);
      if (program === undefined) return false;
      if (!prefix.flags.includes('@')) argv.push(program);
      path = simplifyProgram(program);
    }
    const more = this.readArguments(argv, bad);
    if (more === undefined) return false;
    if (argv.length === 0) {
      const params = { value: this.text };
      const suggestion = this.text.slice(0, first.start) + first.word.replace('@', '') + this.text.slice(first.end);
      this.problems.push({
        code: 'command/no-argv0',
        effect: bad,
        start: first.start,
        end: first.end,
        params,
        suggestion,
      });
      return false;
    }
    this.commands.push({ flags: prefix.flags, path, argv });
    return more;
  }

  /** Adds arguments up to a `;`; whether there was one, or undefined where an argument is bad. */
  private readArguments(argv: string[], bad: Effect): boolean | undefined {
    while (this.at < this.text.length) {
      const separator = /^(\\?);(?:[ \t\n\r]+|$)/.exec(this.text.slice(this.at, this.at + 3));
      if (separator) {
        this.at += (separator[1] ?? '').length + 1;
        while (' \t\n\r'.includes(this.text[this.at] ?? '-')) this.at++;
        if (separator[1] === '') return true;
        argv.push(';');
        continue;
      }
      const found = this.word(bad);
      if (found === undefined) return undefined;
      this.at = found.next;
      const argument = this.expand(found, 0, bad);
      if (argument === undefined) return undefined;
      argv.push(argument);
    }
    return false;
  }

  /** The next word; what is no escape sequence stays as it is, and is noted (`extract_first_word_and_warn`). */
  private word(bad: Effect): Word | undefined {
    const flags = { unquote: true, cunescape: true } as const;
    const strict = extractFirstWord(this.text, this.at, flags);
    if (strict.ok) return strict.word === null ? undefined : strict;
    const relaxed = extractFirstWord(this.text, this.at, { ...flags, unescapeRelax: true });
    if (relaxed.ok) {
      const { start, end } = strict;
      const params = { value: this.text.slice(start, end) };
      const suggestion = `${this.text.slice(0, start)}\\${this.text.slice(start)}`;
      this.problems.push({ code: 'command/unknown-escape', effect: 'noted', start, end, params, suggestion });
      return relaxed.word === null ? undefined : relaxed;
    }
    const { problem, replace = [0, 0, ''] } = unreadable(this.text, relaxed);
    const suggestion = this.text.slice(0, replace[0]) + replace[2] + this.text.slice(replace[1]);
    this.problems.push({ ...problem, effect: this.lost(bad), suggestion });
    return undefined;
  }

  private expand(found: Word, from: number, bad: Effect): string | undefined {
    return this.take(found, readExpanded(found.word.slice(from), this.context, {}, ok), from, bad);
  }

  /** The value of a read part of a word, beginning at `from` in it; undefined, with a problem, where it is bad. */
  private take(found: Word, read: Read<string>, from: number, bad: Effect): string | undefined {
    if (read.status === 'accepted') return read.value;
    if (read.status === 'reset') return '';
    const { suggestion, ...problem } = read.problems[0];
    const { start, end, word } = found;
    const exact = this.text.slice(start, end) === word;
    const whole = (by: string) => this.text.slice(0, start) + word.slice(0, from) + by + this.text.slice(end);
    this.problems.push({
      ...problem,
      start: exact ? start + from + problem.start : start,
      end: exact ? start + from + problem.end : end,
      effect: this.lost(bad),
      ...(suggestion === undefined || !exact ? {} : { suggestion: whole(suggestion) }),
    });
    return undefined;
  }

  /** Commands before the bad one stay, unless the unit is refused. */
  private lost(bad: Effect): Effect {
    return bad === 'ignored' && this.commands.length ? 'dropped' : bad;
  }

  private noteAmbient({ start }: Word, { flags, length }: Prefix): void {
    if (this.context.target < since.noAmbient || !flags.endsWith('!!')) return;
    const at = this.text.indexOf('!!', start);
    if (at < 0 || at > start + length) return;
    const suggestion = this.text.slice(0, at) + this.text.slice(at + 2);
    const params = { value: '!!' };
    this.problems.push({
      code: 'command/double-exclamation',
      effect: 'noted',
      start: at,
      end: at + 2,
      params,
      suggestion,
    });
  }
}

type Word = Extract<Extracted, { word: string }>;

/** `path_simplify` keeps a leading `..`, whatever the version. */
const simplifyProgram = (path: string) => simplifyPath(path, 0);

/** Reads all commands of an assignment. */
export function readCommands(text: string, context: Context): Read<readonly Command[]> {
  const readAll = (stripped: string): Read<readonly Command[]> =>
    stripped === '' ? reset : new Reader(stripped, context).read();
  return readStripped(text, (stripped) => verified(readAll(stripped), readAll));
}
