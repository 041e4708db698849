import type { Directive, SectionName } from '../catalog/directive.ts';
import { directive } from '../catalog/index.ts';
import type { Node } from '../syntax/document.ts';
import { kindOf } from '../values/kinds.ts';
import { type Case, commonLines, errorLines, type LogLines, logTable, type Wording } from '../words/log-lines.ts';
import { nodeAt } from './by-node.ts';
import type { Diagnostic } from './diagnostic.ts';
import { logText, type Scene } from './log-texts.ts';
import type { Unit } from './unit.ts';

/** The oldest version whose words are known. */
const oldest = 252;

/** Of a longer message systemd cuts off the rest (`LINE_MAX`). */
const longest = 2047;

/**
 * What systemd itself, of the version that the unit is for, logs about a diagnostic, without the file and line or the
 * unit in front. Undefined where it says nothing, or its words are not known exactly.
 */
export function logLine(diagnostic: Diagnostic, unit: Unit): string | undefined {
  const { source, code, file, start } = diagnostic;
  const { context, dropIns } = unit;
  const document = file === undefined ? unit.document : dropIns.find(({ path }) => path === file)?.document;
  const node = document && nodeAt(document.nodes, start);
  if (source !== 'systemd' || context.target < oldest || !node) return undefined;

  const found = directiveOf(node);
  const scene: Scene = { diagnostic, context, document, node, fatal: isFatal(diagnostic, node, found, unit) };
  const text: Text = (name) => {
    if (name === 'directive') return found && `${found.section}.${found.name}`;
    if (name === 'outcome') return found && kindOf(found.kind).read(logText(scene, 'raw') ?? '', context).status;
    return name === 'errno' ? say([errorLines]) : logText(scene, name);
  };
  const say = (tables: readonly LogLines[]) => fill(choose(find(tables, code), context.target, text), text);
  return cut(say([(found && logTable[kindOf(found.kind).parser]) ?? {}, commonLines]));
}

type Text = (name: string) => string | undefined;

const directiveOf = (node: Node): Directive | undefined =>
  node.type === 'assignment' ? directive(node.section?.name as SectionName, node.key) : undefined;

/** Whether the file is given up. Of a drop-in only that is lost, so its diagnostic does not tell. */
function isFatal({ code, effect, file }: Diagnostic, node: Node, found: Directive | undefined, unit: Unit): boolean {
  if (file === undefined || !found || node.type !== 'assignment') return effect === 'refused';
  const read = kindOf(found.kind).read(node.value, unit.context);
  return read.status === 'rejected' && read.problems.some((p) => p.code === code && p.effect === 'refused');
}

/** The entry for a code, by itself or by its family, in the first table that has one; `*` comes after all tables. */
function find(tables: readonly LogLines[], code: string): Wording {
  const family = code.replace(/\/.*$/, '/*');
  const names = tables.flatMap((table) => [code, family].map((name) => table[name]));
  return [...names, ...tables.map((table) => table['*'])].find((wording) => wording !== undefined) ?? null;
}

const isCases = (wording: Exclude<Wording, string | null>): wording is readonly Case[] => Array.isArray(wording);

/** The template of a wording for a version; undefined where there is none. */
function choose(wording: Wording, target: number, text: Text): string | undefined {
  if (wording === null || typeof wording === 'string') return wording ?? undefined;
  if (isCases(wording)) {
    const found = wording.find(({ where, is }) => is.test(text(where) ?? ''));
    return found && choose(found.says, target, text);
  }
  const since = Object.keys(wording)
    .map(Number)
    .findLast((version) => version <= target);
  return since === undefined ? undefined : (wording[since] ?? undefined);
}

/** A template with its braces filled; undefined where what belongs in one of them is not known. */
function fill(template: string | undefined, text: Text): string | undefined {
  let whole = true;
  const line = template?.replace(/\{(\w+)\}/g, (_, name: string) => {
    const found = text(name);
    whole &&= found !== undefined;
    return found ?? '';
  });
  return whole ? line : undefined;
}

function cut(line: string | undefined): string | undefined {
  if (line === undefined || line.length <= longest) return line;
  // A character of several bytes could be cut in two.
  return /^[\x00-\x7f]*$/.test(line) ? line.slice(0, longest) : undefined;
}
