import { remove } from '../../syntax/edit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atLine, inPairs, lineOf, type Rule } from '../rule.ts';
import { nameIn } from './files.ts';

/**
 * A dynamic user exists while its service runs, and the socket is opened before that: `socket_chown()` cannot resolve the
 * name, whatever the unit listens on, and the unit fails. A user of that name that is there anyway is taken instead.
 */
export const dynamicOwner: Rule = {
  code: 'access/dynamic-owner',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const { unit } = service;
    if (valueOf(unit, 'DynamicUser', 'Service') !== true) return [];
    const user = String(valueOf(unit, 'User', 'Service') ?? service.name.replace(/@?\.service$/, ''));
    const group = String(valueOf(unit, 'Group', 'Service') ?? user);
    return (['SocketUser', 'SocketGroup'] as const).flatMap((name) => {
      const line = lineOf(socket, 'Socket', name);
      const value = nameIn(socket, name);
      const dynamic = name === 'SocketUser' ? [user] : [user, group];
      if (!line || value === undefined || !dynamic.includes(value)) return [];
      const fix = { title: `Remove ${name}=${value}`, edits: remove([line.assignment]), unsafe: true } as const;
      const params = { name: value, what: name === 'SocketUser' ? 'user' : 'group', service: service.name };
      return [atLine(socket, line, params, [fix])];
    });
  }),
};
