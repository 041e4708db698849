import { shownOf } from '../../unit/show-values.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
import { endpointIn, reaches } from './endpoint.ts';
import { proxyOf } from './proxy.ts';

/** A proxy that connects to the socket it serves is its own client, until it has no descriptors left. */
export const proxyLoop: Rule = {
  code: 'pair/proxy-loop',
  severity: 'error',
  find: inPairs(({ socket, service }) => {
    const proxy = proxyOf(service);
    const endpoint = proxy && endpointIn(proxy.address);
    // In a network of its own the same port is another one.
    const isElsewhere =
      shownOf(service.unit, 'PrivateNetwork', 'Service') === 'yes' ||
      shownOf(service.unit, 'NetworkNamespacePath', 'Service') !== undefined;
    if (!endpoint || socket.unit.accept || ('port' in endpoint && isElsewhere)) return [];
    const own = socket.unit.listeners.find((listener) => reaches(listener, endpoint, socket.unit));
    if (!own) return [];
    return [atValue(service, proxy.program.entry, { address: proxy.address, socket: socket.name })];
  }),
};
