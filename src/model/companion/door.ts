/** What the page wants of this room: fetched as one, when a hand first touches the page. */
export { changeSetup, follow } from './change.ts';
export { named } from './essentials.ts';
export { exposure } from './exposure/exposure.ts';
export { editSequence } from './overlay/edit-sequence.ts';
export { asOverlay, asWhole, isOverlay } from './overlay/overlay-bundle.ts';
export { ownProgram, takings } from './own-program.ts';
export { pairFor } from './pair-for.ts';
export { programById, programs } from './programs/index.ts';
export { levelFor, levels, reaches } from './sandbox.ts';
export { setupOf, standing } from './setup.ts';
export { toldWords } from './told.ts';
export { workingUnit, writeUnit } from './working.ts';
