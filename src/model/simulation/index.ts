/** What a pair of units does, event by event, for the page on which it is played. */

export { play, type Step, stepWords } from './run.ts';
export { deeds, ownScenario, type Story, storiesFor } from './scenarios.ts';
export { type Setup, setupOf } from './setup.ts';
export { shownState } from './shown-state.ts';
export type { Client, Fate, State } from './state.ts';
export { connections } from './state.ts';
