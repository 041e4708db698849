import { shownOf } from '../../unit/show-values.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';

/** `PrivateTmp=` puts folders of the service's own over `/tmp` and `/var/tmp`; the socket's path lies in those of all. */
export const privateTmp: Rule = {
  code: 'pair/private-tmp',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const isPrivate = !['no', undefined].includes(shownOf(service.unit, 'PrivateTmp', 'Service'));
    const isDynamic = shownOf(service.unit, 'DynamicUser', 'Service') === 'yes';
    if ((!isPrivate && !isDynamic) || socket.unit.accept) return [];
    return socket.unit.listeners
      .filter(({ address }) => /^\/(?:var\/)?tmp\//.test(address))
      .map(({ entry, address }) =>
        atValue(socket, entry, {
          path: address,
          folder: address.startsWith('/var') ? '/var/tmp' : '/tmp',
          service: service.name,
          by: isPrivate ? 'PrivateTmp=' : 'DynamicUser=',
        }),
      );
  }),
};
