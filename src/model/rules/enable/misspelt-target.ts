import { oneTypo } from '../../catalog/find.ts';
import { unitNamed } from '../../unit/load-bundle.ts';
import { atWord, listWords, replaceWord } from '../list-words.ts';
import { inUnits, type Rule } from '../rule.ts';
import { targetsOf } from '../targets.ts';

/** What was probably meant by the name of a target that there is not: other letter case, another suffix, a slip of the hand. */
function meant(word: string, targets: ReadonlySet<string>): string | undefined {
  const name = word.toLowerCase();
  const bare = name.replace(/\.[a-z]+$/, '');
  if (bare === 'socket' || bare === 'sockets') return 'sockets.target';
  if (targets.has(name)) return name;
  if (!name.endsWith('.target') || name.length > 40) return undefined;
  return [...targets].find((target) => oneTypo(name, target));
}

/** `systemctl enable` makes the link for a target that nobody reaches, and says so at most in passing. */
export const misspeltTarget: Rule = {
  code: 'enable/misspelt-target',
  severity: 'warning',
  find: inUnits((unit, loaded) => {
    const { manager } = unit.unit.context;
    const targets = targetsOf(manager);
    return listWords(unit, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy').flatMap((found) => {
      const { word } = found;
      const target = targets.has(word) || unitNamed(loaded, word) ? undefined : meant(word, targets);
      if (target === undefined) return [];
      const params = { target: word, meant: target, unit: unit.name };
      return [atWord(unit, found, params, [{ title: `Write ${target}`, edits: replaceWord(found, target) }])];
    });
  }),
};
