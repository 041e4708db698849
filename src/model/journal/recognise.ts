import type { LogCode } from '../words/journal-words.ts';
import { errorEndingIn, errorName } from './errors.ts';
import { execMessages } from './messages/exec.ts';
import { fineMessages } from './messages/fine.ts';
import type { CodeFor, Role, Row } from './messages/message.ts';
import { kernelMessages, programMessages } from './messages/programs.ts';
import { serviceMessages } from './messages/service.ts';
import { socketMessages } from './messages/socket.ts';
import { systemctlMessages } from './messages/systemctl.ts';
import { toolMessages } from './messages/tools.ts';
import { lineMessages, verdictMessages } from './messages/verdicts.ts';
import { match, matchCut, type Parts, type Template, template } from './template.ts';

/** What a message is about, and what stood in its places. */
export interface Recognised {
  readonly code: LogCode;
  readonly role: Role;
  readonly parts: Parts;
}

interface Known {
  readonly at: number;
  readonly template: Template;
  readonly row: Row;
}

/** What systemd itself and its tools print; what all others do. */
export const systemdRows: readonly Row[] = [
  ...socketMessages,
  ...systemctlMessages,
  ...execMessages,
  ...serviceMessages,
  ...verdictMessages,
  ...toolMessages,
  ...lineMessages,
];
export const otherRows: readonly Row[] = [...kernelMessages, ...programMessages];

const toKnown = (row: Row, at: number): Known => ({ at, template: template(row[0]), row });
const known = [...systemdRows, ...fineMessages, ...otherRows].map(toKnown);
const ofLines = lineMessages.map(toKnown);

/** Messages by how they begin, as far as that tells them apart. */
const keyLengths = [16, 8] as const;
const byHead = new Map<string, Known[]>();
/** The same by their first letters alone, for lines of which little is left. */
const byStart = new Map<string, Known[]>();
const startLength = 8;
/** Those that begin with anything, by a word that is in each of them; and those without such a word. */
const byWord = new Map<string, Known[]>();
const loose: Known[] = [];
for (const each of known) {
  const length = keyLengths.find((length) => each.template.head.length >= length);
  const word = length === undefined ? keyWord(each.template) : undefined;
  if (length !== undefined) put(byHead, each.template.head.slice(0, length), each);
  else if (word !== undefined) put(byWord, word, each);
  else loose.push(each);
  put(byStart, each.template.head.slice(0, startLength), each);
}

function put(map: Map<string, Known[]>, key: string, each: Known): void {
  map.set(key, [...(map.get(key) ?? []), each]);
}

/** The longest word of a message that has a blank on either side, whatever stands in its places. */
function keyWord({ texts }: Template): string | undefined {
  const words = texts.flatMap((text) => text.split(' ').slice(1, -1));
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest.length < 4 ? undefined : longest;
}

const inOrder = (a: Known, b: Known): number => a.at - b.at;

/** So many words of a line are looked at. */
const mostWords = 200;

/** Which message a text is; undefined for one that is not known. */
export function recognise(text: string): Recognised | undefined {
  const [long = [], short = []] = keyLengths.map((length) => byHead.get(text.slice(0, length)));
  const alike = long.length > 0 && short.length > 0 ? [...long, ...short].sort(inOrder) : [...long, ...short];
  return find(alike, text) ?? find(likely(text), text) ?? shortened(text);
}

/** The messages that begin with anything and may be this one, in the order of the tables: the more exact ones come first. */
function likely(text: string): readonly Known[] {
  const found = new Set(loose);
  for (const word of text.split(' ', mostWords)) for (const each of byWord.get(word) ?? []) found.add(each);
  return found.size === loose.length ? loose : [...found].sort(inOrder);
}

/** The same for what stands behind the path of a file and the number of a line. */
export const recogniseLine = (text: string): Recognised | undefined => find(ofLines, text) ?? shortened(text, ofLines);

function find(among: readonly Known[], text: string): Recognised | undefined {
  for (const { template, row } of among) {
    const parts = match(template, text);
    if (parts) return recognised(row, parts);
  }
  return undefined;
}

/** What was shortened to fit a terminal: with dots in it, or chopped off at a mark. */
const shortening = /^(.{8,}?)(?:…|\.\.\.)(.*)$|^(.{24,})>$/s;

/** What is before and after the place at which a line was shortened; undefined where nothing is missing. */
export function cutOf(text: string): { readonly head: string; readonly tail: string } | undefined {
  if (!/…|\.\.\.|>$/.test(text)) return undefined;
  const [, head, tail = '', chopped] = shortening.exec(text) ?? [];
  return head === undefined ? (chopped === undefined ? undefined : { head: chopped, tail: '' }) : { head, tail };
}

function shortened(text: string, among?: readonly Known[]): Recognised | undefined {
  const cut = cutOf(text);
  if (!cut) return undefined;
  for (const { template, row } of among ?? byStart.get(text.slice(0, startLength)) ?? []) {
    const parts = matchCut(template, cut.head, cut.tail, (name, end) =>
      name === 'errno' ? errorEndingIn(end) : undefined,
    );
    if (parts) return recognised(row, parts);
  }
  return undefined;
}

function recognised([, role, code, more]: Row, found: Parts): Recognised {
  const parts = { ...more, ...found };
  return { code: codeFor(code, parts), role, parts };
}

function codeFor(code: CodeFor, parts: Parts): LogCode {
  if (typeof code === 'string') return code;
  if ('part' in code) return code.codes[parts[code.part] ?? ''] ?? code.else;
  const error = errorName(parts.errno);
  return (error && code.errors[error]) ?? code.else;
}
