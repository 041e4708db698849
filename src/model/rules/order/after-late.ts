import type { BundleUnit } from '../../unit/load-bundle.ts';
import { inForce, valueOf } from '../../unit/unit.ts';
import { atWord, listWords, removeWord } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';
import { lateness } from './late.ts';

/** Whether a socket unit is started at boot, before `sockets.target` (`socket_add_default_dependencies()`). */
export const isOpenedAtBoot = ({ unit }: BundleUnit): boolean =>
  valueOf(unit, 'DefaultDependencies', 'Unit') !== false &&
  ['WantedBy', 'RequiredBy', 'UpheldBy'].some((key) => inForce(unit, key, 'Install').length > 0);

/** A socket that waits for what waits for all sockets: `transaction_verify_order_one()` drops a job at boot. */
export const afterLate: Rule = {
  code: 'order/after-late',
  severity: 'warning',
  find: inSockets((socket, loaded) => {
    if (!isOpenedAtBoot(socket)) return [];
    return listWords(socket, 'Unit', 'After').flatMap((found) => {
      const { word } = found;
      const when = word === socket.unit.service ? undefined : lateness(loaded, word);
      if (when === undefined) return [];
      const title = `Take ${word} out of After=`;
      const edits = removeWord(found);
      // For a service it was perhaps the right order in the wrong unit.
      const fix = word.endsWith('.service') ? { title, edits, unsafe: true as const } : { title, edits };
      return [atWord(socket, found, { socket: socket.name, late: word, when }, [fix])];
    });
  }),
};
