export { figureOf, type Thing } from './figure.ts';
export { baseOf, layout, type Placed, reach, type Sheet, textAt } from './layout.ts';
export { type Portrait, portraits } from './portrait.ts';
export type { Said, Sentence } from './saying.ts';
export { type Palette, toSvg } from './svg.ts';
