import { type Assignment, type Document, type Node, offsetInText } from '../syntax/document.ts';
import { extractWords } from '../values/extract-word.ts';
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
  word: (scene) => wordAt(scene, { unquote: true }),
  bare: (scene) => wordAt(scene, { retainEscape: true }),
  item: (scene) => pieceAt(wordAt(scene, { unquote: true, retainEscape: true }) ?? '', part(scene) ?? ''),
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
  return text === undefined || raw(scene).includes(text) || !dependsOnHost(scene) ? text : undefined;
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
  const [start, end] = node.type === 'rejected' ? [node.contentStart, node.contentEnd] : [diagnostic.start, diagnostic.end];
  const found = text.slice(start, end);
  return /[\r\n]/.test(found) ? undefined : found.toWellFormed();
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

function wordAt(scene: Scene, flags: Parameters<typeof extractWords>[1]): string | undefined {
  const at = offset(scene);
  if (at === undefined) return undefined;
  const found = extractWords(raw(scene), flags).find(({ end }) => at < end);
  return found?.ok && found.start <= at ? found.word : undefined;
}

/** Which of the pieces between colons holds a text. */
const pieceAt = (word: string, text: string): string | undefined => word.split(':').find((piece) => piece.includes(text));

/** Specifiers that the home directory, the user or the place of the file decide. */
const personal = { system: /^[yYs]$/, user: /^[yYshtSCLEDuUgGd]$/ };

function dependsOnHost(scene: Scene): boolean {
  const letters = [...raw(scene).matchAll(/%([A-Za-z\d%])/g)].map(([, letter = '']) => letter);
  return letters.some((letter) => specifiers[letter]?.host || personal[scene.context.manager].test(letter));
}
