import type { Happening } from '../words/simulation-words.ts';
import { happeningWords } from '../words/simulation-words.ts';
import { endInstance } from './connection.ts';
import { act } from './deed.ts';
import type { Event, Program, Scenario } from './event.ts';
import { Moment } from './moment.ts';
import * as service from './service-unit.ts';
import type { Setting } from './setting.ts';
import type { Setup } from './setup.ts';
import { type Due, initial, type State } from './state.ts';
import { losePatience, notice, pollAgain, undefer } from './trigger.ts';

/** One thing that happened, and what there is after it. */
export interface Step {
  /** In milliseconds from the beginning. */
  readonly at: number;
  readonly said: readonly Happening[];
  /** What decided that it went this way. */
  readonly settings: readonly Setting[];
  readonly state: State;
}

/** A step in words. */
export const stepWords = ({ said }: Step): string => said.map(happeningWords).join(' ');

/** More steps than anyone looks at; what goes on for ever is cut off here. */
const longest = 400;

/**
 * Plays a scenario to its end: until nothing is left to happen, or for `longest` steps. The same unit files and the same
 * events give the same steps.
 */
export function play(setup: Setup, { program, events }: Scenario): readonly Step[] {
  const steps: Step[] = [];
  let state = initial(setup.doors.length, events);
  while (steps.length < longest) {
    const step = next(setup, program, state);
    if (!step) break;
    steps.push(step);
    state = step.state;
  }
  return steps;
}

/** What happens next; undefined where nothing is left. What turns out to be no longer due is passed over. */
export function next(setup: Setup, program: Program, from: State): Step | undefined {
  let state = from;
  for (;;) {
    const due = earliest(state.due);
    if (!due) return undefined;
    const moment = new Moment(setup, program, { ...state, time: due.at, due: state.due.filter((one) => one !== due) });
    happen(moment, due);
    state = moment.state;
    const { said, settings } = moment;
    if (said.length > 0) return { at: due.at, said, settings, state };
  }
}

const earliest = (due: readonly Due[]): Due | undefined =>
  due.reduce<Due | undefined>(
    (first, one) => (!first || one.at < first.at || (one.at === first.at && before(one, first)) ? one : first),
    undefined,
  );

/** At the same time, what follows from something comes before what somebody does next. */
const before = (a: Due, b: Due): boolean =>
  (a.what === 'deed') === (b.what === 'deed') ? a.order < b.order : b.what === 'deed';

/** Adds something that somebody does, at the earliest at the time of the state. */
export const withEvent = (state: State, { at, ...deed }: Event): State => ({
  ...state,
  due: [...state.due, { at: Math.max(at, state.time), order: state.order, what: 'deed', deed }],
  order: state.order + 1,
});

/** How an instance ends that ends by itself. */
const brokenHow = ({ fails, takes }: Program): 'failed' | 'answered' | 'ignored' =>
  fails === true ? 'failed' : takes ? 'answered' : 'ignored';

function happen(m: Moment, due: Due): void {
  switch (due.what) {
    case 'deed':
      act(m, due.deed);
      break;
    case 'notice':
      notice(m);
      break;
    case 'take':
      service.take(m);
      break;
    case 'begin':
      if (m.state.service.job) service.startService(m);
      break;
    case 'unbound':
      service.stopBound(m);
      break;
    case 'unneeded':
      service.stopUnneeded(m);
      break;
    case 'ready':
      service.becomeReady(m, due.run);
      break;
    case 'end':
      if (m.state.service.alive && m.state.service.run === due.run) service.end(m, m.program.fails !== true);
      break;
    case 'again':
      service.again(m, due.run);
      break;
    case 'idle':
      service.idleOver(m, due.run, due.work);
      break;
    case 'served':
      if (m.setup.accept) endInstance(m, due.client, 'answered');
      else service.answer(m, due.client);
      break;
    case 'broken':
      endInstance(m, due.client, brokenHow(m.program));
      break;
    case 'poll':
      pollAgain(m, due.door);
      break;
    case 'undefer':
      undefer(m);
      break;
    case 'patience':
      losePatience(m, due.turn);
      break;
  }
}
