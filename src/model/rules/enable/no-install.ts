import { add } from '../../syntax/edit.ts';
import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import { inForce, valueOf } from '../../unit/unit.ts';
import { listWords } from '../list-words.ts';
import { atHeader, inSockets, type Rule } from '../rule.ts';

const installs = ['WantedBy', 'RequiredBy', 'UpheldBy', 'Also', 'Alias'];

/** Lines of other units that start a socket unit, or enable it. */
const pulling = ['Wants', 'Requires', 'BindsTo', 'Upholds'];

const isPulledIn = ({ units }: LoadedBundle, { name }: BundleUnit): boolean =>
  units.some((unit) =>
    [
      ...listWords(unit, 'Unit', ...pulling),
      ...listWords(unit, 'Service', 'Sockets'),
      ...listWords(unit, 'Install', 'Also'),
    ].some(({ word }) => word === name),
  );

/** Lines of a socket unit that says by itself what it belongs to: it is started from there, or early by a link. */
const isHelper = ({ unit }: BundleUnit): boolean =>
  valueOf(unit, 'DefaultDependencies', 'Unit') === false ||
  valueOf(unit, 'StopWhenUnneeded', 'Unit') === true ||
  ['BindsTo', 'PartOf'].some((name) => inForce(unit, name, 'Unit').length > 0);

/** Without `[Install]` there is nothing for `systemctl enable` to do: the unit is static. */
export const noInstall: Rule = {
  code: 'enable/no-install',
  severity: 'info',
  find: inSockets((socket, loaded) => {
    const { unit, name, packaged } = socket;
    if (packaged || installs.some((key) => inForce(unit, key, 'Install').length > 0)) return [];
    if (isHelper(socket) || isPulledIn(loaded, socket)) return [];
    const edits = add(unit.document, { section: 'Install', beside: [] }, 'WantedBy', 'sockets.target');
    return [atHeader(socket, 'Socket', { socket: name }, [{ title: 'Add WantedBy=sockets.target', edits }])];
  }),
};
