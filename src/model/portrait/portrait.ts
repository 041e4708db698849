import { type BundleUnit, type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';
import { whenItStarts, whenItStops } from './life.ts';
import { limitsSet } from './limits.ts';
import { whyNothingListens } from './nothing.ts';
import { type Sentence, sentence, strong } from './saying.ts';
import { whatStarts } from './start.ts';
import { whatIsHere, whereItListens } from './where.ts';
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
  const [first] = loaded.units;
  return [
    {
      socket: '',
      sentences: [
        sentence(
          'There is no socket unit here: nothing in these files lets systemd listen',
          first ? [' for ', strong(first.name)] : '',
          '.',
        ),
      ],
    },
  ];
}

function portraitOf(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  const nothing = whyNothingListens(loaded, socket);
  if (nothing) return [nothing];
  // Who gets in and what is started hangs on the unit's own file, too.
  if (socket.own === undefined)
    return [...whereItListens(socket), ...whatIsHere(socket), ...whenItStarts(loaded, socket), ...whenItStops(socket)];
  return [
    ...whatIsHere(socket),
    ...whereItListens(socket),
    ...whoCanConnect(loaded, socket),
    ...whatStarts(loaded, socket),
    ...limitsSet(socket),
    ...whenItStarts(loaded, socket),
    ...whenItStops(socket),
  ];
}
