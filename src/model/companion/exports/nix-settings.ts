import type { SectionName } from '../../catalog/directive.ts';
import { directive } from '../../catalog/index.ts';
import type { Document } from '../../syntax/document.ts';
import { resetGroup } from '../../unit/reset-groups.ts';

/** An assignment, and the comments above it. */
export interface Setting {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly comments: readonly string[];
}

export interface Settings {
  readonly all: readonly Setting[];
  /** Comments below the last assignment. */
  readonly trailing: readonly string[];
}

/**
 * The assignments of some files, read one after another as one unit; undefined where attributes cannot say what is
 * there: lines that systemd rejects or does not take as part of a section, sections and keys of other shapes.
 */
export function settingsOf(documents: readonly Document[], own: string): Settings | undefined {
  const sections = new Set(['Unit', own, 'Install']);
  const all: Setting[] = [];
  let comments: string[] = [];
  for (const { nodes, text } of documents)
    for (const node of nodes) {
      if (node.type === 'rejected') return undefined;
      if (node.type === 'section' && !sections.has(node.name)) return undefined;
      if (node.type === 'comment') comments.push(text.slice(node.start, node.end).trim().replace(/^[#;]/, ''));
      if (node.type !== 'assignment') continue;
      if (node.section === undefined || !/^[A-Za-z][A-Za-z0-9-]*$/.test(node.key)) return undefined;
      all.push({ section: node.section.name, key: node.key, value: node.value, comments });
      comments = [];
    }
  return { all, trailing: comments };
}

/** Beyond what the catalog knows to write to one place: the later of these changes what the earlier one has set. */
const entangled: readonly RegExp[] = [/^Timeout(Start|Stop|Abort)?Sec$/, /^CPUScheduling(Policy|Priority)$/];

function groupOf({ section, key }: Setting): string {
  const known = directive(section as SectionName, key);
  const mixed = entangled.find((names) => names.test(key));
  if (mixed) return mixed.source;
  return known ? resetGroup(known) : `${section}.${key}`;
}

/** In which order NixOS writes: sections, in these the keys by the alphabet, lists for listeners of their own at the end. */
function place({ section, key }: Setting, own: string, lists: boolean): string {
  const at = ['Unit', own, 'Install'].indexOf(section);
  const list = lists ? ['ListenStream', 'ListenDatagram'].indexOf(key) + 1 : 0;
  return `${at} ${list} ${key}`;
}

/**
 * Whether the order that counts survives NixOS, which sorts keys (`attrsToSection`): that of different listeners, whose
 * descriptors are numbered by it, and that of keys of which one clears or changes another.
 */
export function keepsOrder(settings: readonly Setting[], own: string, lists: boolean): boolean {
  const groups = new Map<string, Setting[]>();
  for (const setting of settings) {
    const group = groupOf(setting);
    groups.set(group, [...(groups.get(group) ?? []), setting]);
  }
  return [...groups].every(([group, members]) => {
    // Conditions are met in any order, unless one clears those above it.
    if (/^(Condition|Assert)$/.test(group) && members.every(({ value }) => value !== '')) return true;
    const places = members.map((each) => place(each, own, lists));
    return places.every((each, at) => at === 0 || (places[at - 1] ?? '') <= each);
  });
}
