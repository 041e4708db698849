import type { UnitFile } from '../../unit/bundle.ts';
import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import { type Change, changesOf, isHere, type Pair, pairs } from './changes.ts';
import { ownFiles, pathOf } from './paths.ts';

/** What happens to whom in going from one bundle to another. */
export interface Moves {
  readonly all: readonly Pair[];
  readonly changes: readonly Change[];
  /** Sockets that are closed and opened again. */
  readonly restarted: readonly Pair[];
  /** Services that are stopped while they are, by name; those of `Accept=yes` go on. */
  readonly stopped: readonly string[];
  readonly written: readonly UnitFile[];
  readonly removed: readonly UnitFile[];
}

export const isSocket = (name: string): boolean => name.endsWith('.socket');

/** Whether a change of a unit takes this. */
export const takes = (changes: readonly Change[], name: string, what: Change['takes']): boolean =>
  changes.some((change) => change.unit === name && change.takes === what);

/** The service that must not run while a socket starts; an instance for each connection may. */
const waiting = ({ unit }: BundleUnit): readonly string[] => (unit.accept ? [] : [unit.service]);

/** Works out what moves. */
export function movesOf(before: LoadedBundle, after: LoadedBundle): Moves {
  const all = pairs(before, after);
  const changes = changesOf(all);
  const old = new Map(ownFiles(before.bundle).map((file) => [pathOf(before.bundle, file), file]));
  const now = new Map(ownFiles(after.bundle).map((file) => [pathOf(after.bundle, file), file]));
  return {
    all,
    changes,
    ...stopsOf(all, changes),
    written: [...now].filter(([path, { text }]) => old.get(path)?.text !== text).map(([, file]) => file),
    removed: [...old].filter(([path]) => !now.has(path)).map(([, file]) => file),
  };
}

/** Sockets that share a service move together: one left open would start it between stop and start. */
function stopsOf(all: readonly Pair[], changes: readonly Change[]): Pick<Moves, 'restarted' | 'stopped'> {
  const sockets = all.filter(({ name }) => isSocket(name));
  const [kept, added, gone] = (['kept', 'new', 'gone'] as const).map((what) =>
    sockets.filter(({ fate }) => fate === what),
  ) as [Pair[], Pair[], Pair[]];
  const brandNew = new Set(all.filter(({ fate }) => fate === 'new').map(({ name }) => name));
  const restarted = new Set(kept.filter(({ name }) => takes(changes, name, 'restart-socket')));
  const stopped = new Set<string>();
  for (let size = -1; size < restarted.size + stopped.size; ) {
    size = restarted.size + stopped.size;
    for (const { before } of [...gone, ...restarted].filter((pair) => isHere(pair.before)))
      for (const name of waiting(before)) stopped.add(name);
    // What a package brings may run already, whether or not it is among the units.
    for (const { after } of [...added, ...restarted].filter((pair) => isHere(pair.after)))
      for (const name of waiting(after)) if (!brandNew.has(name)) stopped.add(name);
    for (const pair of kept) if (waiting(pair.before).some((name) => stopped.has(name))) restarted.add(pair);
  }
  return { restarted: [...restarted], stopped: [...stopped] };
}
