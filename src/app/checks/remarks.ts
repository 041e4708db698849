import {
  assignments,
  type Diagnostic,
  isQuiet,
  type LoadedBundle,
  listenerTypes,
  nodeAt,
  type Unit,
} from '../../model/index.ts';
import { type GoTo, goTo, goToText } from '../state/go-to.ts';
import type { Store } from '../state/store.ts';

/** Something to say, and the unit it is said of. */
export interface Remark {
  readonly name: string;
  readonly unit: Unit;
  readonly diagnostic: Diagnostic;
}

export const severities = ['error', 'warning', 'info'] as const;

/**
 * All that there is to say, the worst first, and of the same weight in the order of the files. The unit that is shown
 * comes in the form in which the hand works on it.
 */
export function remarksOf(loaded: LoadedBundle, active: string, shown: Unit): readonly Remark[] {
  const all = loaded.units.flatMap(({ name, unit: own }) => {
    const unit = name === active ? shown : own;
    return unit.diagnostics.filter((d) => !isQuiet(d)).map((diagnostic) => ({ name, unit, diagnostic }));
  });
  return severities.flatMap((severity) => all.filter(({ diagnostic }) => diagnostic.severity === severity));
}

export const keyOf = ({ name, diagnostic: { code, file = '', start, end } }: Remark): string =>
  `${name} ${code} ${file} ${start} ${end}`;

/** Where it stands, for a person: counted from 1. */
export function lineNumber({ unit: { document, dropIns }, diagnostic: { start, file } }: Remark): number {
  const text = dropIns.find(({ path }) => path === file)?.document.text ?? document.text;
  return text.slice(0, start).split(/\r\n|\n|\r/).length;
}

/** Goes to the field that it is about; to the line where there is no field for it. */
export function open(store: Store, { name, unit, diagnostic }: Remark): void {
  store.show(name);
  const field = fieldOf(unit, diagnostic);
  if (field) goTo({ unit: name, ...field });
  else if (diagnostic.file === undefined) goToText({ unit: name, offset: diagnostic.start });
}

function fieldOf({ document, entries }: Unit, { start, file }: Diagnostic): GoTo | undefined {
  const node = file === undefined ? nodeAt(document.nodes, start) : undefined;
  if (node?.type !== 'assignment' || !node.section) return undefined;
  if (!entries.some(({ assignment }) => assignment === node)) return undefined;
  const section = node.section.name;
  const keys = node.key.startsWith('Listen') ? listenerTypes : [node.key];
  return { section, name: node.key, index: assignments(document, section, ...keys).indexOf(node) };
}
