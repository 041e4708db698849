export { type Category, type CategoryId, categories } from './catalog/categories.ts';
export type { Directive, ListenerClass, SectionName } from './catalog/directive.ts';
export { type Fact, fact, knownTo } from './catalog/facts.ts';
export { directive, directivesOf, sharedDirective } from './catalog/index.ts';
export { defaultTarget, parseTarget, type Target, targetName, targets } from './catalog/targets.ts';
export { blankUnit } from './presets/blank.ts';
export type { Bundle, UnitFile } from './share/bundle.ts';
export { type Assignment, assignments, type Document, type Node, print } from './syntax/document.ts';
export { add, applyEdits, type Edit, remove, renameKey, reorder, setValue } from './syntax/edit.ts';
export { parse } from './syntax/parse.ts';
export { type Token, type TokenLine, type TokenType, tokenLines } from './syntax/tokens.ts';
export { noEffect } from './unit/applies.ts';
export { diagnosticsByNode, nodeAt } from './unit/by-node.ts';
export type { Diagnostic, Fix } from './unit/diagnostic.ts';
export { load } from './unit/load.ts';
export { type Phrase, summary } from './unit/summary.ts';
export { inForce, type Listener, listenerTypes, type Unit, valueOf } from './unit/unit.ts';
export { formatMode } from './values/file-mode.ts';
export type { Completion, Context, Kind, Read } from './values/kind.ts';
export { type KindId, kinds, loadKinds } from './values/kinds.ts';
export { noEffectWords } from './words/effect-words.ts';

/** What the first view does not need is loaded when it is wanted. */
export const loadSearch = () => import('./catalog/search.ts');
export const loadWords = () => import('./unit/diagnostic-words.ts');
export const loadPresets = () => import('./presets/index.ts');
export const loadLinks = () => import('./share/link-door.ts');
export const loadRepair = () => import('./unit/repair-door.ts');
export const loadServiceNames = () => import('./values/service-names.ts');
