import { type Bundle, loadRepair } from '../../model/index.ts';
import type { Store } from '../state/store.ts';
import { toast } from '../ui/toast.tsx';
import { checkText, readFile } from './read-text.ts';
import { offerRepair } from './repair-offer.tsx';

/**
 * Opens a text as the unit: as it is, nothing left out. Where it looks wrapped or misspelt, a repair is offered.
 * `fileName` gives the unit's name where there is one; else the text may.
 */
export async function openText(store: Store, text: string, fileName?: string): Promise<void> {
  const { guessName, repairUnit, splitCat } = await loadRepair();
  const { target, name: current } = store.get().bundle;
  const files = splitCat(text) ?? [];
  const socket = files.find((file) => /\.socket$/.test(file.name));
  const name = unitName(fileName) ?? unitName(socket?.name) ?? guessName(text) ?? current;
  const bundle: Bundle = socket
    ? { name, target, files: [socket, ...files.filter((file) => file !== socket)] }
    : { name, target, files: [{ name: `${name}.socket`, text }] };
  store.open(bundle, 'import');
  const opened = bundle.files[0]?.text ?? '';
  const { text: repaired, done } = repairUnit(opened);
  if (done.length > 0) offerRepair({ repaired, of: opened, done });
  toast(`Imported ${bundle.files[0]?.name ?? 'the text'}`, { title: 'Undo', run: () => store.undo() });
}

/** Opens what was pasted or dropped; says so where it cannot be opened, and then nothing has changed. */
export async function openGiven(store: Store, given: string | File): Promise<void> {
  const read = typeof given === 'string' ? checkText(given) : await readFile(given);
  if (read.ok) await openText(store, read.text, typeof given === 'string' ? undefined : given.name);
  else toast(read.why);
}

const unitName = (file: string | undefined): string | undefined =>
  file && /^(?:.*\/)?([A-Za-z0-9:_.\\@-]{1,240})\.socket$/.exec(file)?.[1];
