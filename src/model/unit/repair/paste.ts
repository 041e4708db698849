import {
  body,
  changed,
  firstFullLine,
  isBlank,
  looksLikeUnit,
  type Repaired,
  type Step,
  splitLines,
  trimBlankLines,
} from './step.ts';

/** A byte order mark at the beginning; systemd skips it, but not in front of a comment. */
export const withoutByteOrderMark: Step = (text) =>
  text.startsWith('\ufeff') ? changed(text.slice(1), 'byte-order-mark', 1) : undefined;

/** Mail quoting: every line that is not blank begins with `>`. */
export const withoutQuoting: Step = (text) => stripFromAll(text, (line) => cut(line, /^[ \t]*>[ \t]?/), 'quoting');

/** The indentation of a code block. systemd does not mind it; people who read the file do. */
export const withoutIndentation: Step = (text) => {
  if (!/^[ \t]/.test(firstFullLine(text))) return undefined;
  let common: string | undefined;
  for (const line of splitLines(text)) {
    if (isBlank(line)) continue;
    const own = /^[ \t]*/.exec(line)?.[0] ?? '';
    common ??= own;
    while (!own.startsWith(common)) common = common.slice(0, -1);
    if (common === '') return undefined;
  }
  const width = common?.length ?? 0;
  return width > 0 ? stripFromAll(text, (line) => line.slice(width), 'indentation') : undefined;
};

/** Line numbers as `cat -n`, `grep -n`, editors and web pages print them: on every line, counting up by one. */
export const withoutLineNumbers: Step = (text) => {
  const gutter = /^[ \t]*(\d+)(?:[ \t]*[:|│][ \t]?|\t| {1,2}|(?=[\r\n]*$))/;
  if (!gutter.test(firstFullLine(text))) return undefined;
  let expected: number | undefined;
  for (const line of splitLines(text)) {
    if (isBlank(line)) continue;
    const number = Number(gutter.exec(line)?.[1] ?? Number.NaN);
    if (number !== (expected ?? number)) return undefined;
    expected = number + 1;
  }
  return stripFromAll(text, (line) => cut(line, gutter), 'line-numbers');
};

const cut = (line: string, prefix: RegExp): string | undefined =>
  prefix.test(line) ? line.replace(prefix, '') : undefined;

/** Cuts the beginning of every line that is not blank, where there are two such lines at least and all have it. */
function stripFromAll(
  text: string,
  strip: (line: string) => string | undefined,
  code: 'quoting' | 'indentation' | 'line-numbers',
): Repaired | undefined {
  if (strip(firstFullLine(text)) === undefined) return undefined;
  let count = 0;
  const kept: string[] = [];
  for (const line of splitLines(text)) {
    const full = !isBlank(line);
    const rest = full ? strip(line) : line;
    if (rest === undefined) return undefined;
    if (full) count++;
    kept.push(rest);
  }
  return count < 2 ? undefined : changed(kept.join(''), code, count);
}

/** What stands in Markdown fences and looks like a unit; one fence without its other half is enough. */
export const withoutFences: Step = (text) => {
  if (!/```|~~~/.test(text)) return undefined;
  const parts: string[][] = [[]];
  const lines = splitLines(text);
  for (const line of lines) {
    if (/^[ \t]*(?:```|~~~)/.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  if (parts.length === 1) return undefined;
  const units = parts.map((part) => looksLikeUnit(part.join('')));
  const fenced = parts.filter((_, at) => units[at] && at % 2 === 1);
  const kept = fenced.length > 0 ? fenced : parts.filter((_, at) => units[at]);
  if (kept.length === 0) return undefined;
  const result = kept.map((part) => trimBlankLines(endLine(part.join('')))).join('\n');
  return changed(result, 'fences', lines.length - kept.flat().length);
};

const endLine = (text: string): string => (body(text) === text && text !== '' ? `${text}\n` : text);
