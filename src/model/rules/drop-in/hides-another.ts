import { isPackaged } from '../../unit/bundle.ts';
import { atLine, inUnits, type Rule } from '../rule.ts';

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Of drop-ins with one file name systemd reads the one that is nearest to the administrator (`unit_file_find_dropin_paths()`). */
export const hidesAnother: Rule = {
  code: 'drop-in/hides-another',
  severity: 'info',
  find: inUnits((each) => {
    const { unit } = each;
    const isRead = new Set(unit.dropIns.map(({ path }) => path));
    return each.dropIns.flatMap(({ name, text }) => {
      if (isRead.has(name) || !isPackaged({ name }) || !/^\s*[^#;[\s]/m.test(text)) return [];
      const winner = unit.dropIns.find(({ path }) => nameOf(path) === nameOf(name) && !isPackaged({ name: path }));
      const first = winner && unit.entries.find(({ file }) => file === winner.path);
      return first ? [atLine(each, first, { hidden: name, name: nameOf(name) })] : [];
    });
  }),
};
