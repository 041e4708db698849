import type { Vain } from './in-vain.ts';
import { unlessListening } from './in-vain.ts';

/** From 257 at the latest, message queues are given to SocketUser= and SocketGroup=, too; 252 does not do it. */
const mayOwnQueues = 253;

const givesQueue = ({ socket: { unit }, entry: { directive } }: Vain): boolean =>
  /^Socket(?:User|Group)$/.test(directive.name) &&
  unit.context.target >= mayOwnQueues &&
  unit.listeners.some(({ classes }) => classes.has('message-queue'));

/** Owner and mode are those of a file; `socket_address_listen()` has one for Unix paths alone. */
export const noPath = unlessListening('effect/no-path', 'warning', 'path', givesQueue);
