import type { Bundle, UnitFile } from '../unit/bundle.ts';
import { type LoadedBundle, loadBundle } from '../unit/load-bundle.ts';
import { firstSteps } from './first-steps.ts';
import type { Mission } from './mission.ts';
import { repair } from './repair.ts';
import { thePair } from './the-pair.ts';
import { whoGetsIn } from './who-gets-in.ts';

export type { Goal, Mission } from './mission.ts';

/** The systemd that missions are for: that of Debian 12. */
const target = 252;

/** All missions, in the order of the path through them. */
export const missions: readonly Mission[] = [
  ...firstSteps,
  ...whoGetsIn,
  ...thePair.filter(({ level }) => level === 'the pair'),
  ...repair,
  ...thePair.filter(({ level }) => level === 'expert'),
];

/** A mission as it was built: its files, in their places. */
export const bundleOf = ({ id }: Mission, files: readonly UnitFile[]): Bundle => ({ name: id, target, files });

/** What the files mean, and which of the goals hold; in the order of the goals. Needs `loadAll()`. */
export function judge(
  mission: Mission,
  files: readonly UnitFile[],
): { readonly loaded: LoadedBundle; readonly held: readonly boolean[] } {
  const loaded = loadBundle(bundleOf(mission, files));
  return { loaded, held: mission.goals.map(({ holds }) => holds(loaded)) };
}

/** The files of a mission with some of them replaced. */
export const withFiles = (mission: Mission, files: readonly UnitFile[]): readonly UnitFile[] =>
  mission.files.map((file) => files.find(({ name }) => name === file.name) ?? file);
