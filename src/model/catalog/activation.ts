import { entries } from './entries.ts';

export const activation = entries('Socket', 'activation', [
  {
    name: 'Service',
    kind: 'service-name',
    defaultWords: 'the service of the same name',
    brief: 'the service to start',
    common: true,
    accept: 'no',
    mistaken: ['Unit', 'ServiceName', 'Services', 'Activates'],
  },
  {
    name: 'Accept',
    kind: 'boolean',
    default: 'no',
    defaultWords: 'one service takes all connections',
    brief: 'one service instance for each connection',
    common: true,
  },
  {
    name: 'FileDescriptorName',
    kind: 'fd-name',
    defaultWords: "the unit's name, or connection with Accept=yes",
    brief: 'name of the sockets for the service',
    common: true,
    mistaken: ['FDName', 'FileDescriptorNames', 'Name', 'SocketName'],
  },
  {
    name: 'FlushPending',
    kind: 'boolean',
    default: 'no',
    brief: 'drop what waits when the service stops',
    accept: 'no',
    mistaken: ['Flush'],
  },
  {
    name: 'DeferTrigger',
    kind: 'defer-trigger',
    default: 'no',
    brief: 'wait instead of stopping conflicting units',
    accept: 'no',
  },
  {
    name: 'DeferTriggerMaxSec',
    kind: 'time-span-or-infinity',
    default: 'infinity',
    brief: 'longest wait of DeferTrigger',
    accept: 'no',
    with: ['DeferTrigger'],
    mistaken: ['DeferTriggerSec', 'DeferTriggerMax'],
  },
]);
