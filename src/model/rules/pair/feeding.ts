import { type BundleUnit, companionOf, type LoadedBundle, socketsOf, unitNamed } from '../../unit/load-bundle.ts';
import { inForce } from '../../unit/unit.ts';
import { listWords } from '../list-words.ts';

/** The socket units that hand a service their listeners. */
export const feeding = (loaded: LoadedBundle, service: BundleUnit): readonly BundleUnit[] =>
  socketsOf(loaded).filter(
    (socket) =>
      companionOf(loaded, socket) === service ||
      listWords(service, 'Service', 'Sockets').some(({ word }) => unitNamed(loaded, word) === socket),
  );

/**
 * How many descriptors a service starts with, from 3 on; undefined where that does not show here: a socket that is
 * elsewhere, files that are opened for it, or descriptors that it left with systemd.
 */
export function descriptorCount(loaded: LoadedBundle, service: BundleUnit): number | undefined {
  const elsewhere = listWords(service, 'Service', 'Sockets').some(({ word }) => !unitNamed(loaded, word));
  const more = ['OpenFile', 'FileDescriptorStoreMax'].some((name) => inForce(service.unit, name, 'Service').length > 0);
  if (elsewhere || more) return undefined;
  const sockets = feeding(loaded, service);
  if (sockets.some(({ unit }) => unit.accept || unit.stopped)) return undefined;
  return sockets.reduce((sum, { unit }) => sum + unit.listeners.length, 0);
}
