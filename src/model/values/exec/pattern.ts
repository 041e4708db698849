import type { ProblemCode } from '../../words/problems.ts';

/** What is wrong with a regular expression, and where. */
export interface PatternProblem {
  readonly code: ProblemCode;
  readonly at: number;
}

/** The most that a repetition may ask for (`MAX_REPEAT_COUNT`). */
const mostRepeats = 65535;

/** `{2}`, `{2,}`, `{2,3}` or `{,3}`, with blanks inside if need be. */
const counted = /^\{ *(?:(\d+) *(?:(,) *(\d*))?|(,) *(\d+)) *\}/;

/** An escape sequence as a whole, by what may follow its backslash. */
const escapes =
  /^\\(?:[^A-Za-z\d]|[abdefhnrstvwABCDEGHKNQRSVWXZz]|\d{1,3}|x\{[\da-fA-F]+\}|x(?!\{)[\da-fA-F]{0,2}|o\{[0-7]+\}|c[ -~]|[pP](?:[A-Z]|\{\^?[A-Za-z][\w &.:=-]*\})|g(?:[-+]?\d+|\{[^}]+\}|<[^>]+>|'[^']+')|k(?:\{\w+\}|<\w+>|'\w+'))/s;

/** Escape sequences that match a place and no character, so that they cannot be repeated. */
const places = /^\\[bBAzZGE]/;

/** How a group begins: a comment, options, a condition, a name, a look around, or nothing of the sort. */
const groups =
  /^\((?:\?(?:#[^)]*|[:|>=!]|(?=\()|<[=!]|P?<[A-Za-z_]\w*>|'[A-Za-z_]\w*'|P[=>]\w+|&\w+|R|[-+]?\d+|C\d*|\^?[imnsxJU]*(?:-[imnsxJU]*)?:?)|\*[A-Za-z_]+(?::[^)]*|=\d+)?)?/;

/**
 * Looks for what the compiler of PCRE2 would stumble over: what is open, what has nothing to repeat, what is out of order, what
 * nobody knows. It does not look into names.
 */
export function patternProblem(pattern: string): PatternProblem | undefined {
  const checker = new Checker(pattern);
  return checker.check();
}

class Checker {
  private readonly pattern: string;
  private at = 0;
  /** Where groups are open. */
  private readonly open: number[] = [];
  private captures = 0;
  private references: { readonly to: number; readonly at: number }[] = [];
  /** Whether something stands before that can be repeated. */
  private repeatable = false;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  check(): PatternProblem | undefined {
    while (this.at < this.pattern.length) {
      const code = this.step();
      if (code) return { code, at: this.at };
    }
    const last = this.open.at(-1);
    if (last !== undefined) return { code: 'pattern/open-group', at: last };
    const lost = this.references.find(({ to }) => to > this.captures);
    return lost && { code: 'pattern/no-such-group', at: lost.at };
  }

  private take(length: number, repeatable: boolean): undefined {
    this.at += length;
    this.repeatable = repeatable;
  }

  private step(): ProblemCode | undefined {
    const c = this.pattern[this.at] ?? '';
    const rest = this.pattern.slice(this.at);
    if (c === '\\') return this.escape(rest);
    if (c === '[') return this.charClass();
    if (c === '(') return this.group(rest);
    if (c === ')') return this.open.pop() === undefined ? 'pattern/stray-bracket' : this.take(1, true);
    if ('*+?'.includes(c)) return this.repeat(1);
    if (c === '{' && counted.test(rest)) return this.count(rest);
    return this.take(1, !'|^$'.includes(c));
  }

  private escape(rest: string): ProblemCode | undefined {
    const all = escapes.exec(rest)?.[0];
    if (all === undefined) return rest.length < 2 ? 'pattern/backslash' : 'pattern/escape';
    if (rest.startsWith('\\Q')) {
      const end = rest.indexOf('\\E');
      return this.take(end < 0 ? rest.length : end + 2, true);
    }
    const to = /^\\([1-9])$/.exec(all)?.[1];
    if (to) this.references.push({ to: Number(to), at: this.at });
    return this.take(all.length, places.test(all) ? rest.startsWith('\\E') && this.repeatable : true);
  }

  private group(rest: string): ProblemCode | undefined {
    const [begin = '('] = groups.exec(rest) ?? [];
    if (begin === '(' && /^\([?*]/.test(rest)) return rest.length < 3 ? 'pattern/open-group' : 'pattern/group';
    const alone = !rest.startsWith('(?(') && /^\(\?(?:#|\^?[imnsxJU]*(?:-[imnsxJU]*)?$)/.test(begin);
    if (begin.startsWith('(*'))
      return rest[begin.length] === ')' ? this.take(begin.length + 1, false) : 'pattern/group';
    if (alone && rest[begin.length] === ')')
      return this.take(begin.length + 1, begin.startsWith('(?#') && this.repeatable);
    if (alone) return begin.startsWith('(?#') ? 'pattern/open-group' : 'pattern/group';
    if (/^\($|^\(\?(?:P?<[A-Za-z_]|')/.test(begin)) this.captures++;
    this.open.push(this.at);
    return this.take(begin.length, false);
  }

  private repeat(length: number): ProblemCode | undefined {
    if (!this.repeatable) return 'pattern/nothing-to-repeat';
    const manner = /^[+?]/.test(this.pattern.slice(this.at + length)) ? 1 : 0;
    return this.take(length + manner, false);
  }

  private count(rest: string): ProblemCode | undefined {
    const [all = '', least = '0', , most = '', , only = most] = counted.exec(rest) ?? [];
    const [from, to] = [Number(least), only === '' ? Number(least) : Number(only)];
    return from > to || to > mostRepeats ? 'pattern/count' : this.repeat(all.length);
  }

  /** Reads `[…]`. */
  private charClass(): ProblemCode | undefined {
    const start = this.at;
    if (misplaced.test(this.pattern.slice(start))) return 'pattern/class-outside';
    let at = start + (this.pattern[start + 1] === '^' ? 2 : 1);
    /** The character that a range can begin with; `none` is a set of them, which cannot. */
    let before: number | 'none' | undefined;
    for (let first = true; ; first = false) {
      const rest = this.pattern.slice(at);
      if (rest === '') return 'pattern/open-class';
      if (rest[0] === ']' && !first) return this.take(at + 1 - start, true);
      if (rest[0] === '-' && before !== undefined && rest.length > 1 && rest[1] !== ']') {
        const end = member(rest.slice(1));
        if (!end) return 'pattern/escape';
        if (before === 'none' || end.code === 'none' || end.code < before) return 'pattern/range';
        at += 1 + end.length;
        before = undefined;
        continue;
      }
      const found = member(rest);
      if (!found) return rest.length < 2 ? 'pattern/backslash' : 'pattern/escape';
      before = found.code;
      at += found.length;
    }
  }
}

/** A named class that is in no brackets of its own. */
const misplaced = /^\[([:.=])[^\]\\]*\1\]/;
const posix = /^\[:\^?(?:alpha|lower|upper|alnum|ascii|blank|cntrl|digit|graph|print|punct|space|word|xdigit):\]/;
const control: Readonly<Record<string, number>> = { a: 7, b: 8, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** One member of a class: its length and its character, `none` for a set. Undefined where it is none. */
function member(rest: string): { readonly length: number; readonly code: number | 'none' } | undefined {
  const set = posix.exec(rest)?.[0];
  if (set) return { length: set.length, code: 'none' };
  if (/^\[([:.=])[^\]]*\1\]/.test(rest)) return undefined;
  if (rest[0] !== '\\') return { length: 1, code: rest.charCodeAt(0) };
  const all = escapes.exec(rest)?.[0];
  if (all === undefined || /^\\[ABGKRXZz]/.test(all)) return undefined;
  const [, letter = ''] = all;
  if (/[dDhHsSvVwWpPN]/.test(letter)) return { length: all.length, code: 'none' };
  const hex = /^\\x\{?([\da-f]*)/i.exec(all)?.[1];
  const octal = /^\\o?\{?([0-7]+)/.exec(all)?.[1];
  const code =
    control[letter] ?? (hex === undefined ? octal && Number.parseInt(octal, 8) : Number.parseInt(hex || '0', 16));
  return { length: all.length, code: code || (all.length > 2 ? 0 : letter.charCodeAt(0)) };
}
