import type { Assignment, Document, Node, Range, Rejected, Section } from './document.ts';
import { type Line, lineAt, plainLines } from './lines.ts';
import { blank, cut, endsEscaped, offsetIn, trimEnd, trimStart } from './pieces.ts';
import { hasBadUnicode, isBadUnicode, utf8Length } from './unicode.ts';

const HASH = 35;
const SEMICOLON = 59;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const BOM = 0xfeff;

/** systemd reads no longer line than this, in bytes, comments and joined lines included (`LONG_LINE_MAX`). */
const longest = 1024 * 1024;

/** Whether a line as it stands in the file is too long. */
const isTooLong = (text: string, start: number, end: number): boolean =>
  end - start > longest / 3 && utf8Length(text.slice(start, end)) >= longest;

/** What `string_is_safe()` refuses in a section header: control characters, quotes and backslashes. */
const unsafe = /[\0-\x1f\x7f"'\\]/;

/**
 * Reads a unit file as systemd's `config_parse()` and `parse_line()` do, and keeps every character.
 * Any string is read; lines that systemd rejects become nodes that say so. Linear in the length of the text.
 */
export function parse(text: string): Document {
  return new Reader(text).document();
}

class Reader {
  readonly text: string;
  private readonly nodes: Node[] = [];
  private readonly plain: boolean;
  private readonly broken: boolean;
  private section: Section | undefined;
  private bomSeen = false;
  /** The first `=` at or behind the last place looked from; kept so that no stretch is searched twice. */
  private equals = -1;

  constructor(text: string) {
    this.text = text;
    this.plain = plainLines(text);
    this.broken = hasBadUnicode(text);
  }

  document(): Document {
    const { text, nodes, plain } = this;
    for (let at = 0; at < text.length; ) {
      let end: number;
      let next: number;
      if (plain) {
        end = text.indexOf('\n', at);
        if (end === -1) end = text.length;
        next = end === text.length ? end : end + 1;
      } else ({ end, next } = lineAt(text, at));
      if (isTooLong(text, at, end)) {
        this.reject('too-long', at, next, at, end);
        at = next;
      } else if (end > at && text.charCodeAt(end - 1) === BACKSLASH) at = this.long({ start: at, end, next });
      else {
        this.short(at, end, next);
        at = next;
      }
    }
    return { text, nodes };
  }

  /** The next line of a continued one. */
  private line(at: number): Line {
    return lineAt(this.text, at);
  }

  /** A line that is not continued. */
  private short(lineStart: number, end: number, next: number): void {
    const { text } = this;
    let start = lineStart;
    while (start < end && blank(text.charCodeAt(start))) start++;
    const first = start < end ? text.charCodeAt(start) : 0;
    if (start === end) this.nodes.push({ type: 'blank', start: lineStart, end: next });
    else if (first === HASH || first === SEMICOLON) this.nodes.push({ type: 'comment', start: lineStart, end: next });
    else this.content(lineStart, end, next, lineStart === start ? start + this.bomLength(start) : start);
  }

  /** One whole line, no comment; its content begins at `from`, behind a byte order mark if there was one. */
  private content(lineStart: number, lineEnd: number, next: number, from: number): void {
    const { text } = this;
    let start = from;
    let end = lineEnd;
    while (start < end && blank(text.charCodeAt(start))) start++;
    while (end > start && blank(text.charCodeAt(end - 1))) end--;
    if (start === end) this.nodes.push({ type: 'blank', start: lineStart, end: next });
    else if (this.broken && isBadUnicode(text.slice(start, end)))
      this.reject('not-unicode', lineStart, next, start, end);
    else if (text.charCodeAt(start) === OPEN) this.header(lineStart, next, start, end);
    else this.assignment(lineStart, next, start, end);
  }

  private header(from: number, to: number, start: number, end: number): void {
    const name = this.text.slice(start + 1, end - 1);
    if (this.text.charCodeAt(end - 1) !== CLOSE) this.reject('bad-header', from, to, start, end);
    else if (unsafe.test(name)) this.reject('unsafe-header', from, to, start, end);
    else {
      this.section = { type: 'section', start: from, end: to, name, nameStart: start + 1, nameEnd: end - 1 };
      this.nodes.push(this.section);
    }
  }

  private assignment(from: number, to: number, start: number, end: number): void {
    const { text } = this;
    if (this.equals < start) {
      const found = text.indexOf('=', start);
      this.equals = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    const equals = this.equals;
    if (equals >= end) {
      this.reject('missing-equals', from, to, start, end);
      return;
    }
    if (equals === start) {
      this.reject('missing-key', from, to, start, end);
      return;
    }
    let keyEnd = equals;
    while (keyEnd > start && blank(text.charCodeAt(keyEnd - 1))) keyEnd--;
    let valueStart = equals + 1;
    while (valueStart < end && blank(text.charCodeAt(valueStart))) valueStart++;
    this.nodes.push({
      type: 'assignment',
      start: from,
      end: to,
      section: this.section,
      key: text.slice(start, keyEnd),
      keyStart: start,
      keyEnd,
      value: text.slice(valueStart, end),
      valueStart,
      valueEnd: end,
    });
  }

  /** A line that ends in a backslash: it may go on below. Comments between its lines are passed over. */
  private long(first: Line): number {
    const { text } = this;
    const pieces: Range[] = [];
    const parts: string[] = [];
    let line = first;
    let dangling = false;
    for (;;) {
      if (isTooLong(text, line.start, line.end)) {
        this.reject('too-long', first.start, line.next, first.start, line.end);
        return line.next;
      }
      if (!this.isComment(line)) {
        const start = line.start + this.bomLength(line.start);
        pieces.push({ start, end: line.end });
        const part = text.slice(start, line.end);
        if (!endsEscaped(part)) {
          parts.push(part);
          break;
        }
        parts.push(part.slice(0, -1), ' ');
      } else if (pieces.length === 0) break;
      if (line.next >= text.length) {
        dangling = true;
        break;
      }
      line = this.line(line.next);
    }
    if (pieces.length === 0) this.nodes.push({ type: 'comment', start: first.start, end: first.next });
    else if (pieces.length === 1 && !dangling)
      this.content(first.start, first.end, first.next, pieces[0]?.start ?? first.start);
    else this.joined(parts.join(''), pieces, first.start, line.next, dangling);
    return line.next;
  }

  /** Several lines read as one. */
  private joined(whole: string, pieces: readonly Range[], start: number, end: number, dangling: boolean): void {
    const lead = whole.length - trimStart(whole).length;
    const content = trimEnd(whole).slice(lead);
    const more = dangling ? { dangling: true as const } : {};
    const from = offsetIn(pieces, lead);
    const to = offsetIn(pieces, lead + content.length);
    const reject = (reason: Rejected['reason']) => this.reject(reason, start, end, from, to, more);
    const equals = content.indexOf('=');
    if (content === '') this.nodes.push({ type: 'blank', start, end, ...more });
    else if (whole.length * 3 > longest && utf8Length(whole) > longest) reject('too-long');
    else if (this.broken && isBadUnicode(content)) reject('not-unicode');
    else if (content.charCodeAt(0) === OPEN) {
      const name = content.slice(1, -1);
      if (!content.endsWith(']')) reject('bad-header');
      else if (unsafe.test(name)) reject('unsafe-header');
      else {
        const nameEnd = Math.max(from + 1, to - 1);
        this.section = { type: 'section', start, end, name, nameStart: from + 1, nameEnd, ...more };
        this.nodes.push(this.section);
      }
    } else if (equals === -1) reject('missing-equals');
    else if (equals === 0) reject('missing-key');
    else {
      const key = trimEnd(content.slice(0, equals));
      const value = trimStart(content.slice(equals + 1));
      const valueAt = lead + content.length - value.length;
      const node: Assignment = {
        type: 'assignment',
        start,
        end,
        section: this.section,
        key,
        keyStart: from,
        keyEnd: offsetIn(pieces, lead + key.length),
        value,
        valueStart: offsetIn(pieces, valueAt),
        valueEnd: value === '' ? offsetIn(pieces, valueAt) : offsetIn(pieces, valueAt + value.length - 1) + 1,
        pieces: cut(pieces, valueAt, valueAt + value.length),
        ...more,
      };
      this.nodes.push(node);
    }
  }

  private isComment(line: Line): boolean {
    let at = line.start;
    while (at < line.end && blank(this.text.charCodeAt(at))) at++;
    const code = at < line.end ? this.text.charCodeAt(at) : 0;
    return code === HASH || code === SEMICOLON;
  }

  /** One byte order mark of a file is passed over, whichever line it begins. */
  private bomLength(at: number): 0 | 1 {
    if (this.bomSeen || this.text.charCodeAt(at) !== BOM) return 0;
    this.bomSeen = true;
    return 1;
  }

  private reject(
    reason: Rejected['reason'],
    start: number,
    end: number,
    contentStart: number,
    contentEnd: number,
    more: { dangling?: true } = {},
  ): void {
    this.nodes.push({ type: 'rejected', reason, start, end, contentStart, contentEnd, ...more });
  }
}
