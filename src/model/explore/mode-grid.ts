/** A class of users, and what the bits of a mode allow it. */
export interface ModeRow {
  readonly who: 'owner' | 'group' | 'others';
  readonly read: boolean;
  readonly write: boolean;
  readonly execute: boolean;
}

/** The three rows of a mode. */
export const modeRows = (bits: number): readonly ModeRow[] =>
  (['owner', 'group', 'others'] as const).map((who, i) => {
    const may = (bits >> (6 - 3 * i)) & 7;
    return { who, read: (may & 4) !== 0, write: (may & 2) !== 0, execute: (may & 1) !== 0 };
  });

/** As `ls -l` prints them: `rw-rw----`, with `s` and `t` for the three highest bits. */
export function modeLetters(bits: number): string {
  const special = [bits & 0o4000, bits & 0o2000, bits & 0o1000];
  return modeRows(bits)
    .map(({ read, write, execute }, i) => {
      const sign = i === 2 ? 't' : 's';
      const last = special[i] ? (execute ? sign : sign.toUpperCase()) : execute ? 'x' : '-';
      return `${read ? 'r' : '-'}${write ? 'w' : '-'}${last}`;
    })
    .join('');
}
