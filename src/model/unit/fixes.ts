import type { Assignment, Document, Node } from '../syntax/document.ts';
import { add, remove } from '../syntax/edit.ts';
import type { Fix } from './diagnostic.ts';

export const removeLine = (node: Node): Fix => ({ title: 'Remove the line', edits: remove([node]) });

/** Headers to put above an assignment that stands before any. */
export const headerAbove = (node: Assignment, sections: readonly string[]): readonly Fix[] =>
  sections.map((name) => ({
    title: `Put [${name}] above it`,
    edits: [{ start: node.keyStart, end: node.keyStart, text: `[${name}]\n` }],
  }));

/** Puts a section header right. */
export const writeHeader = (section: string, start: number, end: number): Fix => ({
  title: `Write [${section}]`,
  edits: [{ start, end, text: `[${section}]` }],
});

/** Takes an assignment to the section that knows it. */
export function moveToSection(document: Document, node: Assignment, section: string, key: string): Fix {
  const edits = [...remove([node]), ...add(document, { section, beside: [key] }, key, node.value)];
  return { title: `Move it to [${section}]`, edits: edits.sort((a, b) => a.start - b.start) };
}
