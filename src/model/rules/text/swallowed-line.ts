import type { SectionName } from '../../catalog/directive.ts';
import { directive } from '../../catalog/index.ts';
import type { Range } from '../../syntax/document.ts';
import type { Entry, Unit } from '../../unit/unit.ts';
import { atValue, inUnits, type Rule } from '../rule.ts';

/** A line that ends in a backslash goes on in the next one, which is no setting of its own then (`config_parse()`). */
export const swallowedLine: Rule = {
  code: 'text/swallowed-line',
  severity: 'warning',
  find: inUnits((each) => {
    const { unit } = each;
    return unit.entries.flatMap((entry) => {
      const { pieces = [], key } = entry.assignment;
      const text = pieces.length > 1 ? textOf(unit, entry) : '';
      const index = pieces.findIndex((piece, i) => i > 0 && isSetting(entry, text.slice(piece.start, piece.end)));
      const piece = pieces[index];
      const before = pieces[index - 1];
      if (!piece || !before) return [];
      const { start, end } = lineIn(text, piece);
      const params = { key, line: text.slice(start, end) };
      const backslash = { start: before.end - 1, end: before.end, text: '' };
      const ends = text[backslash.start] === '\\';
      const fixes = ends ? [{ title: 'Remove the backslash above it', edits: [backslash] }] : [];
      return [{ ...atValue(each, entry, params, fixes), start, end }];
    });
  }),
};

const textOf = ({ document, dropIns }: Unit, { file }: Entry): string =>
  (dropIns.find(({ path }) => path === file)?.document ?? document).text;

/** Whether a continued line reads as a setting of the section, or as the header of one. */
function isSetting({ directive: { section } }: Entry, line: string): boolean {
  const [, name] = /^\s*([A-Z][A-Za-z0-9]+)\s*=/.exec(line) ?? [];
  return name === undefined ? /^\s*\[(?:Unit|Socket|Service|Install)\]\s*\\?$/.test(line) : isKnown(section, name);
}

const isKnown = (section: SectionName, name: string): boolean => directive(section, name) !== undefined;

/** The line without the blanks round it and the backslash at its end. */
function lineIn(text: string, { start, end }: Range): Range {
  const line = text.slice(start, end);
  const lead = line.length - line.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead + 1, line.replace(/\s*\\?$/, '').length) };
}
