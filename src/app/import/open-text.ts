import { type Bundle, isDropIn, isPackaged, loadRepair, type UnitFile, unitOf } from '../../model/index.ts';
import { openLog } from '../state/pasted-log.ts';
import type { Store } from '../state/store.ts';
import { toast } from '../ui/toast.tsx';
import { bundleOf } from './bundle-of.ts';
import { isLog } from './is-log.ts';
import { checkText, readFile } from './read-text.ts';
import { offerRepair } from './repair-offer.tsx';

type Repair = Awaited<ReturnType<typeof loadRepair>>;

/** A text that came in, and the name of the file it was in where there was one. */
export interface Given {
  readonly text: string;
  readonly fileName?: string | undefined;
}

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

/** The files in one text: those of a listing by `systemctl cat`, or the one that it is. */
function filesIn({ text, fileName }: Given, current: string, { guessName, splitCat }: Repair): readonly UnitFile[] {
  const listed = splitCat(text);
  if (listed?.some(({ name }) => /\.(socket|service)(\.d\/|$)/.test(name)))
    return listed.map(({ name, text: own, packaged }) => ({
      name: packaged ? `/usr/lib/systemd/system/${name}` : name,
      text: own,
    }));
  const name = unitName(fileName) ?? `${guessName(text) ?? current}${isService(text) ? '.service' : '.socket'}`;
  return [{ name, text }];
}

const ofPackage = (file: UnitFile): UnitFile =>
  isPackaged(file) || isDropIn(file) ? file : { ...file, name: `/usr/lib/systemd/system/${file.name}` };

/** Whether a text that nothing else is known of is a service: it runs something, and listens on nothing. */
const isService = (text: string): boolean =>
  /^[ \t]*(\[Service\]|ExecStart[ \t]*=)/m.test(text) && !/^[ \t]*(\[Socket\]|Listen\w+[ \t]*=)/m.test(text);

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

/** The name of a unit's file, where it can be one. */
const unitName = (file: string | undefined): string | undefined =>
  file && /^(?:.*\/)?([A-Za-z0-9:_.\\@-]{1,240}\.(?:socket|service))$/.exec(file)?.[1];
