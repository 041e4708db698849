import type { Entry, Listener } from '../../unit/unit.ts';
import { valueOf } from '../../unit/unit.ts';
import { put } from '../put.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';

/** From 257 at the latest, message queues are given to SocketUser= as well. */
const queuesToo = 257;

/**
 * A FIFO stays when the unit stops. `fifo_address_create()` takes one that is there only where it belongs to root (`getuid()`),
 * and says EEXIST otherwise; and after the first start it belongs to `SocketUser=`.
 */
export const fifoOwner: Rule = {
  code: 'listen/fifo-owner',
  severity: 'error',
  find: inSockets((socket) => {
    const { unit } = socket;
    const { manager, target } = unit.context;
    const stays = ({ classes }: Listener) =>
      classes.has('fifo') || (target >= queuesToo && classes.has('message-queue'));
    const found = unit.listeners.find(stays);
    if (!found || manager === 'user' || valueOf(unit, 'RemoveOnStop') === true) return [];
    const owners: readonly (Entry | undefined)[] = [
      lineOf(socket, 'Socket', 'SocketUser'),
      lineOf(socket, 'Socket', 'SocketGroup'),
    ];
    const owner = owners.find((line) => line && !/^(?:root|0)$/.test(line.assignment.value));
    if (!owner) return [];
    const params = { path: found.address, owner: owner.assignment.value };
    return [atLine(socket, owner, params, put(socket, 'RemoveOnStop', 'yes', [found.type]))];
  }),
};
