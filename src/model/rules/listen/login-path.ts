import { inForce, type Unit } from '../../unit/unit.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';

/** Units that make a user's runtime directory, and those that run in it. */
const waits = /\b(?:user-runtime-dir@|user@)/;

/** Whether the unit comes after the folder, so that it is there. */
const isLate = (unit: Unit): boolean =>
  inForce(unit, 'After', 'Unit').some(({ assignment }) => waits.test(assignment.value));

/**
 * `/run/user/1000` is a file system of its own, which `user-runtime-dir@.service` mounts at login. `socket_address_listen()` has
 * made a plain folder there at boot; what is in that is out of sight from then on.
 */
export const loginPath: Rule = {
  code: 'listen/login-path',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    if (unit.context.manager === 'user' || isLate(unit)) return [];
    return unit.listeners
      .filter(({ classes, address }) => (classes.has('path') || classes.has('fifo')) && /^\/run\/user\//.test(address))
      .map(({ entry, address: path }) => atValue(socket, entry, { path }));
  }),
};
