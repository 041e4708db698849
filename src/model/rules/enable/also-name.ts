import { oneTypo } from '../../catalog/find.ts';
import { unitNamed } from '../../unit/load-bundle.ts';
import { atWord, listWords, replaceWord } from '../list-words.ts';
import { inUnits, type Rule } from '../rule.ts';

/** A unit that `Also=` names and that is not there is passed over when this one is enabled. */
export const alsoName: Rule = {
  code: 'enable/also-name',
  severity: 'warning',
  find: inUnits((unit, loaded) =>
    listWords(unit, 'Install', 'Also').flatMap((found) => {
      const { word } = found;
      const near = unitNamed(loaded, word) ? undefined : loaded.units.find(({ name }) => oneTypo(word, name));
      if (!near || near.name === unit.name) return [];
      const fixes = [{ title: `Write ${near.name}`, edits: replaceWord(found, near.name) }];
      return [atWord(unit, found, { unit: unit.name, also: word, meant: near.name }, fixes)];
    }),
  ),
};
