import { directive } from '../catalog/index.ts';
import { type BundleUnit, companionOf, type LoadedBundle } from '../unit/load-bundle.ts';
import { type Entry, inForce, type Listener } from '../unit/unit.ts';
import type { ProvisoCode, ReasonCode } from '../words/reach-words.ts';
import type { Params } from '../words/words.ts';

/** `some`: of many clients some get in and some do not. One client alone never gets that answer. */
export type Verdict = 'yes' | 'no' | 'some' | 'unknown';

/** What decides: a line of a unit, or what holds because no line says otherwise. */
export type Decider =
  | { readonly kind: 'line'; readonly unit: string; readonly entry: Entry }
  | { readonly kind: 'default'; readonly unit: string; readonly name: string; readonly value: string };

/** What else it depends on, which the units do not say. */
export interface Proviso {
  readonly code: ProvisoCode;
  readonly params: Params;
}

/** Whether someone can connect, and why. The words for the codes are in `words/reach-words.ts`. */
export interface Answer {
  readonly verdict: Verdict;
  readonly reason: ReasonCode;
  readonly params: Params;
  /** Undefined where no line could change it, as for root. */
  readonly by: Decider | undefined;
  readonly provisos: readonly Proviso[];
}

/** A listener, the socket unit that it is of, and the service behind it where that is here. */
export interface Door {
  readonly socket: BundleUnit;
  readonly listener: Listener;
  readonly service: BundleUnit | undefined;
}

/** The listeners of a socket unit, in their order. */
export function doorsOf(loaded: LoadedBundle, socket: BundleUnit): readonly Door[] {
  const service = companionOf(loaded, socket);
  return socket.unit.listeners.map((listener) => ({ socket, listener, service }));
}

export const answer = (
  verdict: Verdict,
  reason: ReasonCode,
  by: Decider | undefined,
  params: Params = {},
  provisos: readonly Proviso[] = [],
): Answer => ({ verdict, reason, params, by, provisos });

export const proviso = (code: ProvisoCode, params: Params = {}): Proviso => ({ code, params });

/** The line of the listener itself. */
export const listenLine = ({ socket, listener }: Door): Decider => line(socket, listener.entry);

export const line = (unit: BundleUnit, entry: Entry): Decider => ({ kind: 'line', unit: unit.name, entry });

/** The line in force of a setting of `[Socket]`, or its default. */
export function settingOf({ socket }: Door, name: string): Decider {
  const entry = inForce(socket.unit, name).at(-1);
  if (entry) return line(socket, entry);
  return { kind: 'default', unit: socket.name, name, value: directive('Socket', name)?.default ?? '' };
}
