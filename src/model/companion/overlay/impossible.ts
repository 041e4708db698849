import type { Line } from './item.ts';

/** Why a drop-in cannot say something. */
export type ImpossibleCode = 'only-grows' | 'no-empty' | 'rejected' | 'refused' | 'broken' | 'vendor-stops';

/** A line of the wanted unit (or, taken away from it, of the package's) that no drop-in can bring about. */
export interface Impossible extends Line {
  readonly why: ImpossibleCode;
}

const words: Readonly<Record<ImpossibleCode, (key: string) => string>> = {
  'only-grows': (key) =>
    `A drop-in can only add to ${key}: to take one away copy the whole unit with systemctl edit --full.`,
  'no-empty': (key) =>
    `A drop-in cannot unset ${key}: it takes no empty value and has no default to write. Give it another value, or copy the whole unit with systemctl edit --full.`,
  rejected: (key) => `systemd rejects this value of ${key}, so what the package's file says stays in force.`,
  refused: (key) => `systemd stops reading the drop-in at this value of ${key}: nothing below it counts.`,
  broken: () => 'systemd stops reading at this line, so the unit would not load.',
  'vendor-stops': (key) =>
    `systemd stops reading the package's own file at ${key}, so it reads no drop-in: copy the whole unit with systemctl edit --full and mend it there.`,
};

/** Why that is, in a sentence for people. */
export const impossibleWords = ({ key, why }: Impossible): string => words[why](key === '' ? 'this line' : `${key}=`);
