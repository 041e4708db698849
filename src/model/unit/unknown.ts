import type { Directive, SectionName } from '../catalog/directive.ts';
import type { Fact } from '../catalog/facts.ts';
import { nearest } from '../catalog/index.ts';
import type { Assignment, Document, Section } from '../syntax/document.ts';
import { renameKey } from '../syntax/edit.ts';
import type { Context } from '../values/kind.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import { moveToSection, removeLine, writeHeader } from './fixes.ts';
import type { Log } from './log.ts';
import { ownSection, sectionMeant, sectionsOf } from './sections.ts';

/** A section that units of this type do not have. */
export function unknownSection(node: Section, { unit }: Context, log: Log): void {
  const near = sectionMeant(node.name, sectionsOf(unit));
  const [start, end] = [node.nameStart - 1, node.nameEnd + 1];
  const other = node.name === (ownSection(unit) === 'Socket' ? 'Service' : 'Socket');
  const params = {
    section: node.name,
    suffix: ownSection(unit) === 'Service' ? '.service' : '.socket',
    ...(near ? { nearest: near } : {}),
    ...(other ? { companion: '' } : {}),
  };
  const fixes = near ? [writeHeader(near, start, end)] : [];
  log.say('section/unknown', 'ignored', start, end, params, fixes);
}

/** A key that no systemd knows in this section: it may belong in another section, in another unit, or be misspelt. */
export function unknownKey(
  node: Assignment,
  section: SectionName,
  document: Document,
  { unit }: Context,
  log: Log,
): void {
  const { key, keyStart: start } = node;
  const near = nearest(section, key);
  const params = { key, section };
  if (near && near.section !== section) {
    const here = sectionsOf(unit).includes(near.section);
    const fixes = here ? [moveToSection(document, node, near.section, near.name)] : [];
    const more = { ...params, belongs: near.section, ...(here ? {} : { companion: '' }) };
    log.say(here ? 'key/other-section' : 'key/other-unit', 'ignored', start, node.keyEnd, more, fixes);
    return;
  }
  const rename: Fix[] = near ? [{ title: `Write ${near.name}=`, edits: renameKey(node, near.name) }] : [];
  const more = near ? { ...params, nearest: near.name } : params;
  log.say('key/unknown', 'ignored', start, Math.max(node.keyEnd, start + 1), more, rename);
}

/** A key that another version knows. */
export function untimelyKey(node: Assignment, { removed }: Directive, known: Fact, target: number, log: Log): void {
  const gone = known.until !== undefined && target > known.until;
  const params = { key: node.key, target, ...(gone ? { until: known.until ?? 0 } : { since: known.since }) };
  const code = gone ? (removed ? 'key/removed' : 'key/gone') : 'key/too-new';
  log.say(code, 'ignored', node.keyStart, node.keyEnd, params, [removeLine(node)]);
}

/** Tells the diagnostics that speak of the unit on the other side what its name is; it is known last of all. */
export const nameCompanion = (diagnostics: readonly Diagnostic[], companion: string): readonly Diagnostic[] =>
  diagnostics.map((d) => ('companion' in d.params ? { ...d, params: { ...d.params, companion } } : d));
