import {
  type Assignment,
  type Diagnostic,
  type Directive,
  diagnosticsByNode,
  directive,
  type Fact,
  fact,
  knownTo,
  noEffect,
  noEffectWords,
  type Unit,
  valueOf,
} from '../../model/index.ts';

/** One assignment in a row. */
export interface Item {
  readonly value: string;
  /** An empty assignment that clears the list above it. */
  readonly reset: boolean;
  readonly effective: boolean;
  readonly words: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that a directive's row shows; equal rows are the same object, so that React passes them over. */
export interface RowModel {
  readonly directive: Directive;
  readonly items: readonly Item[];
  /** Why it has no effect in this unit. */
  readonly idle: string | undefined;
  /** "since 255", "until 257": where the target does not know it. */
  readonly untimely: string | undefined;
  readonly value: unknown;
}

/** The rows of all directives, reusing those of the last time where nothing about them changed. */
export class Rows {
  private last = new Map<Directive, { row: RowModel; print: string }>();

  of(unit: Unit, directives: readonly Directive[]): readonly RowModel[] {
    const found = itemsByDirective(unit);
    return directives.map((directive) => {
      const row = rowOf(unit, directive, found.get(directive) ?? []);
      const print = JSON.stringify([row.items, row.idle, row.untimely]);
      const before = this.last.get(directive);
      if (before?.print === print) return before.row;
      this.last.set(directive, { row, print });
      return row;
    });
  }
}

function rowOf(unit: Unit, directive: Directive, items: readonly Item[]): RowModel {
  const reason = noEffect(directive, unit);
  return {
    directive,
    items,
    idle: reason && noEffectWords(reason),
    untimely: untimely(unit.context.target, fact(directive.section, directive.name)),
    value:
      items.length > 0 && directive.repeat === 'last-wins'
        ? valueOf(unit, directive.name, directive.section)
        : undefined,
  };
}

function untimely(target: number, known: Fact | undefined): string | undefined {
  if (!known || knownTo(target, known)) return undefined;
  return known.until !== undefined && target > known.until ? `until ${known.until}` : `since ${known.since}`;
}

function itemsByDirective(unit: Unit): ReadonlyMap<Directive, readonly Item[]> {
  const problems = diagnosticsByNode(unit);
  const found = new Map<Directive, Item[]>();
  for (const { assignment, directive, kind, read, effective } of unit.entries) {
    const said = read.status === 'accepted' ? kind.words(read.value, unit.context) : '';
    // Words that only repeat the value say nothing.
    const words = said.replace(/^“(.*)”$/, '$1') === assignment.value ? '' : said;
    const item = {
      value: assignment.value,
      reset: read.status === 'reset',
      effective,
      words,
      diagnostics: problems.get(assignment) ?? [],
    };
    const list = found.get(directive);
    if (list) list.push(item);
    else found.set(directive, [item]);
  }
  for (const [node, diagnostics] of problems) untimelyItem(node, diagnostics, found);
  return found;
}

/** A directive that the target does not know has no entry, and is shown in its row all the same. */
function untimelyItem(node: Assignment, diagnostics: readonly Diagnostic[], items: Map<Directive, Item[]>): void {
  if (!diagnostics.some((d) => d.code === 'key/too-new' || d.code === 'key/gone')) return;
  const section = sections.find((name) => name === node.section?.name);
  const found = section && directive(section, node.key);
  if (!found) return;
  const item = { value: node.value, reset: false, effective: false, words: '', diagnostics };
  items.set(found, [...(items.get(found) ?? []), item]);
}

const sections = ['Unit', 'Socket', 'Service', 'Install'] as const;
