import { companionOf } from '../../unit/load-bundle.ts';
import { atWord, listWords, removeWord } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';
import { ownServiceIn } from './own-service.ts';

/** `Conflicts=` counts both ways: the start of the service closes the socket before that is handed over. */
export const conflictsOwnService: Rule = {
  code: 'order/conflicts-own-service',
  severity: 'error',
  find: inSockets((socket, loaded) => {
    if (socket.unit.accept) return [];
    const service = companionOf(loaded, socket);
    const params = { socket: socket.name, service: socket.unit.service };
    const other = service ? listWords(service, 'Unit', 'Conflicts').filter(({ word }) => word === socket.name) : [];
    return [
      ...ownServiceIn({ socket }, 'Conflicts').map((found) => ({ unit: socket, found })),
      ...(service ? other.map((found) => ({ unit: service, found })) : []),
    ].map(({ unit, found }) =>
      atWord(unit, found, params, [{ title: `Take ${found.word} out of Conflicts=`, edits: removeWord(found) }]),
    );
  }),
};
