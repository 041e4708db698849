import type { Document } from '../../syntax/document.ts';
import { applyEdits, type Edit } from '../../syntax/edit.ts';
import { parse } from '../../syntax/parse.ts';
import type { Context } from '../../values/kind.ts';
import type { Impossible } from './impossible.ts';
import { plain, sameLines } from './item.ts';
import { type Insertion, inOrder, insert, rewrite } from './lay-lines.ts';
import { mergedBy, readable, readsThrough } from './merged.ts';
import { needed } from './needed.ts';
import { prune } from './prune.ts';
import { broken, Reader, type Reading } from './reading.ts';

/** The text of a drop-in, and what it cannot say. */
export interface Override {
  readonly text: string;
  readonly impossible: readonly Impossible[];
}

/**
 * The drop-in that makes of a package's file what is wanted: `wanted` is a whole unit, made from
 * `merged(vendor, before)` by edits. Of `before` only groups of directives change whose lines do not say what is wanted;
 * comments and order stay. `[Install]` is treated as the rest: `systemctl enable` reads drop-ins, and takes an empty
 * `WantedBy=` there as a reset (`unit_file_search()` with `SEARCH_DROPIN`; tried with systemd 252). Any text is taken;
 * what it says is as systemd reads it, see `merged` for half-written values. Needs `loadAll()`.
 */
export function override(vendor: string, wanted: string, before: string, context: Context): Override {
  const reader = new Reader(context);
  const [own, whole, old] = [parse(vendor), parse(wanted), parse(before)];
  const current = reader.read(parse(mergedBy(reader, own, old)));
  const want = reader.read(whole);
  const touched = differing(current, want);
  if (!readsThrough(reader, own))
    return { text: before, impossible: touched.length === 0 ? [] : [stopOf(reader, own)] };
  const end = broken(whole, context);
  const impossible: Impossible[] = want.refused.map((item) => ({ ...plain(item), why: 'refused' }));
  if (end) impossible.push({ section: '', key: '', value: whole.text.slice(end.start, end.end).trim(), why: 'broken' });
  if (touched.length === 0) return { text: before, impossible };
  const head = readable(old, context);
  const [vendors, lines] = [reader.one(own).groups, reader.one(head).groups];
  const edits: Edit[] = [];
  const insertions: Insertion[] = [];
  for (const id of touched) {
    const need = needed(reader, id, vendors.get(id), want.groups.get(id));
    const { edits: some, rest } = rewrite(head, lines.get(id)?.items ?? [], need.lines);
    impossible.push(...need.impossible);
    edits.push(...some);
    insertions.push({ beside: [], lines: rest });
  }
  const text = insert(applyEdits(head.text, inOrder(edits)), insertions);
  return { text: prune(text) + before.slice(head.text.length), impossible };
}

/** The groups in which two units differ, in the order of the second. */
const differing = (a: Reading, b: Reading): readonly string[] =>
  [...new Set([...b.groups.keys(), ...a.groups.keys()])].filter(
    (id) => !sameLines(a.groups.get(id)?.live ?? [], b.groups.get(id)?.live ?? []),
  );

/** The line at which systemd gives a package's file up. */
function stopOf(reader: Reader, vendor: Document): Impossible {
  const [first] = reader.one(vendor).refused;
  const end = broken(vendor, reader.context);
  if (first && (!end || first.node.start < end.start)) return { ...plain(first), why: 'vendor-stops' };
  return { section: '', key: '', value: end ? vendor.text.slice(end.start, end.end).trim() : '', why: 'vendor-stops' };
}
