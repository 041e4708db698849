import { type Assignment, type Document, type Node, offsetInText } from '../syntax/document.ts';
import { since } from '../values/command-reader.ts';
import { type ExtractFlags, extractWords } from '../values/extract-word.ts';
import type { Context } from '../values/kind.ts';
import { patchVarRun, simplifyPath } from '../values/paths.ts';
import { expandSpecifiers, specifiers } from '../values/specifiers.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A diagnostic, and where it stands. */
export interface Scene {
  readonly diagnostic: Diagnostic;
  readonly context: Context;
  readonly document: Document;
  readonly node: Node;
  /** Whether systemd gives up the file for it. */
  readonly fatal: boolean;
}

type Source = (scene: Scene) => string | undefined;

const assignment = ({ node }: Scene): Assignment | undefined => (node.type === 'assignment' ? node : undefined);
const raw = (scene: Scene): string => assignment(scene)?.value ?? '';
const param = ({ diagnostic: { params } }: Scene, name: string): string | undefined =>
  params[name] === undefined ? undefined : String(params[name]);

/** What is taken from the text as it is written. */
const written: Readonly<Record<string, Source>> = {
  key: (scene) => assignment(scene)?.key,
  section: (scene) => assignment(scene)?.section?.name ?? param(scene, 'section'),
  raw,
  line,
  part,
  unit: ({ context }) => context.unit,
  effect: ({ diagnostic }) => diagnostic.effect,
  list: (scene) => raw(scene).replace(/^~/, ''),
  relaxed: (scene) => wordAt(scene, asCommand)?.word,
  dashless: (scene) => raw(scene).replace(/^-/, ''),
  marked: (scene) => wordAt(scene, { unquote: true })?.word.replace(/^-?\+?/, ''),
  call: (scene) => wordAt(scene, {})?.word.replace(/^~/, ''),
  second: (scene) => raw(scene).replace(/^\S+\s+/, ''),
  program,
  command,
  before,
  word: (scene) => wordAt(scene, { unquote: true })?.word,
  bare: (scene) => wordAt(scene, { retainEscape: true })?.word,
  tuple: (scene) => wordAt(scene, { unquote: true, retainEscape: true })?.word,
  item: (scene) => pieceAt(wordAt(scene, { unquote: true, retainEscape: true })?.word ?? '', part(scene) ?? ''),
  after: (scene) => raw(scene).replace(/^[^:]*:/, ''),
  condition: (scene) => raw(scene).replace(/^\|?!?/, ''),
  ignoring: ({ fatal }) => (fatal ? '' : ', ignoring'),
};

/** What depends on what specifiers stand for. */
const expanded: Readonly<Record<string, Source>> = {
  value,
  whole: (scene) => {
    const expansion = expandSpecifiers(raw(scene), scene.context);
    return expansion.ok ? expansion.text : undefined;
  },
  path,
  patched: (scene) => patchVarRun(path(scene)),
};

/**
 * What stands in one of the braces of a line of the log (`words/log-line-table.ts` says which there are). Undefined for what
 * is not known, such as a text that only the host knows.
 */
export function logText(scene: Scene, name: string): string | undefined {
  const own = written[name];
  if (own) return own(scene);
  const text = (expanded[name] ?? ((scene) => param(scene, name)))(scene);
  const plain = text !== undefined && !text.includes('%') && raw(scene).includes(text);
  return plain || !dependsOnHost(scene) ? text : undefined;
}

/** What systemd read, as far as the problem says so: specifiers are replaced in it where it has any. */
function value(scene: Scene): string {
  return param(scene, 'inner') ?? param(scene, 'value') ?? raw(scene);
}

function path(scene: Scene): string {
  return param(scene, 'path') ?? simplifyPath(value(scene), scene.context.target);
}

/** A header or a line that is none; undefined where it goes on in the next. */
function line({ diagnostic, document: { text }, node }: Scene): string | undefined {
  const [start, end] =
    node.type === 'rejected' ? [node.contentStart, node.contentEnd] : [diagnostic.start, diagnostic.end];
  const found = text.slice(start, end).replace(/[\udc80-\udcff]/gu, '\ufffd');
  return /[\r\n]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(found) ? undefined : found;
}

/** The text that is to blame; empty where the diagnostic stands on the key. */
function part(scene: Scene): string | undefined {
  const { start, end } = scene.diagnostic;
  const node = assignment(scene);
  const found = node && start >= node.valueStart ? scene.document.text.slice(start, end) : '';
  return /[\r\n]/.test(found) ? undefined : found;
}

/** Where in the value of its assignment a diagnostic begins. */
function offset(scene: Scene): number | undefined {
  const node = assignment(scene);
  const { start } = scene.diagnostic;
  if (!node || start < node.valueStart) return undefined;
  for (let i = 0; i <= node.value.length; i++) if (offsetInText(node, i) === start) return i;
  return undefined;
}

/** The word that holds the start of a diagnostic; where it has no place, the only one that there is. */
function wordAt(scene: Scene, flags: ExtractFlags): Word | undefined {
  const at = offset(scene);
  const words = extractWords(raw(scene), flags);
  const found = at === undefined ? words : words.filter(({ start, end }) => start <= at && at < end);
  return found.length === 1 && found[0]?.ok ? found[0] : undefined;
}

type Word = Extract<ReturnType<typeof extractWords>[number], { ok: true }>;

/** What stands before a diagnostic in its word. */
function before(scene: Scene): string | undefined {
  const word = wordAt(scene, { retainEscape: true });
  return word && raw(scene).slice(word.start, offset(scene));
}

/** How the words of commands are told apart. */
const asCommand = { unquote: true, cunescape: true, unescapeRelax: true, relax: true };

/** Where the command begins that a diagnostic is about. */
function commandStart(scene: Scene): number | undefined {
  const at = offset(scene);
  const words = extractWords(raw(scene), asCommand).filter((word) => word.ok);
  const ends = words.filter(({ start, end }) => raw(scene).slice(start, end) === ';');
  if (at === undefined) return ends.length === 0 ? 0 : undefined;
  return ends.findLast(({ start }) => start < at)?.next ?? 0;
}

/** A list of commands from the one on that a diagnostic is about. */
function command(scene: Scene): string | undefined {
  const start = commandStart(scene);
  return start === undefined ? undefined : raw(scene).slice(start);
}

/** The program of a command without its prefixes, where that is to blame. */
function program(scene: Scene): string | undefined {
  const word = wordAt(scene, asCommand);
  if (!word || word.start !== commandStart(scene)) return undefined;
  return word.word.replace(scene.context.target < since.shell ? /^[-@:+!]+/ : /^[-@:+!|]+/, '');
}

/** Which of the pieces between colons holds a text. */
const pieceAt = (word: string, text: string): string | undefined =>
  word.split(':').find((piece) => piece.includes(text));

/** Specifiers that the home directory, the user or the place of the file decide. */
const personal = { system: /^[yYs]$/, user: /^[yYshtSCLEDuUgGd]$/ };

function dependsOnHost(scene: Scene): boolean {
  const letters = [...raw(scene).matchAll(/%([A-Za-z\d%])/g)].map(([, letter = '']) => letter);
  return letters.some(
    (letter) => specifiers[letter]?.host || specifiers[letter]?.old || personal[scene.context.manager].test(letter),
  );
}
