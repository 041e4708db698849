import { companionOf } from '../../unit/load-bundle.ts';
import { inForce } from '../../unit/unit.ts';
import { atWord, listWords, replaceWord } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';

/** A socket that only its own service brings up is opened when that is started, which is what the socket is for. */
export const byOwnService: Rule = {
  code: 'enable/by-own-service',
  severity: 'warning',
  find: inSockets((socket, loaded) => {
    const service = companionOf(loaded, socket);
    const wanted = listWords(socket, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy');
    const [own] = wanted;
    if (!own || wanted.some(({ word }) => word !== socket.unit.service)) return [];
    // A service that is started at boot itself takes its socket along.
    if (
      service &&
      ['WantedBy', 'RequiredBy', 'UpheldBy'].some((key) => inForce(service.unit, key, 'Install').length > 0)
    )
      return [];
    const fixes = [{ title: 'Write sockets.target', edits: replaceWord(own, 'sockets.target') }];
    return [atWord(socket, own, { socket: socket.name, service: own.word }, fixes)];
  }),
};
