import { remove } from '../../syntax/edit.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';
import { proxyOf } from './proxy.ts';

/** The proxy takes connections itself: to be handed one is an error to it (`add_listen_socket()`). */
export const proxyAccept: Rule = {
  code: 'pair/proxy-accept',
  severity: 'error',
  find: inPairs(({ socket, service }) => {
    const accept = lineOf(socket, 'Socket', 'Accept');
    if (!accept || !socket.unit.accept || !proxyOf(service)) return [];
    const params = { service: service.name, plain: service.name.replace('@.', '.') };
    const fixes = [{ title: 'Remove Accept=', edits: remove([accept.assignment]), unsafe: true as const }];
    return [atValue(socket, accept, params, fixes)];
  }),
};
