/** What the explorers show: how each kind of value is read, and what it does, computed for a page of its own. */
export { loadUnit } from '../unit/load-bundle.ts';
export { boolean } from '../values/boolean.ts';
export { fileMode } from '../values/file-mode.ts';
export { groupDigits } from '../values/group-digits.ts';
export { iecSize } from '../values/iec-size.ts';
export { datagramAddress, sequentialPacketAddress, streamAddress } from '../values/socket-address.ts';
export { timeSpan } from '../values/time-span.ts';
export { type AddressStep, type AddressTry, addressSteps } from './address-steps.ts';
export { modeLetters, modeRows } from './mode-grid.ts';
export { sizeParts } from './size-parts.ts';
export { inSeconds, spanParts } from './span-parts.ts';
export { nearSpellings, spellings } from './spellings.ts';
export { judge, type Verdict } from './verdict.ts';
