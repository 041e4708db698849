import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { decodeBase64, decodeHex, encodeBase64, encodeHex } from './encodings.ts';

/** Bytes that stand in the unit file, or the file that they are in. */
type Source = { readonly path: string } | { readonly bytes: readonly number[] };

/** The least bytes of a hash (`sizeof(sd_id128_t)`). */
const shortest = 16;

function readHash(text: string): Read<Source> {
  const bytes = decodeHex(text);
  if (!bytes) return rejected('root-hash/not-hex', text);
  return bytes.length < shortest ? rejected('root-hash/too-short', text) : accepted({ bytes });
}

const mark = 'base64:';

function readSignature(text: string, { target }: Context): Read<Source> {
  if (!text.startsWith(mark)) {
    const whole = text !== '' && decodeBase64(text, target) ? mark + text : undefined;
    return rejected('root-hash/no-mark', text, {}, { suggestion: whole });
  }
  const bytes = decodeBase64(text.slice(mark.length), target);
  return bytes
    ? accepted({ bytes })
    : rejected('base64/invalid', text.slice(mark.length), {}, { start: mark.length, end: text.length });
}

function hashKind(
  parser: string,
  readBytes: (text: string, context: Context) => Read<Source>,
  write: (bytes: readonly number[]) => string,
  what: string,
  examples: readonly string[],
): Kind<Source> {
  const read = (text: string, context: Context): Read<Source> => {
    if (text === '') return reset;
    // A path is taken as it stands.
    return text.startsWith('/') ? accepted({ path: text }) : readBytes(text, context);
  };
  return {
    parser,
    read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
    show: (value) => ('path' in value ? value.path : write(value.bytes).replace(mark, '')),
    canonical: (value) => ('path' in value ? value.path : write(value.bytes)),
    words: (value) => ('path' in value ? `${what} in ${value.path}` : `${what} of ${value.bytes.length} bytes`),
    examples,
  };
}

/** The root hash of an image in hexadecimal, or the path of a file with it. Follows `config_parse_exec_root_hash`. */
export const rootHash: Kind<Source> = hashKind('config_parse_exec_root_hash', readHash, encodeHex, 'the hash', [
  '/srv/root.roothash',
  '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
]);

/** The signature of a root hash in Base64, or the path of a file with it. Follows `config_parse_exec_root_hash_sig`. */
export const rootHashSignature: Kind<Source> = hashKind(
  'config_parse_exec_root_hash_sig',
  readSignature,
  (bytes) => mark + encodeBase64(bytes),
  'the signature',
  ['/srv/root.roothash.p7s', 'base64:TUlJQg=='],
);
