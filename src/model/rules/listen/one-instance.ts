import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';

/** Specifiers that differ between the instances of a template. */
const instance = /%[iInNfd]/;

const differs = (text: string): boolean => instance.test(text.replaceAll('%%', ''));

/** What the unit says of the place where it listens: another network or interface for each instance sets them apart. */
const apart = ['PrivateNetwork', 'NetworkNamespacePath', 'BindToDevice', 'ReusePort'];

const isOn = (value: unknown): boolean => value !== undefined && value !== false;

/** Two instances that listen on the same are in each other's way, as two units are. */
export const oneInstance: Rule = {
  code: 'listen/one-instance',
  severity: 'warning',
  find: inSockets((socket) => {
    const { name, unit } = socket;
    if (!name.includes('@.') || apart.some((key) => isOn(valueOf(unit, key)))) return [];
    return unit.listeners
      .filter(
        ({ classes, entry }) => classes.has('socket') && !classes.has('netlink') && !differs(entry.assignment.value),
      )
      .map(({ entry, classes, address }) => {
        const how = classes.has('path') ? 'path' : classes.has('udp') ? 'datagram' : 'address';
        return atValue(socket, entry, { template: name, address, how });
      });
  }),
};
