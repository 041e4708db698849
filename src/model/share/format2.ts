import { ByteReader } from './bytes.ts';
import { damaged, type Unpacked } from './content.ts';
import { packing1 } from './format1.ts';
import { fromFrame } from './frame.ts';
import { unpackFrame } from './packed.ts';

/** The only number that was ever written in front of the frame: the units are those of a user's own manager. */
const userManager = 1;

/**
 * What a link of format 2 carries: that of format 1, for a user's own manager, with a number in front that says so.
 * Such links are read for ever, and written no more.
 */
export function unpack2(text: string): Unpacked {
  const unpacked = unpackFrame(text, packing1);
  if (!unpacked.ok) return unpacked;
  const reader = new ByteReader(unpacked.frame);
  const bundle = reader.number() === userManager ? fromFrame(reader) : undefined;
  return bundle ? { ok: true, bundle: { ...bundle, manager: 'user' } } : damaged;
}
