import { splitUnitName } from '../values/unit-name.ts';
import { sliceOf } from './dependencies.ts';
import { memoryTmp } from './dependencies-exec.ts';
import { ownSection } from './sections.ts';
import type { Properties } from './show-properties.ts';
import { stageOf } from './show-stage.ts';
import { type Unit, valueOf } from './unit.ts';

/** What is worked out of how commands run. Follows `unit_patch_contexts()` and the getters of `dbus-execute.c`. */
export function deriveExec(properties: Properties, unit: Unit): void {
  const stage = stageOf(unit);
  modes(properties, unit);
  numbers(properties);
  if (stage !== 'read') {
    if (properties.is('DynamicUser', 'yes')) dynamicUser(properties, unit);
    if (properties.is('PrivateDevices', 'yes')) properties.unlessSet({ DevicePolicy: 'closed' });
    capabilities(properties);
    properties.set('Slice', stage === 'halfway' ? '' : sliceOf(unit));
  }
  login(properties);
  if (!properties.isSet('RestartKillSignal')) properties.copy('KillSignal', 'RestartKillSignal');
  const folders = ['Runtime', 'State', 'Cache', 'Logs', 'Configuration'];
  const made = folders.filter((folder) => properties.get(`${folder}Directory`));
  if (made.length > 0) properties.set('CanClean', made.map((folder) => folder.toLowerCase()).join(' '));
}

/** Settings that once were booleans say more in a property of their own. */
function modes(properties: Properties, unit: Unit): void {
  const mode = (name: string) => {
    const value = valueOf(unit, name, ownSection(unit.context.unit));
    return typeof value === 'string' ? value : undefined;
  };
  const plain = valueOf(unit, 'DefaultDependencies', 'Unit') === false && unit.context.target >= memoryTmp;
  const yes: Readonly<Record<string, string>> = {
    PrivateTmp: plain ? 'disconnected' : 'connected',
    PrivateUsers: 'self',
    ProtectControlGroups: 'yes',
  };
  for (const [name, word] of Object.entries(yes)) {
    const value = mode(name);
    if (value === undefined) continue;
    properties.set(`${name}Ex`, value === 'yes' || (name === 'PrivateTmp' && value === 'connected') ? word : value);
  }
}

/** What numbers follow from others. */
function numbers(properties: Properties): void {
  if (properties.isSet('SyslogFacility') || properties.isSet('SyslogLevel'))
    properties.set(
      'SyslogPriority',
      String(Number(properties.get('SyslogFacility')) * 8 + Number(properties.get('SyslogLevel'))),
    );
  // Real-time policies have priorities from 1 on, the others none at all.
  const realTime = /^[12]$/.test(String(properties.get('CPUSchedulingPolicy')));
  if (realTime && properties.is('CPUSchedulingPriority', '0')) properties.set('CPUSchedulingPriority', '1');
  for (const name of rawSets) {
    const ranges = properties.get(name);
    if (typeof ranges === 'string' && /^\d/.test(ranges)) properties.set(name, bytesOf(ranges));
  }
  if (properties.get('NUMAMask')) properties.unlessSet({ NUMAPolicy: 'preferred' });
}

/** Sets of numbers that `systemctl` prints as the bytes they are sent in, eight at a time. */
const rawSets = ['StartupAllowedCPUs', 'StartupAllowedMemoryNodes'];

/** `0-1 4` as bits: `1300000000000000`. */
function bytesOf(ranges: string): string {
  const bytes: number[] = [];
  for (const range of ranges.split(' ')) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let bit = from; bit <= to; bit++) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  const length = Math.ceil(bytes.length / 8) * 8;
  return Array.from({ length }, (_, i) => (bytes[i] ?? 0).toString(16).padStart(2, '0')).join('');
}

/** A user of its own brings a sandbox along. */
function dynamicUser(properties: Properties, { context }: Unit): void {
  const name = splitUnitName(context.unit)?.prefix ?? context.unit;
  properties.unlessSet({ User: name });
  properties.unlessSet({ Group: String(properties.get('User')) });
  for (const one of ['RemoveIPC', 'NoNewPrivileges', 'RestrictSUIDSGID']) properties.set(one, 'yes');
  if (!properties.is('PrivateTmp', 'yes')) {
    properties.set('PrivateTmp', 'yes');
    properties.set('PrivateTmpEx', 'disconnected');
  }
  if (!properties.is('ProtectSystem', 'full')) properties.set('ProtectSystem', 'strict');
  if (properties.is('ProtectHome', 'no')) properties.set('ProtectHome', 'read-only');
}

/** Capabilities that a sandbox takes away. */
const withheld: Readonly<Record<string, readonly string[]>> = {
  PrivateDevices: ['cap_mknod', 'cap_sys_rawio'],
  ProtectKernelModules: ['cap_sys_module'],
  ProtectKernelLogs: ['cap_syslog'],
  ProtectClock: ['cap_sys_time', 'cap_wake_alarm'],
};

function capabilities(properties: Properties): void {
  const lost = Object.entries(withheld).flatMap(([name, names]) => (properties.is(name, 'yes') ? names : []));
  if (lost.length === 0) return;
  const kept = String(properties.get('CapabilityBoundingSet'))
    .split(' ')
    .filter((name) => !lost.includes(name));
  properties.set('CapabilityBoundingSet', kept.join(' '));
}

/** What a root, a user or a session of its own turns on unless the file decides. */
function login(properties: Properties): void {
  const root = properties.get('RootDirectory');
  if ((root && root !== '/') || properties.get('RootImage') || properties.get('RootMStack'))
    properties.unlessSet({ MountAPIVFS: 'yes' });
  if (properties.is('MountAPIVFS', 'yes') || properties.get('LogNamespace'))
    properties.unlessSet({ BindLogSockets: 'yes' });
  if (properties.get('User') || properties.get('PAMName') || properties.is('DynamicUser', 'yes'))
    properties.unlessSet({ SetLoginEnvironment: 'yes' });
}
