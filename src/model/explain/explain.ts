import type { Directive, SectionName } from '../catalog/directive.ts';
import { directive } from '../catalog/index.ts';
import type { Assignment, Document, Node } from '../syntax/document.ts';
import { nodeAt } from '../unit/by-node.ts';
import { type Diagnostic, isQuiet } from '../unit/diagnostic.ts';
import { logLine } from '../unit/log-line.ts';
import { systemdLine } from '../unit/outcome.ts';
import type { Entry, Unit } from '../unit/unit.ts';
import { withoutEffect } from '../unit/without-effect.ts';
import { explainWords, sectionWords } from '../words/explain-words.ts';
import { idleWords } from '../words/idle-words.ts';

/** What there is to say of a line of a unit file, and of those that continue it. */
export interface Explained {
  /** The directive that it sets, where systemd knows it here. */
  readonly directive: Directive | undefined;
  /** What the line is or means, in a sentence or a phrase. */
  readonly means: string;
  /** Why it has no effect; undefined where it can have one, or where systemd itself says what is wrong. */
  readonly idle: string | undefined;
  /** It goes over several lines, which systemd joins. */
  readonly joined: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What systemd would log about it, behind the name of the file and the line, or of the unit. */
  readonly logs: readonly string[];
}

const known = new Set<string>(['Unit', 'Socket', 'Service', 'Install'] satisfies SectionName[]);
const isSection = (name: string): name is SectionName => known.has(name);

/**
 * Explains the nodes of a file of a unit, each when it is asked for: a large file costs what is looked at. `file` is the
 * path of a drop-in; without it, it is the unit's own file. Needs `loadAll()`.
 */
export function explainer(unit: Unit, file?: string): (node: Node) => Explained {
  const document = documentOf(unit, file);
  const entries = new Map<Assignment, Entry>();
  for (const entry of unit.entries) if (entry.file === file) entries.set(entry.assignment, entry);
  const idle = new Map(withoutEffect(unit).map(({ entry, reason }) => [entry.assignment, idleWords(reason)]));
  const found = new Map<Node, Diagnostic[]>();
  for (const diagnostic of unit.diagnostics) {
    const node = diagnostic.file === file && !isQuiet(diagnostic) && nodeAt(document.nodes, diagnostic.start);
    if (!node) continue;
    const list = found.get(node);
    if (list) list.push(diagnostic);
    else found.set(node, [diagnostic]);
  }
  const log = (diagnostic: Diagnostic): readonly string[] => {
    const line = logLine(diagnostic, unit);
    if (line === undefined) return [];
    const whole = /^(unit|service)\//.test(diagnostic.code);
    return [`${file ?? unit.context.unit}${whole ? '' : `:${systemdLine(diagnostic, document)}`}: ${line}`];
  };
  return (node) => {
    const diagnostics = found.get(node) ?? [];
    const own = node.type === 'assignment' ? directiveOf(node) : undefined;
    return {
      directive: own,
      means: meaning(node, node.type === 'assignment' ? entries.get(node) : undefined, unit),
      idle: node.type === 'assignment' ? idle.get(node) : undefined,
      joined: node.type === 'assignment' && node.pieces && node.pieces.length > 1 ? node.value : undefined,
      diagnostics,
      logs: diagnostics.flatMap(log),
    };
  };
}

/** The text of a file of the unit, read. */
export const documentOf = ({ document, dropIns }: Unit, file?: string): Document =>
  file === undefined ? document : (dropIns.find(({ path }) => path === file)?.document ?? document);

function directiveOf({ section, key }: Assignment): Directive | undefined {
  return section && isSection(section.name) ? directive(section.name, key) : undefined;
}

function meaning(node: Node, entry: Entry | undefined, unit: Unit): string {
  switch (node.type) {
    case 'blank':
      return '';
    case 'comment':
      return explainWords.comment;
    case 'section':
      return sectionWords(node.name);
    case 'rejected':
      return explainWords.rejected;
    case 'assignment':
      if (node.section === undefined) return explainWords.outside;
      if (!entry) return unit.stopped ? explainWords.unread : explainWords.unknown;
      if (entry.read.status === 'reset') return explainWords.reset(node.key);
      if (entry.read.status === 'rejected') return explainWords.lost;
      return phrase(node.value, entry, unit);
  }
}

/** The value in words; empty where it says by itself what there is to say. */
function phrase(value: string, { kind, read }: Entry, { context }: Unit): string {
  const words = read.status === 'accepted' ? kind.words(read.value, context) : '';
  return words.replace(/^“(.*)”$/, '$1') === value ? '' : words;
}
