import { checkProse } from './check-prose.ts';
import { listenProse } from './listen-prose.ts';
import type { Prose } from './prose.ts';
import { socketProse } from './socket-prose.ts';
import { unitProse } from './unit-prose.ts';

/**
 * What each directive does, in a sentence of our own, and what people call it that search for it. Keyed by section and name.
 * The first view shows none of this, so it is fetched when a hand asks for it.
 */
export const directiveProse: Readonly<Record<string, Prose>> = {
  ...listenProse,
  ...socketProse,
  ...unitProse,
  ...checkProse,
};
