import { remove } from '../../syntax/edit.ts';
import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import { inForce, valueOf } from '../../unit/unit.ts';
import { listWords } from '../list-words.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** Whether some unit needs a service while that runs, as far as it shows here; to be started by a socket is no need. */
const isNeeded = ({ units }: LoadedBundle, { name, unit }: BundleUnit): boolean =>
  ['WantedBy', 'RequiredBy', 'UpheldBy'].some((key) => inForce(unit, key, 'Install').length > 0) ||
  units.some((other) =>
    listWords(other, 'Unit', 'Requires', 'Wants', 'BindsTo', 'Requisite', 'Upholds').some(({ word }) => word === name),
  );

/** Whether systemd stops a service as soon as it has started: `unit_is_unneeded()` asks who requires or wants it, not what triggers it. */
export const stopsAtOnce = (loaded: LoadedBundle, service: BundleUnit): boolean =>
  valueOf(service.unit, 'StopWhenUnneeded', 'Unit') === true && !isNeeded(loaded, service);

export const stopWhenUnneeded: Rule = {
  code: 'pair/stop-when-unneeded',
  severity: 'error',
  find: inPairs(({ socket, service, loaded }) => {
    const line = lineOf(service, 'Unit', 'StopWhenUnneeded');
    if (!line || !stopsAtOnce(loaded, service)) return [];
    const params = { socket: socket.name, service: service.name, accept: socket.unit.accept ? 'yes' : 'no' };
    return [atValue(service, line, params, [{ title: 'Remove the line', edits: remove([line.assignment]) }])];
  }),
};
