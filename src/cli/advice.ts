import { dirname, resolve } from 'node:path';
import { type BundleUnit, type Diagnostic, type LoadedBundle, loadRules } from '../model/index.ts';
import { loadSource } from './judge.ts';
import type { Options } from './options.ts';
import type { Source } from './sources.ts';

type Target = Pick<Options, 'target' | 'manager'>;

/** What a rule says of a file, once, however many pairs it stands in. */
const keyOf = ({ code, file = '', start, end }: Diagnostic): string => `${code} ${file} ${start} ${end}`;

/**
 * Our advice on each file. A socket is looked at together with the service that it starts, where that lies in the same
 * folder; a service that no socket here starts, by itself. Drop-ins whose unit is not here are passed over.
 */
export async function adviceOn(
  sources: readonly Source[],
  options: Target,
): Promise<ReadonlyMap<Source, readonly Diagnostic[]>> {
  const { advised } = await loadRules();
  const whole = new Map(sources.filter(({ partial }) => !partial).map((source) => [source, unitOf(source, options)]));
  const found = new Map<Source, Map<string, Diagnostic>>();
  for (const group of groupsOf(whole)) {
    const units = group.flatMap((source) => whole.get(source) ?? []);
    const loaded = advised(bundleOf(units, options));
    group.forEach((source, i) => {
      const advice = loaded.units[i]?.unit.diagnostics.filter((d) => d.source === 'advice') ?? [];
      const known = found.get(source) ?? new Map<string, Diagnostic>();
      for (const each of advice) known.set(keyOf(each), each);
      found.set(source, known);
    });
  }
  return new Map([...found].map(([source, known]) => [source, [...known.values()]]));
}

/** The folders that belong to packages: what stands there was decided by whoever made the package. */
const isPackaged = (path: string): boolean => /\/lib\/systemd\/(system|user)\/[^/]+$/.test(resolve(path));

function unitOf(source: Source, options: Target): BundleUnit {
  const { name, path, text } = source;
  const dropIns = source.dropIns.map(({ path, text }) => ({ name: path, text }));
  return { name, own: { name, text }, dropIns, packaged: isPackaged(path), unit: loadSource(source, options) };
}

const bundleOf = (units: readonly BundleUnit[], { target, manager }: Target): LoadedBundle => ({
  bundle: {
    name: units[0]?.name.replace(/@?\.\w+$/, '') ?? '',
    target,
    ...(manager === 'user' ? { manager } : {}),
    files: units.flatMap(({ own }) => own ?? []),
  },
  units,
});

/** Each socket with its service, and each service that is left. */
function groupsOf(whole: ReadonlyMap<Source, BundleUnit>): readonly (readonly Source[])[] {
  const sources = [...whole.keys()];
  const pairs = sources
    .filter(({ name }) => name.endsWith('.socket'))
    .map((socket) => {
      const started = whole.get(socket)?.unit.service ?? '';
      const names = [started, started.replace(/@[^.]+\./, '@.')];
      const service = sources.find(
        (each) => dirname(each.path) === dirname(socket.path) && names.includes(each.name) && each !== socket,
      );
      return service ? [socket, service] : [socket];
    });
  const used = new Set(pairs.flat());
  return [...pairs, ...sources.filter((source) => !used.has(source)).map((source) => [source])];
}
