import type { Assignment } from '../../syntax/document.ts';
import { setValue } from '../../syntax/edit.ts';
import type { Fix } from '../../unit/diagnostic.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';
import { addressOf } from './address.ts';

/** The first port that is open to all: `net.ipv4.ip_unprivileged_port_start`, and LAST_RESERVED_PORT of VSOCK. */
const firstFree = 1024;

/** Ports that people take in place of the ones that need root. */
const usual: ReadonlyMap<number, number> = new Map([
  [80, 8080],
  [443, 8443],
]);

/** Below 1024 a port is for those with CAP_NET_BIND_SERVICE, which a user's manager has not. */
export const lowPort: Rule = {
  code: 'listen/low-port',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    if (unit.context.manager !== 'user') return [];
    return unit.listeners.flatMap((listener) => {
      const address = addressOf(listener);
      if (!address || !('port' in address) || address.port >= firstFree) return [];
      const { port } = address;
      const instead = usual.get(port) ?? 8000 + port;
      const fixes = elsewhere(listener.entry.assignment, port, instead);
      return [atValue(socket, listener.entry, { port, instead }, fixes)];
    });
  }),
};

/** Another port, where the value ends in this one. */
function elsewhere(assignment: Assignment, port: number, instead: number): readonly Fix[] {
  const { value } = assignment;
  const front = value.slice(0, -String(port).length);
  if (`${front}${port}` !== value || !/(?:^|:)$/.test(front)) return [];
  return [{ title: `Use port ${instead}`, edits: setValue(assignment, `${front}${instead}`), unsafe: true }];
}
