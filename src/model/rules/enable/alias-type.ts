import { atWord, listWords, removeWord, replaceWord } from '../list-words.ts';
import { inUnits, type Rule } from '../rule.ts';

const suffixOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** An alias is a unit of the same type, or `systemctl enable` ends with an error (`unit_validate_alias_symlink_or_warn()`). */
export const aliasType: Rule = {
  code: 'enable/alias-type',
  severity: 'error',
  find: inUnits((unit) => {
    const type = suffixOf(unit.name);
    return listWords(unit, 'Install', 'Alias')
      .filter(({ word }) => word.includes('.') && suffixOf(word) !== type)
      .map((found) => {
        const alias = found.word.replace(/\.[^.]*$/, `.${type}`);
        const fixes =
          alias === unit.name
            ? [{ title: 'Leave it out', edits: removeWord(found) }]
            : [{ title: `Write ${alias}`, edits: replaceWord(found, alias) }];
        return atWord(unit, found, { unit: unit.name, alias: found.word, type }, fixes);
      });
  }),
};
