import { type Bundle, isDropIn, isPackaged, loadRepair, type UnitFile, unitOf } from '../../model/index.ts';
import { openLog } from '../state/pasted-log.ts';
import type { Store } from '../state/store.ts';
import { toast } from '../ui/toast.tsx';
import { bundleOf } from './bundle-of.ts';
import { filesIn, type Given } from './files-in.ts';
import { isLog } from './is-log.ts';
import { checkText, readFile } from './read-text.ts';
import { offerRepair } from './repair-offer.tsx';

/**
 * Opens texts as the files of a bundle: as they are, nothing left out. A socket and its service are taken as a pair; a
 * package's unit (`packaged`, or known by its path) is opened with a drop-in over it. Where a text looks wrapped or misspelt, a repair is offered.
 */
export async function openTexts(store: Store, given: readonly Given[], packaged = false): Promise<void> {
  const repair = await loadRepair();
  const before = store.get().bundle;
  const found = distinct(given.flatMap((each) => filesIn(each, before.name, repair)));
  const files = packaged ? found.map(ofPackage) : found;
  const bundle = bundleOf(files, before);
  store.open(bundle, 'import');
  const first = bundle.files.find((file) => unitOf(file) === store.get().active) ?? bundle.files[0];
  const opened = first?.text ?? '';
  const { text: repaired, done } = repair.repairUnit(opened);
  if (done.length > 0) offerRepair({ repaired, of: opened, done });
  toast(`Imported ${sentence(bundle)}`, { title: 'Undo', run: () => store.undo() });
}

const ofPackage = (file: UnitFile): UnitFile =>
  isPackaged(file) || isDropIn(file) ? file : { ...file, name: `/usr/lib/systemd/system/${file.name}` };

/** Of two files of one name the later one counts. */
const distinct = (files: readonly UnitFile[]): readonly UnitFile[] => [
  ...new Map(files.map((file) => [file.name, file])).values(),
];

function sentence({ files }: Bundle): string {
  const names = files.filter((file) => !isDropIn(file)).map(unitOf);
  const all = names.length > 0 ? names.join(' and ') : (files[0]?.name ?? 'the text');
  return files.some(isPackaged) ? `${all}, which a package brings: what you change goes into a drop-in` : all;
}

/** Opens what was pasted or dropped; says so where it cannot be opened, and then nothing has changed. */
export async function openGiven(store: Store, given: readonly (string | File)[]): Promise<void> {
  const read = await Promise.all(
    given.map(async (each) => ({
      fileName: typeof each === 'string' ? undefined : each.name,
      read: typeof each === 'string' ? checkText(each) : await readFile(each),
    })),
  );
  const texts: Given[] = [];
  for (const { fileName, read: outcome } of read) {
    if (!outcome.ok) return toast(outcome.why);
    if (read.length === 1 && isLog(outcome.text)) return offerLog(outcome.text);
    texts.push({ text: outcome.text, fileName });
  }
  await openTexts(store, texts);
}

/** A log is no unit: it is explained, where that is wanted. */
const offerLog = (text: string): void =>
  toast('That is a log and no unit file. Nothing was changed.', { title: 'Explain it', run: () => openLog(text) });
