import type { Assignment } from '../../syntax/document.ts';
import { applyEdits, type Edit } from '../../syntax/edit.ts';
import { lineEnd } from '../../syntax/lines.ts';
import { parse } from '../../syntax/parse.ts';
import { type Names, type Repair, type Repaired, type Step, splitLines } from './step.ts';

const sections = [
  'Unit',
  'Socket',
  'Install',
  'Service',
  'Timer',
  'Path',
  'Mount',
  'Automount',
  'Swap',
  'Slice',
  'Scope',
];
const freeText = /^[ \t]*(?:Description|Documentation|X-[\w-]*)[ \t]*=/;
const oddBlanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const unseen = /[\u200b\u2060\ufeff]/g;

const plain = (text: string): string =>
  text
    .replace(oddBlanks, ' ')
    .replace(unseen, '')
    .replace(/[\u201c-\u201f\u2033\u2036]/g, '"')
    // Between letters it is an apostrophe.
    .replace(/(?<!\p{L})[\u2018-\u201b\u2032\u2035]|[\u2018-\u201b\u2032\u2035](?!\p{L})/gu, "'");

/** Typographic quotes and blanks where systemd reads words. In a comment or a description they are a matter of taste. */
export const withPlainCharacters: Step = (text) => {
  if (plain(text) === text) return undefined;
  let count = 0;
  let free = false;
  const fixed = splitLines(text).map((line) => {
    const start = /[^\s\u200b\u2060\ufeff]/.exec(line)?.index ?? 0;
    const rest = line.slice(start);
    const comment = /^[#;]/.test(rest);
    if (!comment && !(free && /\S/.test(rest))) free = freeText.test(rest);
    const next = plain(line.slice(0, start)) + (comment || free ? rest : plain(rest));
    if (!comment && !/\\[\r\n]*$/.test(line)) free = false;
    if (next !== line) count++;
    return next;
  });
  return count === 0
    ? undefined
    : { text: fixed.join(''), repairs: [{ code: 'odd-characters', params: {}, lines: count }] };
};

/** `[socket]`, `[SOCKET]` and `[ Socket ]` become `[Socket]`. */
export const withSectionSpelling: Step = (text) =>
  rewrite(text, 'section-spelling', (document) =>
    document.nodes.flatMap((node) => {
      if (node.type !== 'section') return [];
      const name = node.name.trim().toLowerCase();
      const to = sections.find((each) => each.toLowerCase() === name);
      return to && to !== node.name ? [{ start: node.nameStart, end: node.nameEnd, from: node.name, to }] : [];
    }),
  );

/** `listenstream=` becomes `ListenStream=`. */
export const withDirectiveSpelling: Step = (text, names) =>
  rewrite(text, 'directive-spelling', (document) =>
    document.nodes.flatMap((node) => {
      if (node.type !== 'assignment' || !node.section) return [];
      const to = names.spelling(node.section.name, node.key);
      return to && to !== node.key ? [{ start: node.keyStart, end: node.keyEnd, from: node.key, to }] : [];
    }),
  );

interface Respelling {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

/** Makes the changes, and reports each spelling once with the number of its lines. */
function rewrite(
  text: string,
  code: 'section-spelling' | 'directive-spelling',
  find: (document: ReturnType<typeof parse>) => readonly Respelling[],
): Repaired | undefined {
  if (!text.includes('[')) return undefined;
  const found = find(parse(text));
  if (found.length === 0) return undefined;
  const repairs = new Map<string, Repair>();
  for (const { from, to } of found)
    repairs.set(from, { code, params: { from, to }, lines: (repairs.get(from)?.lines ?? 0) + 1 });
  return {
    text: applyEdits(
      text,
      found.map(({ start, end, to }): Edit => ({ start, end, text: to })),
    ),
    repairs: [...repairs.values()],
  };
}

/** Headers for directives that stand above the first one, where at least one of them listens on something. */
export const withHeaders: Step = (text, names) => {
  if (!/listen/i.test(text)) return undefined;
  const { nodes } = parse(text);
  const first = nodes.findIndex((node) => node.type === 'section');
  const above = first === -1 ? nodes : nodes.slice(0, first);
  if (!above.some((node) => node.type === 'assignment' && /^listen/i.test(node.key))) return undefined;
  const edits: Edit[] = [];
  const groups: { section: string; lines: number }[] = [];
  const eol = lineEnd(text);
  /** Where the comments that stand directly above the next directive begin. */
  let top: number | undefined;
  for (const node of above) {
    if (node.type === 'comment') top ??= node.start;
    if (node.type === 'blank') top = undefined;
    if (node.type !== 'assignment') continue;
    const group = groups.at(-1);
    const section = sectionFor(node, group?.section, names);
    if (group?.section === section) group.lines++;
    else {
      const start = top ?? node.start;
      edits.push({ start, end: start, text: `${group ? eol : ''}[${section}]${eol}` });
      groups.push({ section, lines: 1 });
    }
    top = undefined;
  }
  return {
    text: applyEdits(text, edits),
    repairs: groups.map(({ section, lines }) => ({ code: 'missing-header', params: { section }, lines })),
  };
};

/** An unknown directive stays with the one above it. */
const sectionFor = ({ key }: Assignment, current: string | undefined, names: Names): string =>
  /^listen/i.test(key) ? 'Socket' : (names.sectionOf(key) ?? current ?? 'Socket');
