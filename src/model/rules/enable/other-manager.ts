import { atWord, listWords, replaceWord } from '../list-words.ts';
import { inUnits, type Rule } from '../rule.ts';
import { isForeign } from '../targets.ts';

/** The managers of users have targets of their own: `multi-user.target` is none of them, and links to it do nothing. */
export const otherManager: Rule = {
  code: 'enable/other-manager',
  severity: 'warning',
  find: inUnits((unit) => {
    const { manager } = unit.unit.context;
    const target = unit.name.endsWith('.socket') ? 'sockets.target' : manager === 'user' ? 'default.target' : undefined;
    const words = listWords(unit, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy');
    return words
      .filter(({ word }) => isForeign(word, manager))
      .map((found) => {
        const params = { unit: unit.name, target: found.word, manager, meant: target ?? 'multi-user.target' };
        const fixes = target === undefined ? [] : [{ title: `Write ${target}`, edits: replaceWord(found, target) }];
        return atWord(unit, found, params, fixes);
      });
  }),
};
