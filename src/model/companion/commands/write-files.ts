import type { Bundle, UnitFile } from '../../unit/bundle.ts';
import { isDropIn } from '../../unit/bundle.ts';
import { type Control, controlOf } from './control.ts';
import { folderOf, pathOf } from './paths.ts';
import { quotePath } from './shell.ts';
import type { Step } from './step.ts';
import { writeCommand } from './write-file.ts';

/** Makes the folder of a file where it may not be there yet. */
function makeFolder(bundle: Pick<Bundle, 'manager'>, file: UnitFile, { user, sudo }: Control): readonly string[] {
  if (!user && !isDropIn(file)) return [];
  return [`${sudo}mkdir -p ${quotePath(folderOf(pathOf(bundle, file)))}`];
}

/** A step for each file that writes it. */
export const writeSteps = (
  bundle: Pick<Bundle, 'manager'>,
  files: readonly UnitFile[],
  control: Control = controlOf(bundle),
): readonly Step[] =>
  files.map((file) => ({
    title: `Write ${file.name}`,
    command: [...makeFolder(bundle, file, control), writeCommand(pathOf(bundle, file), file.text, control.sudo)].join(
      '\n',
    ),
    why: isDropIn(file)
      ? 'A drop-in adds to the unit and stays when a package brings a new one.'
      : control.user
        ? 'This folder is for your own units.'
        : 'This folder is the administrator’s: it goes before the units of packages and survives updates.',
  }));

/** The same for a script. A link in the place of the file, as `systemctl mask` makes one, would be written through. */
export const writeCommands = (
  bundle: Pick<Bundle, 'manager'>,
  files: readonly UnitFile[],
  control: Control,
): readonly string[] =>
  files.flatMap((file) => {
    const path = pathOf(bundle, file);
    return [
      ...makeFolder(bundle, file, control),
      `${control.sudo}rm -f ${quotePath(path)}`,
      writeCommand(path, file.text, control.sudo),
    ];
  });
