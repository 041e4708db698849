import { add } from '../../syntax/edit.ts';
import { inForce, valueOf } from '../../unit/unit.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';

/** Specifiers that differ from instance to instance. */
const ofInstance = /%[iInNf]/;

/** The folder of `RuntimeDirectory=` goes with each instance that ends, while others still use it. */
export const sharedRuntimeDirectory: Rule = {
  code: 'connections/shared-runtime-directory',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const { unit } = service;
    const keeps = valueOf(unit, 'RuntimeDirectoryPreserve', 'Service');
    const isAlone = valueOf(socket.unit, 'MaxConnections') === 1;
    if (!socket.unit.accept || isAlone || keeps === 'yes') return [];
    const place = { section: 'Service', beside: ['RuntimeDirectory'] };
    return inForce(unit, 'RuntimeDirectory', 'Service')
      .filter(({ assignment }) => !ofInstance.test(assignment.value.replaceAll('%%', '')))
      .map((entry) => {
        const edits = add(unit.document, place, 'RuntimeDirectoryPreserve', 'yes');
        const fixes = keeps === undefined ? [{ title: 'Add RuntimeDirectoryPreserve=yes', edits }] : [];
        return atValue(service, entry, { directories: entry.assignment.value }, fixes);
      });
  }),
};
