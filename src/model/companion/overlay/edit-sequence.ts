import { parse } from '../../syntax/parse.ts';
import { type Bundle, isDropIn, isPackaged, unitOf } from '../../unit/bundle.ts';
import { loadUnit } from '../../unit/load-bundle.ts';
import { shellQuote } from '../../values/shell-quote.ts';

/** One thing to do in a shell. */
export interface EditStep {
  readonly title: string;
  readonly command: string;
  readonly why?: string;
}

interface Manager {
  /** What `systemctl` is called with. */
  readonly systemctl: string;
  readonly sudo: string;
  /** The folder of drop-ins, as a shell reads it. */
  readonly folder: string;
}

const managerOf = ({ manager }: Bundle): Manager =>
  manager === 'user'
    ? { systemctl: 'systemctl --user', sudo: '', folder: '~/.config/systemd/user' }
    : { systemctl: 'sudo systemctl', sudo: 'sudo ', folder: '/etc/systemd/system' };

/** A word that ends a here-document and is no line of the text. */
function delimiterFor(text: string): string {
  const lines = new Set(text.split(/\r?\n/));
  let word = 'EOF';
  while (lines.has(word)) word += '_';
  return word;
}

/** A command that writes a text to a file of the administrator's; what ends in no line end gets one. */
function writing(path: string, text: string, { sudo }: Manager): string {
  const delimiter = delimiterFor(text);
  const body = text.endsWith('\n') ? text : `${text}\n`;
  return `${sudo}tee ${path} > /dev/null <<'${delimiter}'\n${body}${delimiter}`;
}

/** From this version on the editor shows the unit below a marker, and what is written below it is thrown away. */
const withMarkers = 250;

/**
 * What to do in a shell for the drop-ins of a unit to be in force, in order: in an editor or as files, then told to systemd,
 * looked at, and undone. Drop-ins of a package's own are there already. Without a drop-in of ours that says something there is nothing to do.
 */
export function editSequence(bundle: Bundle, unitName: string): readonly EditStep[] {
  const manager = managerOf(bundle);
  const files = bundle.files.filter(
    (file) => unitOf(file) === unitName && isDropIn(file) && !isPackaged(file) && file.text.trim() !== '',
  );
  if (files.length === 0) return [];
  const name = shellQuote(unitName);
  const { systemctl, folder, sudo } = manager;
  return [
    ...files.flatMap((file) => editing(file.name, name, bundle, manager)),
    {
      title: 'Or without an editor: make the folder',
      command: `${sudo}mkdir -p ${folder}/${shellQuote(`${unitName}.d`)}`,
    },
    ...files.map((file) => ({
      title: `Write ${file.name.slice(file.name.lastIndexOf('/') + 1)}`,
      command: writing(`${folder}/${shellQuote(file.name)}`, file.text, manager),
    })),
    {
      title: 'Let systemd read it',
      command: `${systemctl} daemon-reload`,
      why: 'systemctl edit does this itself; a file written by hand is not seen before.',
    },
    ...restarting(bundle, unitName, manager),
    { title: 'See what is in force', command: `${systemctl.replace('sudo ', '')} cat ${name}` },
    {
      title: 'Undo',
      command: `${systemctl} revert ${name}`,
      why: 'It removes every drop-in of the administrator and any full copy of the unit; restart the unit afterwards.',
    },
  ];
}

function editing(file: string, name: string, { target }: Bundle, { systemctl }: Manager): readonly EditStep[] {
  const own = file.slice(file.lastIndexOf('/') + 1);
  // Another name can be given from version 253 on; before, only the files themselves can be written.
  const other = own === 'override.conf' ? '' : ` --drop-in=${shellQuote(own)}`;
  if (other && target < 253) return [];
  const where =
    target >= withMarkers
      ? 'Paste the text between the two marker comments: what stands above the first is ignored, and what stands below “Lines below this comment will be discarded” is thrown away.'
      : 'Paste the text into the empty editor.';
  return [{ title: `Edit ${own}`, command: `${systemctl} edit${other} ${name}`, why: where }];
}

/** Whether a text has settings that only `systemctl enable` looks at. */
const installs = (text: string): boolean =>
  parse(text).nodes.some((node) => node.type === 'section' && node.name === 'Install');

function restarting(bundle: Bundle, unitName: string, { systemctl }: Manager): readonly EditStep[] {
  const name = shellQuote(unitName);
  const steps: EditStep[] = [];
  const { unit, dropIns } = loadUnit(bundle, unitName);
  if (unitName.endsWith('.socket') && !unit.accept)
    steps.push({
      title: 'Stop the service',
      command: `${systemctl} stop ${shellQuote(unit.service)}`,
      why: 'systemd refuses to start a socket whose service is active. The next connection starts the service again.',
    });
  steps.push({ title: 'Put it in force', command: `${systemctl} restart ${name}` });
  if (dropIns.some(({ text }) => installs(text)))
    steps.push({
      title: 'Make the links anew',
      command: `${systemctl} reenable ${name}`,
      why: '[Install] is read by systemctl enable alone: its links stay as they are until then.',
    });
  return steps;
}
