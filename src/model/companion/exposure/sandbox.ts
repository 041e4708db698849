import { show } from '../../unit/show.ts';
import { inForce, type Unit, valueOf } from '../../unit/unit.ts';
import { addressFamilies, type Listed, namespacesLeft, systemCalls } from './lists.ts';

/** What is looked at of a service, with everything that one setting brings along for another. */
export interface Sandbox {
  /** Whether a setting is on that once was a boolean: every mode but `no` counts. */
  is(name: string): boolean;
  /** A property as `systemctl show` prints it; empty where there is none. */
  text(name: string): string;
  /** The systemd version whose groups of system calls count. */
  readonly target: number;
  readonly capabilities: ReadonlySet<string>;
  readonly families: Listed;
  readonly namespaces: ReadonlySet<string>;
  readonly calls: Listed;
  /** How many rules for devices there are. */
  readonly devices: number;
  /** Neither a user nor a dynamic one, or root by name. */
  readonly privileged: boolean;
}

/** Reads a service for its assessment. Follows `get_security_info()`, on what `unit_patch_contexts()` makes of the unit. */
export function sandboxOf(unit: Unit): Sandbox {
  const properties = { ...show(unit, { all: true }), ...corrections(unit) };
  const text = (name: string): string => {
    const value = properties[name] ?? '';
    return typeof value === 'string' ? value : value.join(' ');
  };
  const is = (name: string): boolean => text(name) === 'yes';
  const user = text('User');
  return {
    text: (name) => (name === 'DevicePolicy' && text(name) === 'auto' && is('PrivateDevices') ? 'closed' : text(name)),
    is,
    target: unit.context.target,
    capabilities: new Set(text('CapabilityBoundingSet').split(' ')),
    families: addressFamilies(unit),
    namespaces: namespacesLeft(unit),
    calls: systemCalls(unit),
    devices: inForce(unit, 'DeviceAllow', 'Service').length + impliedDevices(unit),
    privileged: user === 'root' || user === '0' || (user === '' && !is('DynamicUser')),
  };
}

/** What no property tells of, or not in one word where lines follow each other. */
function corrections(unit: Unit): Readonly<Record<string, string>> {
  const hostname = valueOf(unit, 'ProtectHostname', 'Service');
  const hidden = typeof hostname === 'object' && hostname !== null && 'mode' in hostname && hostname.mode !== 'no';
  const delegation = valueOf(unit, 'Delegate', 'Service') ?? 'no';
  return {
    ProtectHostname: hidden ? 'yes' : 'no',
    Delegate: delegation === 'no' ? 'no' : 'yes',
    ...(valueOf(unit, 'DynamicUser', 'Service') === true ? { ProtectSystem: 'strict' } : {}),
  };
}

/** Settings that open a device by themselves: the loop devices, the clock, the security chip. */
const opening = ['RootImage', 'MountImages', 'LoadCredentialEncrypted', 'SetCredentialEncrypted'];

function impliedDevices(unit: Unit): number {
  const sets = opening.filter((name) => inForce(unit, name, 'Service').length > 0);
  return sets.length + (valueOf(unit, 'ProtectClock', 'Service') === true ? 1 : 0);
}
