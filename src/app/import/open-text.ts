import { type Bundle, isDropIn, isPackaged, loadRepair, type UnitFile, unitOf } from '../../model/index.ts';
import { rememberDisk } from '../state/disk-memory.ts';
import { openLink } from '../state/open-link.ts';
import { openLog } from '../state/pasted-log.ts';
import { type OnDisk, openFromDisk } from '../state/shelf/current.ts';
import type { Store } from '../state/store.ts';
import { toast } from '../ui/toast.tsx';
import { bundleOf } from './bundle-of.ts';
import { filesIn, type Given } from './files-in.ts';
import { isLog } from './is-log.ts';
import { linkIn } from './link-in.ts';
import { checkText, type Imported, readFile, unreadable } from './read-text.ts';
import { offerRepair } from './repair-offer.tsx';

interface How {
  /** A package brings it: changes go into a drop-in. */
  readonly packaged?: boolean;
  /** How the bundle is opened; absent: in place of the work, one step of undo away. */
  readonly open?: (bundle: Bundle) => void;
}

/**
 * Opens texts as the files of a bundle: as they are, nothing left out. A socket and its service are taken as a pair; a
 * package's unit (`packaged`, or known by its path) is opened with a drop-in over it. Where a text looks wrapped or misspelt, a repair is offered.
 */
export async function openTexts(store: Store, given: readonly Given[], how: How = {}): Promise<void> {
  const repair = await loadRepair();
  const before = store.get().bundle;
  const parts = given.map((each) => ({ each, files: filesIn(each, before.name, repair) }));
  const found = distinct(parts.flatMap(({ files }) => files));
  const files = how.packaged ? found.map(ofPackage) : found;
  const bundle = bundleOf(files, before);
  if (how.open) how.open(bundle);
  else {
    // Of two files of one name the bundle has one: the other is not to be written over by it.
    const disk = parts.flatMap(({ each, files: [file] }) => (file && found.includes(file) ? onDisk(each, file) : []));
    openFromDisk(store, disk, bundle, 'import');
    if (disk.length > 0) rememberDisk();
  }
  const first = bundle.files.find((file) => unitOf(file) === store.get().active) ?? bundle.files[0];
  const opened = first?.text ?? '';
  const { text: repaired, done } = repair.repairUnit(opened);
  if (done.length > 0) offerRepair({ repaired, of: opened, done });
  if (!how.open) toast(`Imported ${sentence(bundle)}`, { title: 'Undo', run: () => store.undo() });
}

/** A file of the bundle that is all of a file on the disk can be written back to it. */
const onDisk = ({ text, disk }: Given, file: UnitFile): readonly OnDisk[] =>
  disk && file.text === text && !isPackaged(file)
    ? [{ name: file.name, handle: disk.handle, text, modified: disk.modified }]
    : [];

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

/** The address of this page, without its state. */
export const home = (): string => location.origin + location.pathname;

/** Opens the link that a text is, as if it had been followed; undefined where the text is something else. */
export async function openLinkIn(
  store: Store,
  text: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string } | undefined> {
  const link = linkIn(text, home());
  const why = link && (await openLink(store, link.fragment));
  if (!link || (why !== undefined && !link.sure)) return undefined;
  return why === undefined ? { ok: true } : { ok: false, why };
}

/** What comes in: a text that was pasted, or a file; with a handle it can be written back. */
export type Incoming = string | File | FileSystemFileHandle;

/** Opens what was pasted or dropped; says so where it cannot be opened, and then nothing has changed. */
export async function openGiven(store: Store, given: readonly Incoming[], how: How = {}): Promise<void> {
  const [only, ...more] = given;
  if (typeof only === 'string' && more.length === 0) {
    const outcome = await openLinkIn(store, only);
    if (outcome) return toast(outcome.ok ? 'Opened what is in the link' : `${outcome.why} Nothing was changed.`);
  }
  const read = await Promise.all(given.map(readIncoming));
  const texts: Given[] = [];
  for (const { read: outcome, ...from } of read) {
    if (!outcome.ok) return toast(outcome.why);
    if (read.length === 1 && isLog(outcome.text)) return offerLog(outcome.text);
    texts.push({ ...from, text: outcome.text });
  }
  if (texts.length > 0) await openTexts(store, texts, how);
}

async function readIncoming(given: Incoming): Promise<Omit<Given, 'text'> & { readonly read: Imported }> {
  if (typeof given === 'string') return { read: checkText(given) };
  if (given instanceof File) return { fileName: given.name, read: await readFile(given) };
  try {
    const file = await given.getFile();
    return { fileName: file.name, read: await readFile(file), disk: { handle: given, modified: file.lastModified } };
  } catch {
    return { fileName: given.name, read: unreadable(given.name) };
  }
}

/** A log is no unit: it is explained, where that is wanted. */
const offerLog = (text: string): void =>
  toast('That is a log and no unit file. Nothing was changed.', { title: 'Explain it', run: () => openLog(text) });
