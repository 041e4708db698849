import { remove } from '../../syntax/edit.ts';
import { listWords } from '../list-words.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** A service that is enabled beside its socket is up before the first client comes. */
export const startedAtBoot: Rule = {
  code: 'pair/started-at-boot',
  severity: 'info',
  find: inPairs(({ socket, service }) => {
    const wanted = lineOf(service, 'Install', 'WantedBy') ?? lineOf(service, 'Install', 'RequiredBy');
    // To be wanted by its own socket only ties the two together.
    if (!wanted || wanted.assignment.value === socket.name) return [];
    // A package offers both, and a service that takes its socket along says that both are meant. Neither makes sense for
    // one that takes a connection.
    const isEach = socket.unit.accept;
    const isOffered = !isEach && service.packaged && wanted.file === undefined;
    if (isOffered || listWords(service, 'Install', 'Also').some(({ word }) => word === socket.name)) return [];
    const fixes = service.packaged ? [] : [{ title: 'Remove the line', edits: remove([wanted.assignment]) }];
    const params = { service: service.name, socket: socket.name, ...(isEach ? { each: 'yes' } : {}) };
    return [atValue(service, wanted, params, fixes)];
  }),
};
