import { isPending } from '../catalog/index.ts';
import type { Document } from '../syntax/document.ts';
import type { Context } from '../values/kind.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DropIn } from './drop-ins.ts';
import { listenersOf } from './listeners.ts';
import { checksHere } from './load-all.ts';
import { Log } from './log.ts';
import { type Ending, place, readFile } from './read-file.ts';
import { refusal } from './refusal.ts';
import { Settings } from './settings.ts';
import { type Entry, inForce, type Unit, valueOf } from './unit.ts';
import { nameCompanion } from './unknown.ts';

/**
 * What systemd makes of a unit file and its drop-ins (in their order, see `inOrder`): each assignment read, resets and last-wins applied, the listeners
 * in order, and everything it would log. Follows `unit_load()`; a template cannot be loaded, so `context.unit` names an
 * instance of it (see `nameToCheck`).
 */
export function load(document: Document, context: Context, dropIns: readonly DropIn[] = []): Unit {
  const settings = new Settings();
  const diagnostics: Diagnostic[] = [];
  const ending = readFile(document, context, settings, new Log(diagnostics));
  const more = ending === 'whole' ? dropIns : [];
  for (const { path, document } of more) readFile(document, context, settings, new Log(diagnostics, path));
  if (ending === 'whole') for (const found of impossible(settings.entries)) insert(diagnostics, found);
  const unit = assemble(document, context, settings.entries, diagnostics, ending, more);
  if (unit.state === 'masked') new Log(diagnostics).say('unit/empty', 'refused', 0, 0, {});
  const verdict = unit.state === 'loaded' ? verify(unit) : [];
  const refused = verdict.some(({ effect }) => effect === 'refused');
  const said = nameCompanion([...diagnostics, ...verdict], companionOf(unit));
  return { ...unit, diagnostics: said, ...(refused ? { state: 'bad-setting' } : {}) };
}

/** What systemd says about a unit that was read as a whole: notes, and why it is refused all the same, if it is. */
function verify(unit: Unit): readonly Diagnostic[] {
  if (unit.context.unit.endsWith('.service')) return checksHere()?.serviceRefusal(unit) ?? [];
  const refused = refusal(unit);
  return refused ? [refused] : [];
}

/** What values in force make impossible, which shows when the unit is put together. */
function impossible(entries: readonly Entry[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { assignment, read, effective, file } of entries) {
    if (!effective || read.status !== 'accepted' || read.problems.length === 0) continue;
    const refused = read.problems.find((problem) => problem.effect === 'refused');
    if (!refused) continue;
    const said = { code: refused.code, source: 'systemd', severity: 'error', effect: 'refused' } as const;
    found.push({ ...said, ...place(assignment, refused), ...(file === undefined ? {} : { file }) });
  }
  return found;
}

/** Puts a diagnostic where its line has it among those of its file. */
function insert(diagnostics: Diagnostic[], found: Diagnostic): void {
  const later = diagnostics.findIndex((d) => d.file === found.file && d.start > found.start);
  diagnostics.splice(later < 0 ? diagnostics.length : later, 0, found);
}

function assemble(
  document: Document,
  context: Context,
  entries: readonly Entry[],
  diagnostics: readonly Diagnostic[],
  ending: Ending,
  dropIns: readonly DropIn[],
): Unit {
  const accept = valueOf({ entries }, 'Accept') === true;
  return {
    document,
    context,
    entries,
    diagnostics,
    pending: entries.some((entry) => isPending(entry.directive)),
    listeners: listenersOf(entries, context, accept),
    state: stateOf(document, ending, diagnostics),
    stopped: ending !== 'whole',
    dropIns,
    accept,
    service: serviceOf({ entries }, context, accept),
    fdName: fdName({ entries }, context, accept),
  };
}

function stateOf({ text }: Document, ending: Ending, diagnostics: readonly Diagnostic[]): Unit['state'] {
  if (ending === 'refused') return 'bad-setting';
  if (ending === 'broken') return 'error';
  if (text === '') return 'masked';
  return diagnostics.some((d) => d.effect === 'refused') ? 'error' : 'loaded';
}

function serviceOf(unit: Pick<Unit, 'entries'>, context: Context, accept: boolean): string {
  const name = context.unit.replace(/\.socket$/, '');
  if (accept) return `${name.split('@', 1)[0]}@.service`;
  const explicit = valueOf(unit, 'Service');
  return typeof explicit === 'string' ? explicit : `${name}.service`;
}

/** The unit on the other side: what a socket starts, or the socket that would start a service. */
const companionOf = ({ context, service }: Unit): string =>
  context.unit.endsWith('.service') ? context.unit.replace(/@?\.service$/, '.socket') : service;

/** From this version on an instance of `Accept=yes` gets the name that is set; before, it is always `connection`. */
export const namesConnections = 257;

function fdName(unit: Pick<Unit, 'entries'>, context: Context, accept: boolean): string {
  const set = inForce(unit, 'FileDescriptorName').at(-1)?.read;
  if (set?.status === 'accepted' && (!accept || context.target >= namesConnections)) return String(set.value);
  return accept ? 'connection' : context.unit;
}
