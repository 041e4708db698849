import type { Bundle } from '../unit/bundle.ts';
import { packFrame, type Unpacked, unpackFrame } from './format1.ts';
import { fromFrame, join, toFrame } from './frame.ts';

/** What the first byte of a frame of format 2 says. Other bits are for what is to come; a link has this one. */
const userManager = 1;

/**
 * A bundle in format 2: packed as format 1, with a byte of flags in front of the frame. It is written only for what
 * format 1 cannot say: that the units are those of a user's own manager.
 */
export const pack2 = (bundle: Bundle): string => packFrame(join([Uint8Array.of(userManager), toFrame(bundle)]));

/** The bundle that `pack2` was given. A flag that we do not know makes it `damaged`. */
export const unpack2 = (text: string): Unpacked => unpackFrame(text, read);

function read(bytes: Uint8Array): Bundle | undefined {
  const bundle = bytes[0] === userManager ? fromFrame(bytes.subarray(1)) : undefined;
  return bundle && { ...bundle, manager: 'user' };
}
