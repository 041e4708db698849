import type { Document } from '../../syntax/document.ts';
import { applyEdits, type Edit, remove } from '../../syntax/edit.ts';
import { parse } from '../../syntax/parse.ts';
import type { Context } from '../../values/kind.ts';
import { wipingOf } from './groups.ts';
import { accepts, type Group, type Item } from './item.ts';
import { type Insertion, inOrder, insert, replace } from './lay-lines.ts';
import { broken, Reader } from './reading.ts';

/**
 * The text of one unit file that means what a package's file means with a drop-in over it: the package's text, with what
 * the drop-in replaces replaced in its place, what it clears taken out, and what it adds behind the rest of its kind.
 * Lines that systemd ignores come along, so that what is half written is there to be finished. Where systemd would end the
 * reading of the drop-in at a refused value, it is read on here; behind a line that is none (`[Sock`) it is not. To a
 * file that systemd refuses nothing is added, as then no drop-in is read. An empty `vendor` stands for a file that is not
 * known here, not for a masked unit. Needs `loadAll()`. Follows `unit_load_dropin()`.
 */
export const merged = (vendor: string, dropIn: string, context: Context): string =>
  mergedBy(new Reader(context), parse(vendor), parse(dropIn));

/** Whether systemd reads a file to its end, and so the drop-ins over it. */
export const readsThrough = (reader: Reader, document: Document): boolean =>
  broken(document, reader.context) === undefined && reader.one(document).refused.length === 0;

/** The part of a drop-in that systemd gets to. */
export const readable = (dropIn: Document, context: Context): Document => {
  const end = broken(dropIn, context)?.start;
  return end === undefined ? dropIn : parse(dropIn.text.slice(0, end));
};

export function mergedBy(reader: Reader, vendor: Document, dropIn: Document): string {
  if (!readsThrough(reader, vendor)) return vendor.text;
  const alone = reader.one(vendor).groups;
  const edits: Edit[] = [];
  const insertions: Insertion[] = [];
  for (const [id, both] of reader.read(vendor, readable(dropIn, reader.context)).groups) {
    if (both.items.every(({ file }) => file === 0)) continue;
    const laid = layGroup(vendor, alone.get(id), both);
    edits.push(...laid.edits);
    insertions.push(laid);
  }
  return insert(applyEdits(vendor.text, inOrder(edits)), insertions);
}

interface Laid extends Insertion {
  readonly edits: readonly Edit[];
}

function layGroup(vendor: Document, alone: Group | undefined, { items, live }: Group): Laid {
  const own = items.filter(({ file }) => file === 0);
  const fresh = live.filter(({ file }) => file !== 0);
  const beside = [...new Set(own.map(({ key }) => key))];
  const gone = (alone?.live ?? []).filter((item) => accepts(item) && !live.some(({ node }) => node === item.node));
  const anchor = gone.at(-1)?.node;
  const inPlace =
    anchor?.type === 'assignment' &&
    fresh.some(accepts) &&
    [...own, ...fresh].every(({ section }) => section === anchor.section?.name) &&
    live.every(({ file, node }) => file !== 0 || node.start < anchor.start);
  const doomed = own.filter(
    (item) => gone.some(({ node }) => node === item.node) || revives(item, gone, inPlace, fresh),
  );
  const edits = remove(doomed.map(({ node }) => node).filter((node) => !inPlace || node !== anchor));
  if (!inPlace) return { edits, beside, lines: fresh };
  const sorted = [...fresh.filter(accepts), ...fresh.filter((item) => !accepts(item))];
  const lines = sorted.some(({ directive }) => directive?.repeat === 'list') ? fresh : sorted;
  return { edits: [...edits, ...replace(vendor, anchor, lines)], beside, lines: [] };
}

/** Whether a line of the package's that counts for nothing would count, or get in the way, without those that go. */
function revives(item: Item, gone: readonly Item[], inPlace: boolean, fresh: readonly Item[]): boolean {
  if (gone.length === 0) return !accepts(item) && item.read !== undefined && elsewhere(item, fresh);
  if (wipingOf(item.directive)) return accepts(item);
  return !inPlace && item.directive?.repeat === 'last-wins' && item.read?.status !== 'rejected';
}

/** Whether an empty assignment stands in another section than what is to come: it could clear it. */
const elsewhere = ({ read, section }: Item, fresh: readonly Item[]): boolean =>
  read?.status === 'reset' && fresh.some((line) => line.section !== section);
