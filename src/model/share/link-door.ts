import { directive } from '../catalog/index.ts';
import { defaultTarget } from '../catalog/targets.ts';
import { type Decoded, decodeLink } from './link.ts';

export { linkWords } from '../words/share-words.ts';
export { encodeLink, fitsLink } from './link.ts';

const sections = ['Socket', 'Unit', 'Install'] as const;

/** Reads the fragment of an address, with what the catalog knows about names. */
export const readLink = (hash: string): Decoded =>
  decodeLink(hash, {
    sectionOf: (key) => sections.find((s) => directive(s, key)),
    target: defaultTarget,
  });
