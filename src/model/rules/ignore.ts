import type { Document } from '../syntax/document.ts';
import type { Edit } from '../syntax/edit.ts';
import { lineEnd } from '../syntax/lines.ts';
import { nodeAt } from '../unit/by-node.ts';
import type { BundleUnit } from '../unit/load-bundle.ts';

/** `# unitwright: ignore listen/no-free-bind`; several codes stand apart by blanks or commas. */
const comment = /^\s*[#;]\s*unitwright:\s*ignore\s+(.+)$/i;

/** The codes that comments in a unit's files ignore, whether there is a rule of that name or not. */
export function ignoredIn({ unit }: BundleUnit): ReadonlySet<string> {
  const documents = [unit.document, ...unit.dropIns.map(({ document }) => document)];
  return new Set(documents.flatMap(codesIn));
}

function codesIn({ text, nodes }: Document): readonly string[] {
  return nodes
    .filter(({ type }) => type === 'comment')
    .flatMap(({ start, end }) => comment.exec(text.slice(start, end).trimEnd())?.[1]?.split(/[\s,]+/) ?? []);
}

/** Puts a comment above a line that ignores a rule in this unit. Where one is already, nothing is done. */
export function ignoreEdits(document: Document, offset: number, code: string): readonly Edit[] {
  const node = nodeAt(document.nodes, offset);
  if (codesIn(document).includes(code)) return [];
  const start = node?.start ?? 0;
  return [{ start, end: start, text: `# unitwright: ignore ${code}${lineEnd(document.text)}` }];
}
