import { entries } from './entries.ts';

export const install = entries('Install', 'install', [
  {
    name: 'WantedBy',
    kind: 'install-names',
    repeat: 'list',
    brief: 'what starts it at boot: sockets.target',
    common: true,
    mistaken: ['WantedBY', 'Wanted', 'InstallTo'],
  },
  {
    name: 'RequiredBy',
    kind: 'install-names',
    repeat: 'list',
    brief: 'what fails to start without it',
    common: true,
  },
  {
    name: 'Also',
    kind: 'also-names',
    repeat: 'list',
    brief: 'units to enable and disable with it',
    common: true,
  },
  {
    name: 'Alias',
    kind: 'install-names',
    repeat: 'list',
    brief: 'other names of the unit',
    mistaken: ['Aliases'],
  },
  {
    name: 'UpheldBy',
    kind: 'install-names',
    repeat: 'list',
    brief: 'what keeps it running',
  },
  {
    name: 'DefaultInstance',
    kind: 'instance-name',
    brief: 'instance that enabling a template enables',
  },
]);
