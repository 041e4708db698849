import type { LogCode } from '../../words/journal-words.ts';
import type { Finder } from '../scene.ts';
import { execFinders } from './exec.ts';
import { listenFinders } from './listen.ts';
import { orderFinders } from './order.ts';
import { pairFinders } from './pair.ts';

/** For each code, how its cause is looked for in the units at hand. */
export const finders: Readonly<Partial<Record<LogCode, Finder>>> = {
  ...listenFinders,
  ...execFinders,
  ...pairFinders,
  ...orderFinders,
};
