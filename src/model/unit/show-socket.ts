import { namesConnections } from './load.ts';
import type { Properties } from './show-properties.ts';
import { stageOf } from './show-stage.ts';
import type { ListenerType, Unit } from './unit.ts';

/** What stands behind an address, in brackets. */
const typeWords: Readonly<Record<ListenerType, string>> = {
  ListenStream: 'Stream',
  ListenDatagram: 'Datagram',
  ListenSequentialPacket: 'SequentialPacket',
  ListenFIFO: 'FIFO',
  ListenSpecial: 'Special',
  ListenNetlink: 'Netlink',
  ListenMessageQueue: 'MessageQueue',
  ListenUSBFunction: 'USBFunction',
};

/** The number that stands for "not set" (`UINT_MAX`). */
const unset = '4294967295';

/** What a socket makes of its settings. Follows `socket_add_extras()` and `socket_fdname()`. */
export function deriveSocket(properties: Properties, unit: Unit): void {
  const listen = unit.listeners.map(({ address, type }) => `${address} (${typeWords[type]})`);
  properties.set('Listen', listen.length === 1 ? (listen[0] ?? '') : listen);
  if (!properties.isSet('FileDescriptorName')) properties.set('FileDescriptorName', fdName(unit));
  if (stageOf(unit) === 'read') {
    for (const limit of ['TriggerLimit', 'PollLimit'])
      properties.unlessSet({ [`${limit}IntervalUSec`]: 'infinity', [`${limit}Burst`]: unset });
    properties.unlessSet({ Slice: '' });
  } else limits(properties, unit);
  if (properties.get('PropagatesReloadTo')) properties.set('CanReload', 'yes');
}

const fdName = ({ accept, context }: Unit): string =>
  accept && context.target >= namesConnections ? 'connection' : context.unit;

/** How often a socket may start its service, and wake up at all: more often where each start is one connection. */
function limits(properties: Properties, { accept }: Unit): void {
  const bursts = { TriggerLimit: accept ? '200' : '20', PollLimit: accept ? '150' : '15' };
  for (const [limit, burst] of Object.entries(bursts)) {
    if (properties.get(`${limit}IntervalUSec`) === 'infinity') properties.set(`${limit}IntervalUSec`, '2s');
    if (!properties.isSet(`${limit}Burst`) || properties.get(`${limit}Burst`) === unset)
      properties.set(`${limit}Burst`, burst);
  }
}
