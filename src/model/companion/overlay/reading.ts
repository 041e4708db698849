import type { Directive, SectionName } from '../../catalog/directive.ts';
import { fact, knownTo } from '../../catalog/facts.ts';
import { directive } from '../../catalog/index.ts';
import type { Document, Node } from '../../syntax/document.ts';
import { oneLine } from '../../syntax/edit.ts';
import { isUnsafeName, sectionsOf } from '../../unit/sections.ts';
import { Settings } from '../../unit/settings.ts';
import type { Context, Read } from '../../values/kind.ts';
import { kindOf } from '../../values/kinds.ts';
import { groupOf } from './groups.ts';
import type { Group, Item } from './item.ts';
import { living } from './living.ts';

export interface Reading {
  readonly groups: ReadonlyMap<string, Group>;
  /** Values at which systemd ends the reading of a file; they are read past here. */
  readonly refused: readonly Item[];
}

const refuses = ({ read }: Item): boolean =>
  read?.status === 'rejected' && read.problems.some(({ effect }) => effect === 'refused');

/** The line that ends the reading of a file whatever its section; undefined where none does. Follows `parse_line()`. */
export const broken = ({ nodes }: Document, { unit, target }: Context): Node | undefined =>
  nodes.find((node) =>
    node.type === 'section'
      ? isUnsafeName(node.name, target) && !sectionsOf(unit).some((known) => known === node.name)
      : node.type === 'rejected' && node.reason !== 'missing-equals' && node.reason !== 'missing-key',
  );

/** What is known of a key in a section. */
interface Known {
  readonly group: string;
  readonly directive?: Directive;
}

/** Reads files laid over each other, by group. What one text has in common with another is read once. */
export class Reader {
  readonly context: Context;
  private readonly values = new Map<string, Read<unknown>>();
  private readonly keys = new Map<string, Known>();
  private readonly alone = new Map<Document, Reading>();

  constructor(context: Context) {
    this.context = context;
  }

  /** What systemd makes of a value. */
  value({ kind }: Directive, text: string): Read<unknown> {
    const key = `${kind} ${text}`;
    const before = this.values.get(key);
    if (before) return before;
    const read = kindOf(kind).read(text, this.context);
    this.values.set(key, read);
    return read;
  }

  /** The directive of a key, where systemd knows it. */
  directive(section: string, key: string): Directive | undefined {
    return this.known(section, key).directive;
  }

  private known(section: string, key: string): Known {
    const name = `${section}.${key}`;
    const before = this.keys.get(name);
    if (before) return before;
    const own = sectionsOf(this.context.unit).find((each) => each === section);
    const found = own && !key.startsWith('X-') ? timely(own, key, this.context.target) : undefined;
    const known = found ? { group: groupOf(found), directive: found } : { group: `?${name}` };
    this.keys.set(name, known);
    return known;
  }

  /** A file by itself, read once. */
  one(document: Document): Reading {
    const before = this.alone.get(document);
    if (before) return before;
    const reading = this.read(document);
    this.alone.set(document, reading);
    return reading;
  }

  /** Files as they lie over each other, the lowest first. */
  read(...documents: readonly Document[]): Reading {
    const settings = new Settings();
    const groups = new Map<string, Item[]>();
    const refused: Item[] = [];
    const put = (group: string, item: Item): void => {
      const items = groups.get(group);
      if (items) items.push(item);
      else groups.set(group, [item]);
      const { node, directive, read } = item;
      if (node.type === 'assignment' && directive && read)
        settings.add({ assignment: node, directive, kind: kindOf(directive.kind), read, file: undefined });
      if (refuses(item)) refused.push(item);
    };
    documents.forEach((document, file) => {
      this.each(document, file, put);
    });
    const dead = new Set<Item['node']>();
    for (const { assignment, effective } of settings.entries) if (!effective) dead.add(assignment);
    return {
      groups: new Map([...groups].map(([id, items]) => [id, { items, live: living(id, items, dead) }])),
      refused,
    };
  }

  /** Hands over the lines of a file that are somebody's: all but those above the first header. */
  private each({ nodes, text }: Document, file: number, put: (group: string, item: Item) => void): void {
    let section: string | undefined;
    for (const node of nodes) {
      if (node.type === 'section') section = node.name;
      else if (section === undefined) continue;
      else if (node.type === 'assignment') {
        const { key, value } = node;
        const { group, directive } = this.known(section, key);
        if (!directive) put(group, { section, key, value, node, file });
        else put(group, { section, key, value, node, file, directive, read: this.value(directive, value) });
      } else if (node.type === 'rejected' && node.reason.startsWith('missing-')) {
        const value = oneLine(text.slice(node.contentStart, node.contentEnd));
        put(`?${section}`, { section, key: '', value, node, file });
      }
    }
  }
}

/** A directive that this version of systemd knows. */
function timely(section: SectionName, key: string, target: number): Directive | undefined {
  const known = fact(section, key);
  return known && knownTo(target, known) ? directive(section, key) : undefined;
}
