import { companionOf } from '../../unit/load-bundle.ts';
import { atWord, listWords, removeWord } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';
import { ownServiceIn } from './own-service.ts';

/** Whichever unit says it: a socket is before its service, and the other order makes a circle of the two. */
export const afterOwnService: Rule = {
  code: 'order/after-own-service',
  severity: 'warning',
  spoken: true,
  find: inSockets((socket, loaded) => {
    if (socket.unit.accept || ownServiceIn({ socket }, 'Requires', 'BindsTo').length > 0) return [];
    const service = companionOf(loaded, socket);
    const params = { socket: socket.name, service: socket.unit.service };
    const before = service ? listWords(service, 'Unit', 'Before').filter(({ word }) => word === socket.name) : [];
    return [
      ...ownServiceIn({ socket }, 'After').map((found) => ({ unit: socket, key: 'After', found })),
      ...(service ? before.map((found) => ({ unit: service, key: 'Before', found })) : []),
    ].map(({ unit, key, found }) => {
      const fixes = [{ title: `Take ${found.word} out of ${key}=`, edits: removeWord(found) }];
      return atWord(unit, found, { ...params, key, word: found.word }, fixes);
    });
  }),
};
