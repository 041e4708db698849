import type { Level, Needs } from './hardening/needs.ts';
import { strictPossible } from './hardening/possible.ts';
import type { Program, Taking } from './program.ts';
import { needsOfProgram } from './program-needs.ts';

/** The levels of a sandbox, as one chooses among them. */
export const levels: readonly { readonly id: Level; readonly title: string; readonly words: string }[] = [
  { id: 'none', title: 'none', words: 'The program may do whatever its user may.' },
  { id: 'sensible', title: 'sensible', words: 'What practically no program misses is taken away.' },
  { id: 'strict', title: 'strict', words: 'All is taken away that a program with passed sockets can do without.' },
];

/** How far a program may connect on its own account. */
export const reaches: readonly { readonly id: Needs['network']; readonly title: string }[] = [
  { id: 'none', title: 'nowhere' },
  { id: 'loopback', title: 'to this machine' },
  { id: 'out', title: 'anywhere' },
];

/** Whether a level makes sense for a program; where it does not, why. */
export function levelFor(
  level: Level,
  program: Program,
  taking: Taking,
): { readonly possible: boolean; readonly why: string } {
  const needs = needsOfProgram({ id: program.id, taking }, undefined, undefined);
  if (level === 'sensible' && needs.privileged)
    return { possible: false, why: 'It must keep all rights of root for what it starts.' };
  return level === 'strict' ? strictPossible(needs) : { possible: true, why: '' };
}
