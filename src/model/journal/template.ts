/** What stood in the braces of a message. Of a line that was cut off some are not known. */
export type Parts = Readonly<Partial<Record<string, string>>>;

/**
 * A message as systemd or a program prints it, with names in braces for what varies: `Failed to open FIFO {path}: {errno}`. A
 * name of `shapes` stands for text of that shape only. Two dots at the front or the end: more may stand there.
 */
export interface Template {
  readonly says: string;
  /** The longest text that is in every such message. */
  readonly longest: string;
  /** Every message begins with this. */
  readonly head: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Texts and names in turn; a text first and last, which may be empty. */
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

const unitName =
  /^[A-Za-z0-9:_.\\@-]{1,255}\.(?:socket|service|target|mount|path|timer|slice|device|scope|automount|swap)$/;

const shapes: Readonly<Record<string, RegExp>> = {
  n: /^\d{1,10}$/,
  pid: /^\d{1,10}$/,
  port: /^\d{1,5}$/,
  unit: unitName,
  service: unitName,
  socket: unitName,
  result: /^[a-z-]{1,40}$/,
  step: /^[A-Z_]{2,40}$/,
  key: /^[A-Za-z]{1,80}$/,
  // What was shortened is no error that anybody knows.
  errno: /^(?!.*(?:…|\.\.\.))/s,
};

/** Whether a text is the whole name of a unit. */
export const isUnitName = (text: string): boolean => unitName.test(text);

export function template(says: string): Template {
  const openStart = says.startsWith('..');
  const openEnd = says.endsWith('..');
  const body = says.slice(openStart ? 2 : 0, openEnd ? -2 : undefined);
  const pieces = body.split(/\{(\w+)\}/);
  const texts = pieces.filter((_, at) => at % 2 === 0);
  const names = pieces.filter((_, at) => at % 2 === 1);
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
  return { says, longest, head: openStart ? '' : (texts[0] ?? ''), openStart, openEnd, texts, names };
}

/** What a line has in the braces of a template; undefined where it is another message. Takes time in proportion to the line. */
export function match(t: Template, line: string): Parts | undefined {
  // Almost every line is another message: that shows fastest.
  if (!t.openStart && !line.startsWith(t.head)) return undefined;
  if (t.longest !== t.head && !line.includes(t.longest)) return undefined;
  const [first = '', ...rest] = t.texts;
  const start = t.openStart ? line.indexOf(first) : line.startsWith(first) ? 0 : -1;
  if (start < 0) return undefined;
  const parts: Record<string, string> = {};
  let at = start + first.length;
  for (const [i, text] of rest.entries()) {
    const end = endOfHole(t, line, at, text, i === rest.length - 1);
    if (end < 0) return undefined;
    const name = t.names[i] ?? '';
    const value = line.slice(at, end);
    if (!fits(name, value)) return undefined;
    parts[name] = value;
    at = end + text.length;
  }
  return t.openEnd || at === line.length ? parts : undefined;
}

/** Where the text behind a hole begins; of the last one in a closed message, at its end. */
function endOfHole(t: Template, line: string, at: number, text: string, last: boolean): number {
  if (!last) return line.indexOf(text, at);
  if (!t.openEnd) return line.endsWith(text) && line.length - text.length >= at ? line.length - text.length : -1;
  return text === '' ? line.length : line.indexOf(text, at);
}

const fits = (name: string, value: string): boolean => value !== '' && (shapes[name]?.test(value) ?? true);

/** So much of a message has to be left before the dots for it to be told from others. */
const enough = 14;

/**
 * The same for a line that was shortened to fit a terminal: what stood before the dots, and what after. Only what is whole is
 * given; of the last name in the message the end will do where `complete` knows the rest of it.
 */
export function matchCut(
  t: Template,
  head: string,
  tail: string,
  complete: (name: string, end: string) => string | undefined,
): Parts | undefined {
  if (!head.startsWith(t.head) && !t.head.startsWith(head)) return undefined;
  const parts: Record<string, string> = {};
  const [first = '', ...rest] = t.texts;
  if (t.openStart || head.length < Math.min(enough, first.length)) return undefined;
  if (first.startsWith(head)) return endsRight(t, tail, parts, complete);
  if (!head.startsWith(first) || first.length < enough) return undefined;
  let at = first.length;
  for (const [i, text] of rest.entries()) {
    const end = text === '' ? -1 : head.indexOf(text, at);
    if (end < 0) break;
    const name = t.names[i] ?? '';
    if (!fits(name, head.slice(at, end))) return undefined;
    parts[name] = head.slice(at, end);
    at = end + text.length;
  }
  return endsRight(t, tail, parts, complete);
}

function endsRight(
  t: Template,
  tail: string,
  parts: Record<string, string>,
  complete: (name: string, end: string) => string | undefined,
): Parts | undefined {
  const last = t.texts.at(-1) ?? '';
  const name = t.names.at(-1);
  if (tail === '' || t.openEnd) return parts;
  if (last !== '') return last.endsWith(tail) || tail.endsWith(last) ? parts : undefined;
  if (name === undefined) return undefined;
  const whole = complete(name, tail.slice(tail.lastIndexOf(': ') + 1).trimStart());
  return whole === undefined ? parts : { ...parts, [name]: whole };
}
