import { parse } from '../../syntax/parse.ts';
import { load } from '../../unit/load.ts';
import { exposure } from '../exposure/exposure.ts';
import { hardeningLines } from './lines.ts';
import type { Level, Needs } from './needs.ts';

/** Whether the strict level is worth its name for a program, and if not, why. */
export interface StrictPossible {
  readonly possible: boolean;
  /** A sentence for people. */
  readonly why: string;
}

/** Up to this exposure, as `systemd-analyze security` reckons it, a service counts as strictly confined. */
export const strictAtMost = 1.5;

/** The version whose assessment counts. */
const assessed = 252;

/**
 * The exposure that a level leaves, from 0.0 to 10.0, of a service that says nothing else. Needs `loadAll()`. Of an
 * ordinary program (`ordinaryNeeds`) that is 9.6 without lines, 1.7 with the sensible and 1.1 with the strict ones; the
 * others stand in `possible.test.ts`.
 */
export function figureOf(level: Level, needs: Needs): number {
  const lines = hardeningLines(level, needs, assessed).map(({ key, value }) => `${key}=${value}\n`);
  const text = `[Service]\nExecStart=/bin/true\n${lines.join('')}`;
  return exposure(load(parse(text), { target: assessed, unit: 'app.service', manager: 'system' })).overall;
}

/** By needs, as text. There are a few dozen, and a page asks for one after each key. */
const known = new Map<string, StrictPossible>();

/** Whether the strict lines bring a program down to `strictAtMost`. Needs `loadAll()`. */
export function strictPossible(needs: Needs): StrictPossible {
  const print = JSON.stringify(needs);
  const found = known.get(print) ?? reckoned(needs);
  known.set(print, found);
  return found;
}

function reckoned(needs: Needs): StrictPossible {
  if (needs.privileged) return { possible: false, why: 'It must keep all rights of root for what it starts.' };
  const figure = figureOf('strict', needs);
  if (figure <= strictAtMost)
    return {
      possible: true,
      why: `What it needs beside the passed sockets leaves an exposure of ${figure.toFixed(1)}.`,
    };
  return { possible: false, why: `${reason(needs)} An exposure of ${figure.toFixed(1)} is left.` };
}

function reason({ namespaces, user }: Needs): string {
  if (namespaces) return 'It builds sandboxes of its own, for which it needs most of what a sandbox takes away.';
  if (user === 'root') return 'As root it keeps too many ways open.';
  return 'Devices, home directories and rare families of sockets together leave too much open.';
}
