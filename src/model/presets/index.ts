import { database } from './database.ts';
import { more } from './more.ts';
import type { Preset } from './preset.ts';
import { secure } from './secure.ts';
import { web } from './web.ts';

export type { Preset, PresetGroup } from './preset.ts';

/** All presets, in the order they are offered. */
export const presets: readonly Preset[] = [...web, ...database, ...secure, ...more];

/** The preset with this id; undefined where there is none. */
export const preset = (id: string): Preset | undefined => presets.find((each) => each.id === id);
