import { isPending as kindPending, loadKinds } from '../values/kinds.ts';
import { activation } from './activation.ts';
import { addresses } from './addresses.ts';
import { buffers } from './buffers.ts';
import type { CategoryId } from './categories.ts';
import { commands } from './commands.ts';
import type { Directive, SectionName } from './directive.ts';
import { fact, namesIn } from './facts.ts';
import { files } from './files.ts';
import { identity } from './identity.ts';
import { install } from './install.ts';
import { limits } from './limits.ts';
import { listen } from './listen.ts';
import { tcp } from './tcp.ts';
import { unit } from './unit.ts';

/** The directives of sockets themselves, of `[Unit]` and of `[Install]`, in the order of the form. */
export const catalog: readonly Directive[] = [
  listen,
  files,
  addresses,
  activation,
  limits,
  tcp,
  buffers,
  identity,
  commands,
  unit,
  install,
].flat();

/** What is described, by section and name; the late catalog is added when it is fetched. */
const byName = new Map<string, Directive>(catalog.map((entry) => [`${entry.section}.${entry.name}`, entry]));

/** Stand-ins, one object for each name, so that they can be told by identity. */
const made = new Map<string, Directive>();

/**
 * A directive by its exact name; undefined where no systemd knows it in this section. What nobody described (yet) is
 * made from its fact alone and taken as text.
 */
export function directive(section: SectionName, name: string): Directive | undefined {
  const key = `${section}.${name}`;
  const known = byName.get(key) ?? made.get(key);
  const type = known ? undefined : fact(section, name)?.type;
  if (type === undefined) return known;
  const standIn: Directive = {
    section,
    name,
    kind: 'any-text',
    category: 'other',
    repeat: single.test(type) ? 'last-wins' : 'list',
    brief: 'a setting that services have too',
  };
  made.set(key, standIn);
  return standIn;
}

/** Type words of which the last assignment counts. What may add up is taken to add up, so nothing wrongly looks replaced. */
const single =
  /^(BOOLEAN|MODE|STRING|SECONDS|UNSIGNED|LEVEL|FACILITY|INPUT|OUTPUT|KILLMODE|SIGNAL|SLICE|POLICY|(CPU)?WEIGHT)$/;

const bySection = new Map<SectionName, readonly Directive[]>();

/** The directives of a section, in systemd's own order. */
export function directivesIn(section: SectionName): readonly Directive[] {
  const known = bySection.get(section);
  if (known) return known;
  const found = namesIn(section).flatMap((name) => directive(section, name) ?? []);
  bySection.set(section, found);
  return found;
}

/** The directives of one group of the form, the most wanted first. */
export const directivesOf = (category: CategoryId): readonly Directive[] =>
  category === 'other' ? sharedDirectives() : catalog.filter((entry) => entry.category === category);

/** The directives that `[Socket]` shares with services (`User`, `MemoryMax`). */
export function sharedDirectives(): readonly Directive[] {
  shared ??= directivesIn('Socket').filter((entry) => entry.category === 'other');
  return shared;
}

let shared: readonly Directive[] | undefined;

/** Whether the directive cannot be read yet: it, or its kind, is still to be fetched. */
export const isPending = (entry: Directive): boolean =>
  kindPending(entry.kind) || made.get(`${entry.section}.${entry.name}`) === entry;

let loading: Promise<void> | undefined;

/** Fetches the directives and kinds that few sockets need; at most once. A command line or a test does so first of all. */
export function loadCatalog(): Promise<void> {
  loading ??= Promise.all([import('./late.ts'), loadKinds()]).then(([{ lateCatalog }]) => {
    for (const entry of lateCatalog) byName.set(`${entry.section}.${entry.name}`, entry);
    made.clear();
    bySection.clear();
    shared = undefined;
  });
  return loading;
}
