import { type Unit, valueOf } from '../../unit/unit.ts';
import { isPublic } from '../access/public-services.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';
import { addressOf } from './address.ts';

/** Beside a path with a mode of its own another rule speaks (`access/abstract-stays-open`). */
const isClosedElsewhere = (unit: Unit): boolean =>
  valueOf(unit, 'SocketMode') !== undefined && unit.listeners.some(({ classes }) => classes.has('path'));

/** An abstract name is no file: `connect(2)` checks no permission. A service that asks for credentials checks by itself. */
export const abstractOpen: Rule = {
  code: 'listen/abstract-open',
  severity: 'info',
  find: inSockets((socket) =>
    valueOf(socket.unit, 'PassCredentials') === true || isClosedElsewhere(socket.unit)
      ? []
      : socket.unit.listeners
          .filter((listener) => addressOf(listener)?.type === 'abstract' && !isPublic(listener.address))
          .map(({ entry, address: name }) => atValue(socket, entry, { name })),
  ),
};
