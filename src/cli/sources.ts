import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { dropInFolders, loadBytes } from '../model/index.ts';
import type { Io } from './io.ts';

export interface File {
  /** As it was given, or as it was found below a folder that was given. */
  readonly path: string;
  readonly text: string;
}

/** One unit to judge. */
export interface Source extends File {
  /** The name of the unit, such as `app.socket`. */
  readonly name: string;
  readonly dropIns: readonly File[];
  /** A drop-in by itself: what the whole unit lacks is not its fault. */
  readonly partial: boolean;
}

export interface Found {
  readonly sources: readonly Source[];
  /** What could not be read, a line each. */
  readonly failures: readonly string[];
}

const unitFile = /\.(socket|service)$/;
/** Folders of links that start a unit with another: each stands beside them by its own name. */
const linksTo = /\.(wants|requires|upholds)$/;
const dropIn = /([^/]+\.(?:socket|service))\.d\/[^/]+\.conf$/;

/** Reads what a call names: files, folders and standard input. */
export async function findSources(paths: readonly string[], io: Io, nameOfStdin: string | undefined): Promise<Found> {
  const { fromBytes } = await loadBytes();
  const sources: Source[] = [];
  const failures: string[] = [];
  const read = async (path: string) => ({ path, text: fromBytes(await readFile(path)) });
  for (const path of paths) {
    try {
      if (path === '-') {
        const text = fromBytes(await io.stdin());
        sources.push({ path, text, name: nameOfStdin ?? guessName(text), dropIns: [], partial: false });
      } else if ((await stat(path)).isDirectory()) sources.push(...(await inFolder(path, read, failures)));
      else sources.push(await asSource(path, read));
    } catch (error) {
      failures.push(reason(path, error));
    }
  }
  return { sources, failures };
}

type Read = (path: string) => Promise<File>;

async function inFolder(folder: string, read: Read, failures: string[]): Promise<readonly Source[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !linksTo.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const units = paths.filter((path) => unitFile.test(path));
  const here = new Set(units);
  const alone = paths.filter((path) => {
    const unit = dropIn.exec(path)?.[1];
    return unit !== undefined && !here.has(join(dirname(dirname(path)), unit));
  });
  const sources: Source[] = [];
  for (const path of [...units, ...alone]) {
    try {
      if (!(await isMask(path))) sources.push(await asSource(path, read));
    } catch (error) {
      failures.push(reason(path, error));
    }
  }
  return sources;
}

/** A link to /dev/null masks a unit on purpose: there is nothing to read. */
const isMask = (path: string): Promise<boolean> =>
  readlink(path).then(
    (link) => link === '/dev/null',
    () => false,
  );

async function asSource(path: string, read: Read): Promise<Source> {
  const file = await read(path);
  const extended = dropIn.exec(path)?.[1];
  if (extended !== undefined) return { ...file, name: extended, dropIns: [], partial: true };
  const name = unitFile.test(path) ? basename(path) : guessName(file.text);
  return { ...file, name, dropIns: await dropInsBeside(path, name, read), partial: false };
}

/** The drop-ins in folders beside a unit, in no order: the loader knows the order. */
async function dropInsBeside(path: string, unit: string, read: Read): Promise<readonly File[]> {
  const files: File[] = [];
  for (const folder of dropInFolders(unit)) {
    const place = join(dirname(path), folder);
    const names = await readdir(place).catch(() => []);
    for (const name of names.filter((each) => each.endsWith('.conf')).sort()) files.push(await read(join(place, name)));
  }
  return files;
}

/** A name for a text that came without one: its sections say what it is. */
const guessName = (text: string): string =>
  /^\s*\[Service\]/m.test(text) && !/^\s*\[Socket\]/m.test(text) ? 'stdin.service' : 'stdin.socket';

function reason(path: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read',
    ELOOP: 'its links lead in a circle',
  };
  return `${path}: ${known[code ?? ''] ?? (error instanceof Error ? error.message : String(error))}`;
}
