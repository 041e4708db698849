import { type BundleUnit, type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';
import { whenItStarts, whenItStops } from './life.ts';
import { limitsSet } from './limits.ts';
import { type Sentence, sentence, strong } from './saying.ts';
import { asWhom, whatStarts } from './start.ts';
import { whereItListens, whyNothingListens } from './where.ts';
import { whoCanConnect } from './who.ts';

/** The sentences about one socket unit, and the service that it starts. */
export interface Portrait {
  /** The unit's name. */
  readonly socket: string;
  readonly sentences: readonly Sentence[];
}

/**
 * What the units of a bundle do, in sentences: a portrait for each socket unit. Nothing is said that the units do not say, and of
 * a unit that systemd refuses only that. Services are told of once they are loaded (`loadAll()`).
 */
export function portraits(loaded: LoadedBundle): readonly Portrait[] {
  const sockets = socketsOf(loaded);
  if (sockets.length > 0)
    return sockets.map((socket) => ({ socket: socket.name, sentences: portraitOf(loaded, socket) }));
  const services = loaded.units.map(({ name }) => name);
  return [
    {
      socket: '',
      sentences: [
        sentence('There is no socket unit here: systemd listens on nothing for ', strong(services[0] ?? 'it'), '.'),
      ],
    },
  ];
}

function portraitOf(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  const nothing = whyNothingListens(socket);
  if (nothing) return [nothing];
  return [
    whereItListens(socket),
    ...whoCanConnect(loaded, socket),
    ...whatStarts(loaded, socket),
    ...asWhom(loaded, socket),
    ...limitsSet(socket),
    whenItStarts(socket),
    ...whenItStops(socket),
  ];
}
