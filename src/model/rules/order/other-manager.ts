import { atWord, type ListWord, listWords, removeWord } from '../list-words.ts';
import { inUnits, type Rule } from '../rule.ts';
import { isForeign } from '../targets.ts';

/** A manager knows nothing of the units of another: an order after them is none, and a wish for them is not met. */
export const otherManager: Rule = {
  code: 'order/other-manager',
  severity: 'info',
  find: inUnits((unit) => {
    const { manager } = unit.unit.context;
    const byTarget = new Map<string, ListWord[]>();
    for (const found of listWords(unit, 'Unit', 'After', 'Before', 'Wants'))
      if (isForeign(found.word, manager)) byTarget.set(found.word, [...(byTarget.get(found.word) ?? []), found]);
    return [...byTarget].flatMap(([target, words]) => {
      const [first] = words;
      if (!first) return [];
      const own = words.filter(({ entry }) => entry.file === undefined);
      const lines = new Set(own.map(({ entry }) => entry));
      const edits = own.flatMap(removeWord).sort((a, b) => a.start - b.start);
      // A target twice in one line would make two edits of one place.
      const fixes = lines.size === own.length ? [{ title: `Take ${target} out`, edits }] : [];
      return [atWord(unit, first, { unit: unit.name, target, manager }, fixes)];
    });
  }),
};
