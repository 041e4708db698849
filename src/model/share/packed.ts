import { deflateSync, Inflate } from 'fflate';
import { fromBase64url, toBase64url } from './base64url.ts';
import { join } from './bytes.ts';
import { crc24 } from './crc24.ts';

/** The most that a link may hold, in bytes before compression. */
export const linkLimit = 1024 * 1024;

/** The longest link that is looked at, in letters: what cannot be compressed at all takes a third more. */
const longest = linkLimit * 1.5;

const checksumSize = 3;

/** What a format packs its frames with. */
export interface Packing {
  /** The text that frames are compressed against, as bytes. */
  readonly dictionary: Uint8Array;
  /** What is summed up before the compressed bytes: no link passes under the number of another format. */
  readonly mark: Uint8Array;
}

/** A frame as text: base64url of a checksum (CRC-24, the highest byte first) and the frame in raw deflate. */
export function packFrame(frame: Uint8Array, { dictionary, mark }: Packing): string {
  const body = deflateSync(frame, { level: 9, dictionary });
  const sum = crc24(body, crc24(mark));
  return toBase64url(join([Uint8Array.of(sum >> 16, (sum >> 8) & 255, sum & 255), body]));
}

type Frame =
  | { readonly ok: true; readonly frame: Uint8Array }
  | { readonly ok: false; readonly code: 'damaged' | 'too-large' };

const damaged: Frame = { ok: false, code: 'damaged' };
const tooLarge: Frame = { ok: false, code: 'too-large' };

/** The frame that `packFrame` was given; junk is `damaged`, and more than `linkLimit` is `too-large`. */
export function unpackFrame(text: string, { dictionary, mark }: Packing): Frame {
  if (text.length > longest) return tooLarge;
  const bytes = fromBase64url(text);
  if (!bytes || bytes.length <= checksumSize) return damaged;
  const [a = 0, b = 0, c = 0] = bytes;
  const body = bytes.subarray(checksumSize);
  return crc24(body, crc24(mark)) === ((a << 16) | (b << 8) | c) ? inflate(body, dictionary) : damaged;
}

/** Inflates a little at a time (a byte becomes at most about 1,000), so that a bomb is seen before it fills memory. */
function inflate(body: Uint8Array, dictionary: Uint8Array): Frame {
  const step = 1024;
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < body.length; at += step) {
      stream.push(body.subarray(at, at + step), at + step >= body.length);
      if (size > linkLimit) return tooLarge;
    }
  } catch {
    return damaged;
  }
  return { ok: true, frame: join(parts) };
}
