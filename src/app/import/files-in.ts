import type { loadRepair, UnitFile } from '../../model/index.ts';

type Repair = Awaited<ReturnType<typeof loadRepair>>;

/** A text that came in, and the name of the file it was in where there was one. */
export interface Given {
  readonly text: string;
  readonly fileName?: string | undefined;
  /** Where it was read from, if it can be written there, and when it was last written, in milliseconds since 1970. */
  readonly disk?: { readonly handle: FileSystemFileHandle; readonly modified: number } | undefined;
}

/** The files in one text: those of a listing by `systemctl cat`, or the one that it is. */
export function filesIn(
  { text, fileName }: Given,
  current: string,
  { guessName, splitCat }: Pick<Repair, 'guessName' | 'splitCat'>,
): readonly UnitFile[] {
  const listed = splitCat(text);
  if (listed?.some(({ name }) => /\.(socket|service)(\.d\/|$)/.test(name)))
    return listed.map(({ name, text: own, packaged }) => ({
      name: packaged ? `/usr/lib/systemd/system/${name}` : name,
      text: own,
    }));
  const name = unitName(fileName) ?? `${guessName(text) ?? current}${isService(text) ? '.service' : '.socket'}`;
  return [{ name, text }];
}

/** Whether a text that nothing else is known of is a service: it runs something, and listens on nothing. */
const isService = (text: string): boolean =>
  /^[ \t]*(\[Service\]|ExecStart[ \t]*=)/m.test(text) && !/^[ \t]*(\[Socket\]|Listen\w+[ \t]*=)/m.test(text);

/** The name of a unit's file, where it can be one. */
const unitName = (file: string | undefined): string | undefined =>
  file && /^(?:.*\/)?([A-Za-z0-9:_.\\@-]{1,240}\.(?:socket|service))$/.exec(file)?.[1];
