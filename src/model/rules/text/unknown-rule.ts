import type { Document } from '../../syntax/document.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { adviceCodes, isAdviceCode } from '../../words/advice.ts';
import { type Found, inUnits, type Rule } from '../rule.ts';

/** `# unitwright: ignore …`, up to the codes. */
const comment = /^\s*[#;]\s*unitwright:\s*ignore\s+/i;

/** A comment that ignores a rule that does not exist ignores nothing. */
export const unknownRule: Rule = {
  code: 'text/unknown-rule',
  severity: 'info',
  find: inUnits((each) => [
    ...unknownIn(each, each.unit.document),
    ...each.unit.dropIns.flatMap(({ path, document }) => unknownIn(each, document, path)),
  ]),
};

function unknownIn(unit: BundleUnit, { text, nodes }: Document, file?: string): readonly Found[] {
  return nodes.flatMap((node) => {
    const line = node.type === 'comment' ? text.slice(node.start, node.end) : '';
    const lead = comment.exec(line)?.[0];
    if (lead === undefined) return [];
    return codesIn(line.slice(lead.length))
      .filter(({ code }) => !isAdviceCode(code))
      .map(({ code, at }) => {
        const start = node.start + lead.length + at;
        const end = start + code.length;
        const near = nearestTo(code);
        const fixes = near ? [{ title: `Write ${near}`, edits: [{ start, end, text: near }] }] : [];
        const params = { code, ...(near ? { near } : {}) };
        return file === undefined ? { unit, start, end, params, fixes } : { unit, file, start, end, params, fixes: [] };
      });
  });
}

/** The codes at the start of a text; what follows them may be a reason in plain words. */
function codesIn(text: string): readonly { readonly code: string; readonly at: number }[] {
  const words = [...text.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({ code, at: index }));
  const end = words.findIndex(({ code }, i) => i > 0 && !/^[a-z-]+\/[a-z-]+$/.test(code));
  return end < 0 ? words : words.slice(0, end);
}

/** The rule that was probably meant: of the same name in another group, or the one that takes the fewest changes. */
function nearestTo(code: string): string | undefined {
  const name = code.slice(code.lastIndexOf('/') + 1);
  const same = adviceCodes.find((each) => each.endsWith(`/${name}`));
  if (same || code.length > 60) return same;
  const [near] = adviceCodes
    .map((each) => ({ each, distance: distance(code, each) }))
    .sort((a, b) => a.distance - b.distance);
  return near && near.distance <= 3 ? near.each : undefined;
}

/** How many letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
