import type { Directive, ListenerClass } from '../catalog/directive.ts';
import type { Assignment, Document } from '../syntax/document.ts';
import type { Context, Kind, Read } from '../values/kind.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DropIn } from './drop-ins.ts';

/** One assignment, and what systemd makes of it. */
export interface Entry {
  readonly assignment: Assignment;
  readonly directive: Directive;
  /** Who read the value. One that was fetched since then would not know what this one made of it. */
  readonly kind: Kind<unknown>;
  readonly read: Read<unknown>;
  /** False when it was rejected, cleared by an empty assignment below, replaced by a later one, or not read at all. */
  readonly effective: boolean;
  /** The path of the drop-in that holds it; absent for the unit's own file. */
  readonly file?: string;
}

export const listenerTypes = [
  'ListenStream',
  'ListenDatagram',
  'ListenSequentialPacket',
  'ListenFIFO',
  'ListenSpecial',
  'ListenNetlink',
  'ListenMessageQueue',
  'ListenUSBFunction',
] as const;

export type ListenerType = (typeof listenerTypes)[number];

/** One thing that the unit listens on. */
export interface Listener {
  readonly entry: Entry;
  readonly type: ListenerType;
  /** What it is, for directives that act on some listeners only. */
  readonly classes: ReadonlySet<ListenerClass>;
  /** As `systemctl show` prints it, such as `[::]:80`. */
  readonly address: string;
  readonly words: string;
  /** The number of the file descriptor that the service receives, from 3; with `Accept=yes` there is none. */
  readonly fd: number | undefined;
}

/** What a document means to systemd. */
export interface Unit {
  readonly document: Document;
  readonly context: Context;
  /** All assignments of known directives, in order. */
  readonly entries: readonly Entry[];
  readonly listeners: readonly Listener[];
  readonly diagnostics: readonly Diagnostic[];
  /** Some values are of kinds that are not fetched yet: load again once `loadAll()` is through. */
  readonly pending: boolean;
  /** `bad-setting`: refused; `error`: the file could not be read to its end; `masked`: the file is empty. */
  readonly state: 'loaded' | 'bad-setting' | 'error' | 'masked';
  /** A line ended the reading: nothing below it counts, and nothing was worked out from what stands above it. */
  readonly stopped: boolean;
  /** The drop-ins that were read, in order. */
  readonly dropIns: readonly DropIn[];
  readonly accept: boolean;
  /** The unit that is started: `app.service`, the template `app@.service` with `Accept=yes`, or what `Service=` says. */
  readonly service: string;
  /** The name that the service receives for each descriptor. */
  readonly fdName: string;
}

/** What is in force of a unit, by section and name: who asks about each of thousands of listeners asks thousands of times. */
const found = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Entry[]>>();

function byName(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const before = found.get(entries);
  if (before) return before;
  const names = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.effective) continue;
    const name = `${entry.directive.section}.${entry.directive.name}`;
    const those = names.get(name);
    if (those) those.push(entry);
    else names.set(name, [entry]);
  }
  found.set(entries, names);
  return names;
}

const none: readonly Entry[] = [];

/** The assignments of one directive that are in force. */
export const inForce = ({ entries }: Pick<Unit, 'entries'>, name: string, section = 'Socket'): readonly Entry[] =>
  byName(entries).get(`${section}.${name}`) ?? none;

/** The value in force of a directive where the last assignment wins; undefined when none is. */
export function valueOf(unit: Pick<Unit, 'entries'>, name: string, section = 'Socket'): unknown {
  const read = inForce(unit, name, section).at(-1)?.read;
  return read?.status === 'accepted' ? read.value : undefined;
}
