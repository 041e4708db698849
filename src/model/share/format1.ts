import { ByteReader } from './bytes.ts';
import { damaged, type Unpacked } from './content.ts';
import { dictionary1 } from './dictionary1.ts';
import { fromFrame } from './frame.ts';
import { unpackFrame } from './packed.ts';
import { toWtf8 } from './wtf8.ts';

/** How formats 1 and 2 are packed. Nothing was summed up but the compressed bytes. */
export const packing1 = { dictionary: toWtf8(dictionary1), mark: new Uint8Array() };

/** What a link of format 1 carries: its frame is the bundle. Such links are read for ever, and written no more. */
export function unpack1(text: string): Unpacked {
  const unpacked = unpackFrame(text, packing1);
  if (!unpacked.ok) return unpacked;
  const bundle = fromFrame(new ByteReader(unpacked.frame));
  return bundle ? { ok: true, bundle } : damaged;
}
