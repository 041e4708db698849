import { type Zippable, zipSync } from 'fflate';
import { toBytes } from '../../syntax/utf8.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { type Exported, type ExportFormat, type ExportOptions, fileName, isRefused, type Refused } from './exported.ts';
import { homeFolder, ownFiles, systemFolder } from './own-files.ts';

/** The same bytes each time: the archive has no time of its own. Given by the clock on the wall, as archives store it. */
const mtime = new Date(2000, 0, 1);
/** The archive says that it comes from Unix, so that modes count and a backslash in a unit's name is no separator. */
const unix = 3;
const regularFile = 0o100000;

const withMode = (mode: number) => ({ os: unix, attrs: (regularFile | mode) << 16, mtime, level: 9 }) as const;

/** The files under their paths, seen from `/`, for a user's own units from the home directory. */
function make(loaded: LoadedBundle, { script }: ExportOptions = {}): Exported | Refused {
  const files = ownFiles(loaded.bundle);
  if (isRefused(files)) return files;
  const folder = loaded.bundle.manager === 'user' ? homeFolder : systemFolder.slice(1);
  const entries: Zippable = {};
  for (const { name, text } of files) entries[`${folder}/${name}`] = [toBytes(text), withMode(0o644)];
  if (script !== undefined) entries['install.sh'] = [toBytes(script), withMode(0o755)];
  return { fileName: fileName(loaded, '.zip'), mediaType: 'application/zip', content: zipSync(entries) };
}

export const zip: ExportFormat = {
  id: 'zip',
  title: 'Zip archive',
  summary: 'The files byte for byte, in their folders.',
  make,
};
