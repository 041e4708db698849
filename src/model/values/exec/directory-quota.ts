import { formatSize, readSize, sizeWords } from '../iec-size.ts';
import { type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { mapRead, readStripped } from '../part.ts';
import { looksLikePercent, readPercent, showPercent } from '../resource/parse-percent.ts';

/** A size in bytes, or a share of the disk in hundredths of a percent. */
type DirectoryQuota = { readonly bytes: bigint } | { readonly share: number };

function readQuota(text: string, context: Context): Read<DirectoryQuota> {
  if (looksLikePercent(text)) return mapRead(readPercent(text, context, 10_000, 2), (share) => ({ share }));
  if (/^(no|none|infinity|false)$/i.test(text)) return rejected('directory-quota/no-end', text);
  return mapRead(readSize(text), (bytes) => ({ bytes }));
}

/** The most that a directory may hold, as a size or a share of the disk; `off` is like the empty text. Follows `config_parse_exec_quota`. */
export const directoryQuota: Kind<DirectoryQuota> = {
  parser: 'config_parse_exec_quota',
  read: (text, context) =>
    readStripped(text, (stripped) => (stripped === '' || stripped === 'off' ? reset : readQuota(stripped, context))),
  show: (value) => ('share' in value ? showPercent(value.share) : String(value.bytes)),
  canonical: (value) => ('share' in value ? showPercent(value.share) : formatSize(value.bytes)),
  words: (value) => ('share' in value ? `${showPercent(value.share)} of the disk` : sizeWords(value.bytes)),
  examples: ['1G', '50%', '12.5%', '0'],
};
