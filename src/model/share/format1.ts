import { deflateSync, Inflate } from 'fflate';
import type { Bundle } from '../unit/bundle.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { crc24 } from './crc24.ts';
import { dictionary1 } from './dictionary1.ts';
import { fromFrame, join, toFrame } from './frame.ts';
import { toWtf8 } from './wtf8.ts';

/** The most that a link may hold, in bytes before compression. */
export const linkLimit = 1024 * 1024;

/** The longest link that is looked at, in letters: what cannot be compressed at all takes a third more. */
const longest = linkLimit * 1.5;

const checksumSize = 3;
const dictionary = toWtf8(dictionary1);

/** A bundle in format 1: base64url of a checksum (CRC-24 of what follows) and the frame in raw deflate. */
export const pack = (bundle: Bundle): string => packFrame(toFrame(bundle));

/** Any frame, packed as format 1 packs its own. */
export function packFrame(frame: Uint8Array): string {
  const body = deflateSync(frame, { level: 9, dictionary });
  const sum = crc24(body);
  return toBase64url(join([Uint8Array.of(sum >> 16, (sum >> 8) & 255, sum & 255), body]));
}

export type Unpacked =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly code: 'damaged' | 'too-large' };

const damaged: Unpacked = { ok: false, code: 'damaged' };
const tooLarge: Unpacked = { ok: false, code: 'too-large' };

/** The bundle that `pack` was given; junk is `damaged`, and more than `linkLimit` is `too-large`. */
export const unpack = (text: string): Unpacked => unpackFrame(text, fromFrame);

/** What `read` makes of the frame that `packFrame` was given. */
export function unpackFrame(text: string, read: (frame: Uint8Array) => Bundle | undefined): Unpacked {
  if (text.length > longest) return tooLarge;
  const bytes = fromBase64url(text);
  if (!bytes || bytes.length <= checksumSize) return damaged;
  const [a = 0, b = 0, c = 0] = bytes;
  const body = bytes.subarray(checksumSize);
  if (crc24(body) !== ((a << 16) | (b << 8) | c)) return damaged;
  const frame = inflate(body);
  if (frame === 'damaged' || frame === 'too-large') return { ok: false, code: frame };
  const bundle = read(frame);
  return bundle ? { ok: true, bundle } : damaged;
}

/** Inflates a little at a time (a byte becomes at most about 1,000), so that a bomb is seen before it fills memory. */
function inflate(body: Uint8Array): Uint8Array | 'damaged' | 'too-large' {
  const step = 4096;
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < body.length; at += step) {
      stream.push(body.subarray(at, at + step), at + step >= body.length);
      if (size > linkLimit) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  return join(parts);
}
