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

/** Every directive that a person described, in the order of the form. */
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

const byName = new Map(catalog.map((entry) => [`${entry.section}.${entry.name}`, entry]));

/** The entry of a directive by its exact name; undefined for unknown names and for those shared with services. */
export const directive = (section: SectionName, name: string): Directive | undefined =>
  byName.get(`${section}.${name}`);

/** The directives of one group of the form, the most wanted first. */
export const directivesOf = (category: CategoryId): readonly Directive[] =>
  category === 'other' ? sharedDirectives() : catalog.filter((entry) => entry.category === category);

/** Where the manual speaks of a shared directive, in words. */
const topics: Readonly<Record<string, string>> = {
  'systemd.exec(5)': 'how its commands run',
  'systemd.kill(5)': 'how its commands are ended',
  'systemd.resource-control(5)': 'the resources of the unit',
};

/** Type words of which the last assignment counts. What may add up is taken to add up, so nothing wrongly looks replaced. */
const single =
  /^(BOOLEAN|MODE|STRING|SECONDS|UNSIGNED|LEVEL|FACILITY|INPUT|OUTPUT|KILLMODE|SIGNAL|SLICE|POLICY|(CPU)?WEIGHT)$/;

/**
 * An entry for a directive that `[Socket]` shares with services (`User`, `MemoryMax`), made from its fact alone and
 * edited as text; undefined for other sections, for unknown names and for directives that have an entry of their own.
 */
export function sharedDirective(section: SectionName, name: string): Directive | undefined {
  if (section !== 'Socket' || directive(section, name)) return undefined;
  const made = sharedByName.get(name) ?? makeShared(name);
  if (made) sharedByName.set(name, made);
  return made;
}

/** One object for each name, so that it can be told by identity. */
const sharedByName = new Map<string, Directive>();

function makeShared(name: string): Directive | undefined {
  const known = fact('Socket', name);
  if (!known) return undefined;
  return {
    section: 'Socket',
    name,
    kind: 'any-text',
    category: 'other',
    repeat: single.test(known.type) ? 'last-wins' : 'list',
    brief: topics[known.manual] ?? 'an old name that systemd still reads',
  };
}

let shared: readonly Directive[] | undefined;

/** All directives that `[Socket]` shares with services; made at the first call. */
export function sharedDirectives(): readonly Directive[] {
  shared ??= namesIn('Socket').flatMap((name) => sharedDirective('Socket', name) ?? []);
  return shared;
}
