export { type Category, type CategoryId, categories } from './catalog/categories.ts';
export type { Directive, ListenerClass, SectionName } from './catalog/directive.ts';
export { type Fact, fact, knownTo } from './catalog/facts.ts';
export { directive, directivesIn, directivesOf } from './catalog/index.ts';
export { defaultTarget, parseTarget, type Target, targetName, targets } from './catalog/targets.ts';
export type { Default } from './explain/defaults.ts';
export type { Explained } from './explain/explain.ts';
export type { Tried } from './explain/try-value.ts';
export type { Answer, LogReport } from './journal/explain-log.ts';
export type { LogFix, Place } from './journal/place.ts';
export type { Cause } from './journal/scene.ts';
export type { Goal, Mission } from './missions/index.ts';
export type { Placed, Portrait, Said, Sentence } from './portrait/index.ts';
export { blankService, blankUnit } from './presets/blank.ts';
export { type Assignment, assignments, type Document, type Node, print, type Section } from './syntax/document.ts';
export { add, applyEdits, type Edit, remove, renameKey, reorder, setValue } from './syntax/edit.ts';
export type { FlatText } from './syntax/flat.ts';
export { parse } from './syntax/parse.ts';
export { lineTokens, type Token, type TokenLine, type TokenType, tokenLines } from './syntax/tokens.ts';
export { noEffect } from './unit/applies.ts';
export { type Bundle, isDropIn, isPackaged, type UnitFile, unitOf } from './unit/bundle.ts';
export { diagnosticsByNode, nodeAt } from './unit/by-node.ts';
export { type Diagnostic, type Fix, isQuiet, isSilent, safeFix } from './unit/diagnostic.ts';
export { type DropIn, dropInFolders, inOrder, nameToCheck } from './unit/drop-ins.ts';
export { load } from './unit/load.ts';

import { loadAll } from './unit/load-all.ts';

export {
  type BundleUnit,
  companionOf,
  type LoadedBundle,
  loadBundle,
  loadUnit,
  socketsOf,
  unitNamed,
} from './unit/load-bundle.ts';
export { type Outcome, outcomeOf, positionIn, systemdLine } from './unit/outcome.ts';
export { safeName } from './unit/safe-name.ts';
export { type Phrase, summary } from './unit/summary.ts';
export { inForce, type Listener, listenerTypes, type Unit, valueOf } from './unit/unit.ts';
export { formatMode } from './values/file-mode.ts';
export type { Completion, Context, Kind, Read } from './values/kind.ts';
export { type KindId, kindOf } from './values/kinds.ts';
export { noEffectWords } from './words/effect-words.ts';
export { loadAll };

/** What the first view does not need is loaded when it is wanted. */
export const loadSearch = () => import('./catalog/search.ts');
export const loadWords = () => import('./unit/diagnostic-words.ts');
export const loadPresets = () => import('./presets/index.ts');
export const loadLinks = () => import('./share/link-door.ts');
export const loadRepair = () => import('./unit/repair-door.ts');
export const loadServiceNames = () => import('./values/service-names.ts');
export const loadLogLines = () => import('./unit/log-line.ts');
export const loadShow = () => import('./unit/show.ts');
export const loadBytes = () => import('./syntax/utf8.ts');
/** What an editor of a file needs of texts and units. */
export const loadEditing = () => import('./unit/editing-door.ts');
/** The groups of a service's form. With the whole catalog, as a group holds the directives themselves. */
export const loadServiceForm = () =>
  Promise.all([import('./catalog/service-form.ts'), loadAll()]).then(([form]) => form);
export const loadCompanion = () => import('./companion/door.ts');
export const loadRules = () => import('./rules/door.ts');
export const loadCommands = () => import('./companion/commands/index.ts');
export const loadStarters = () => import('./companion/starters/index.ts');
/** With the whole catalog, as what it explains is about services too. */
export const loadJournal = () => Promise.all([import('./journal/door.ts'), loadAll()]).then(([journal]) => journal);
export type { Difference } from './companion/comparison.ts';
export const loadComparison = () => import('./companion/comparison.ts');
/** With the whole catalog, as they are about services too. */
export const loadMissions = () =>
  Promise.all([import('./missions/index.ts'), loadAll()]).then(([missions]) => missions);
/** With the whole catalog, as it tells of services too. */
export const loadPortrait = () =>
  Promise.all([import('./portrait/index.ts'), loadAll()]).then(([portrait]) => portrait);
/** With the whole catalog, as what is explained is about services too. */
export const loadExplain = () => Promise.all([import('./explain/door.ts'), loadAll()]).then(([explain]) => explain);
/** With the whole catalog, as what is played is services too. */
export const loadSimulation = () =>
  Promise.all([import('./simulation/index.ts'), loadAll()]).then(([simulation]) => simulation);
export type { Client, Fate, Setup, State as Played, Step } from './simulation/index.ts';
export const loadReach = () => import('./reach/index.ts');
export const loadExports = () => import('./companion/exports/index.ts');
export type { FileLine, Scene } from './explore/index.ts';
export const loadExplore = () => import('./explore/index.ts');
