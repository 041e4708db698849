import { ByteReader, join, numberBytes, stringBytes } from './bytes.ts';
import { type Content, damaged, type Unpacked } from './content.ts';
import { dictionary2 } from './dictionary2.ts';
import { fromFrame, toFrame } from './frame.ts';
import { packFrame, unpackFrame } from './packed.ts';
import { toWtf8 } from './wtf8.ts';

const packing3 = { dictionary: toWtf8(dictionary2), mark: toWtf8('3') };

/** What the flags in front of the frame say. Another one was set by a newer edition. */
const userManager = 1;
const withView = 2;

/** A link of format 3: flags, the view where there is one, and the frame of format 1. */
export function pack3({ bundle, view }: Content): string {
  const flags = (bundle.manager === 'user' ? userManager : 0) + (view === undefined ? 0 : withView);
  const shown = view === undefined ? [] : [stringBytes(view)];
  return packFrame(join([numberBytes(flags), ...shown, toFrame(bundle)]), packing3);
}

/** What a link of format 3 carries. */
export function unpack3(text: string): Unpacked {
  const unpacked = unpackFrame(text, packing3);
  if (!unpacked.ok) return unpacked;
  const reader = new ByteReader(unpacked.frame);
  const flags = reader.number();
  if (flags === undefined) return damaged;
  if (flags > userManager + withView) return { ok: false, code: 'newer' };
  const view = flags & withView ? reader.string() : undefined;
  if (flags & withView && view === undefined) return damaged;
  const bundle = fromFrame(reader);
  if (!bundle) return damaged;
  return {
    ok: true,
    bundle: flags & userManager ? { ...bundle, manager: 'user' } : bundle,
    ...(view === undefined ? {} : { view }),
  };
}
