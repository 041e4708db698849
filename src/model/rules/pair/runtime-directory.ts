import { add } from '../../syntax/edit.ts';
import { inForce, valueOf } from '../../unit/unit.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';

/** Below this folder systemd makes the runtime directories of the system's services. */
const base = '/run/';

/** `RuntimeDirectory=` goes when the service stops, and with it the path of the socket, which still listens. */
export const runtimeDirectory: Rule = {
  code: 'pair/runtime-directory',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const { unit } = service;
    const keeps = valueOf(unit, 'RuntimeDirectoryPreserve', 'Service');
    if (unit.context.manager === 'user' || (keeps !== undefined && keeps !== 'no')) return [];
    for (const entry of inForce(unit, 'RuntimeDirectory', 'Service')) {
      const directories = entry.assignment.value.split(/\s+/).map((name) => `${base}${name.replace(/:.*/, '')}/`);
      for (const directory of directories) {
        const found = socket.unit.listeners.find(({ address }) => address.startsWith(directory));
        if (!found || entry.file !== undefined) continue;
        const edits = add(
          unit.document,
          { section: 'Service', beside: ['RuntimeDirectory'] },
          'RuntimeDirectoryPreserve',
          'yes',
        );
        const params = { path: found.address, directory: directory.slice(0, -1) };
        return [atValue(service, entry, params, [{ title: 'Keep the folder', edits }])];
      }
    }
    return [];
  }),
};
