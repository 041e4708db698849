import { remove } from '../../syntax/edit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { ipListeners, isLoopback } from './address.ts';

/** A routing domain may have loopback addresses of its own, on the interface that stands for it. */
const hasLoopback = /^(?:lo|vrf|mgmt)/;

/** What comes to a loopback address comes by `lo`. Bound to another interface, IPv4 gets nothing, and `::1` is not there. */
export const loopbackDevice: Rule = {
  code: 'listen/loopback-device',
  severity: 'error',
  find: inSockets((socket) => {
    const { unit } = socket;
    const device = valueOf(unit, 'BindToDevice');
    const line = lineOf(socket, 'Socket', 'BindToDevice');
    if (typeof device !== 'string' || !line || hasLoopback.test(device)) return [];
    const free = valueOf(unit, 'FreeBind') === true || valueOf(unit, 'Transparent') === true;
    const edits = remove([line.assignment]);
    const fixes = line.file === undefined ? [{ title: 'Remove BindToDevice=', edits, unsafe: true as const }] : [];
    return ipListeners(unit)
      .filter(({ ip }) => isLoopback(ip))
      .map(({ listener: { entry, address }, ip }) => {
        const opens = ip.type === 'inet' || free ? 'yes' : 'no';
        return atValue(socket, entry, { address, device, opens }, fixes);
      });
  }),
};
