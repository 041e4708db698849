import { remove } from '../../syntax/edit.ts';
import { type BundleUnit, companionOf } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { isKnownAccount } from './accounts.ts';
import { nameIn } from './files.ts';

/** Whoever names an account like the unit, or lets the service run as it, has it on the machine. */
function isOfUnit({ name: unit }: BundleUnit, service: BundleUnit | undefined, name: string): boolean {
  const [stem = ''] = unit.split(/[-@.]/);
  if (stem.includes(name) || name.startsWith(stem)) return true;
  return (['User', 'Group'] as const).some((key) => service && valueOf(service.unit, key, 'Service') === name);
}

/**
 * An account that is not there: `socket_chown()` cannot resolve the name, and the unit fails. What is on a machine cannot be
 * seen from here, so this asks only about names that neither a system nor the unit itself brings along.
 */
export const unknownOwner: Rule = {
  code: 'access/unknown-owner',
  severity: 'info',
  find: inSockets((socket, loaded) => {
    // In a user's unit no account will do.
    if (socket.unit.context.manager === 'user') return [];
    const service = companionOf(loaded, socket);
    return (['SocketUser', 'SocketGroup'] as const).flatMap((key) => {
      const line = lineOf(socket, 'Socket', key);
      const name = nameIn(socket, key);
      if (!line || name === undefined || line.assignment.value.includes('%')) return [];
      if (socket.packaged && line.file === undefined) return [];
      if (isKnownAccount(name) || isOfUnit(socket, service, name)) return [];
      const fix = { title: `Remove ${key}=${name}`, edits: remove([line.assignment]), unsafe: true } as const;
      return [atLine(socket, line, { name, what: key === 'SocketUser' ? 'user' : 'group' }, [fix])];
    });
  }),
};
