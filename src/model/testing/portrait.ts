import { portraits } from '../portrait/portrait.ts';
import type { UnitFile } from '../unit/bundle.ts';
import { loadBundle } from '../unit/load-bundle.ts';

/** What the paragraph says of some files; a line for each socket unit. */
export const say = (files: readonly UnitFile[], target = 257, manager: 'system' | 'user' = 'system'): string =>
  portraits(loadBundle({ name: 'app', target, files, ...(manager === 'user' ? { manager } : {}) }))
    .map(({ sentences }) => sentences.map((parts) => parts.map(({ text }) => text).join('')).join(' '))
    .join('\n');

/** `app.socket` with these lines, enabled for each boot where nothing else is said. */
export const socket = (lines: string, install = '[Install]\nWantedBy=sockets.target\n'): UnitFile => ({
  name: 'app.socket',
  text: `[Socket]\n${lines}\n${install}`,
});

/** A service with these lines. */
export const service = (lines: string, name = 'app.service'): UnitFile => ({ name, text: `[Service]\n${lines}\n` });
