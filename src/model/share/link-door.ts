import { directive } from '../catalog/index.ts';
import { defaultTarget } from '../catalog/targets.ts';
import type { Bundle } from '../unit/bundle.ts';
import { type Decoded, decodeLink } from './link.ts';
import { toReadable } from './to-readable.ts';

export { linkWords } from '../words/share-words.ts';
export { encodeLink, fitsLink } from './link.ts';

const sections = ['Socket', 'Unit', 'Install'] as const;

/** What the catalog knows about names. */
const context = {
  sectionOf: (key: string) => sections.find((section) => directive(section, key)),
  target: defaultTarget,
};

/** Reads the fragment of an address. */
export const readLink = (hash: string): Decoded => decodeLink(hash, context);

/** The fragment of a bundle that says it in directives; undefined where that is not possible to the byte. */
export const readableLink = (bundle: Bundle): string | undefined => toReadable(bundle, context);
