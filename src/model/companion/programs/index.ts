import type { Program } from '../program.ts';
import { containers } from './containers.ts';
import { databases } from './databases.ts';
import { guessAmong } from './guess.ts';
import { network } from './network.ts';
import { own } from './own.ts';
import { python } from './python.ts';
import { runtimes } from './runtimes.ts';
import { web } from './web.ts';

/** Every program that we know behind a socket unit, in the order in which they are offered; one's own come first. */
export const programs: readonly Program[] = [
  ...own,
  ...web,
  ...python,
  ...runtimes,
  ...containers,
  ...network,
  ...databases,
];

/** The program with this id; undefined where there is none. */
export const programById = (id: string): Program | undefined => programs.find((each) => each.id === id);

/** The program that the `ExecStart=` of a service runs; undefined where it is none that we know. */
export const guessProgram = (execStart: string): Program | undefined => guessAmong(programs, execStart);
