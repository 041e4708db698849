import { catalog } from '../catalog/index.ts';
import { repairWords } from '../words/repair-words.ts';
import { type Names, repair } from './repair.ts';

export { guessName, splitCat } from './repair.ts';

const bySpelling = new Map(catalog.map((d) => [d.name.toLowerCase(), d]));

/** What the catalog knows of names, whatever their case. */
const names: Names = {
  spelling: (section, key) => {
    const found = bySpelling.get(key.toLowerCase());
    return found && found.section === section && found.name !== key ? found.name : undefined;
  },
  sectionOf: (key) => bySpelling.get(key.toLowerCase())?.section,
};

/** A text repaired by all we know, and what was done, in sentences. A clean text comes back as it was, with none. */
export function repairUnit(text: string): { readonly text: string; readonly done: readonly string[] } {
  const { text: repaired, repairs } = repair(text, names);
  return { text: repaired, done: repairs.map(({ code, params }) => repairWords(code, params)) };
}
