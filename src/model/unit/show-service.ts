import { hasReadOnly, linkedDirectories } from './show-beside.ts';
import type { Properties } from './show-properties.ts';
import { stageOf } from './show-stage.ts';
import { inForce, type Unit, valueOf } from './unit.ts';

/** From this version on credentials make a service wait for its program; recorded in 257, not in 252. */
const waitsForExec = 254;

/** From this version on a service can say that it takes mounts while it runs. */
const livesWithMounts = 256;

/** From this version on kept file descriptors can be cleaned away. */
const keepsDescriptors = 254;

/** What a service makes of its settings. Follows `service_add_extras()`, `service_fix_stdio()` and the getters. */
export function deriveService(properties: Properties, unit: Unit): void {
  const [restart, most] = ['RestartSec', 'RestartMaxDelaySec'].map((name) => valueOf(unit, name, 'Service'));
  if (typeof most === 'bigint' && most < (typeof restart === 'bigint' ? restart : 100_000n))
    properties.copy('RestartMaxDelayUSec', 'RestartUSec');
  properties.copy('RestartUSec', 'RestartUSecNext');
  if (properties.get('LUOSession') && properties.is('FileDescriptorStoreMax', '0'))
    properties.set('FileDescriptorStoreMax', '1');
  if (!properties.isSet('TimeoutAbortUSec')) properties.copy('TimeoutStopUSec', 'TimeoutAbortUSec');
  if (stageOf(unit) !== 'read') {
    input(properties);
    if (!properties.isSet('Type')) properties.set('Type', typeOf(properties, unit));
    if (properties.is('Type', 'oneshot')) properties.unlessSet({ TimeoutStartUSec: 'infinity' });
    if (wantsToBeNotified(properties, unit)) properties.set('NotifyAccess', 'main');
    if (properties.is('Delegate', 'yes')) properties.unlessSet({ OOMPolicy: 'continue' });
  }
  if (!properties.is('FileDescriptorStoreMax', '0') && unit.context.target >= keepsDescriptors)
    properties.set('CanClean', [properties.get('CanClean'), 'fdstore'].filter(Boolean).join(' '));
  if (properties.get('ExecReload')?.length || properties.is('Type', 'notify-reload'))
    properties.set('CanReload', 'yes');
  if (unit.context.target >= livesWithMounts && hasOwnMounts(properties, unit)) properties.set('CanLiveMount', 'yes');
}

/** What gives a service a tree of mounts of its own. Follows `exec_needs_mount_namespace()`. */
const ownMounts =
  'RootImage RootMStack ExtensionDirectories ExtensionImages MountImages ReadWritePaths ReadOnlyPaths ' +
  'InaccessiblePaths ExecPaths NoExecPaths BindPaths BindReadOnlyPaths TemporaryFileSystem NetworkNamespacePath ' +
  'IPCNamespacePath ProtectProc ProcSubset PrivateBPF PrivateDevices ProtectKernelTunables ProtectKernelModules ' +
  'ProtectKernelLogs PrivateNetwork PrivateMounts PrivateIPC PrivatePIDs MountAPIVFS BindLogSockets ' +
  'ProtectControlGroupsEx ProtectSystem ProtectHome';

function hasOwnMounts(properties: Properties, unit: Unit): boolean {
  if (ownMounts.split(' ').some((name) => !properties.isDefault(name))) return true;
  if (!/^\/?$/.test(String(properties.get('RootDirectory') ?? ''))) return true;
  return properties.is('PrivateTmpEx', 'disconnected') || linkedDirectories.some((name) => hasReadOnly(unit, name));
}

/** Output goes where the input comes from, and data that stands in the file is the input. */
function input(properties: Properties): void {
  if (properties.get('StandardInputData') && properties.is('StandardInput', 'null'))
    properties.set('StandardInput', 'data');
  if (!/^(null|data|file)$/.test(String(properties.get('StandardInput'))))
    properties.unlessSet({ StandardOutput: 'inherit' });
  else if (properties.is('StandardOutput', 'inherit')) properties.set('StandardOutput', 'journal');
}

const credentials = ['SetCredential', 'SetCredentialEncrypted', 'LoadCredential', 'LoadCredentialEncrypted'];

function typeOf(properties: Properties, unit: Unit): string {
  if (properties.get('BusName')) return 'dbus';
  const secret =
    properties.get('ImportCredential') || credentials.some((name) => inForce(unit, name, 'Service').length > 0);
  if (secret && unit.context.target >= waitsForExec) return 'exec';
  return properties.get('ExecStart')?.length ? 'simple' : 'oneshot';
}

/** Whether somebody of the service has to be able to talk to systemd. */
function wantsToBeNotified(properties: Properties, unit: Unit): boolean {
  if (!properties.is('NotifyAccess', 'none')) return false;
  const watchdog = inForce(unit, 'WatchdogSec', 'Service').at(-1)?.read;
  if (watchdog?.status === 'accepted' && watchdog.value !== 0n) return true;
  return /^notify/.test(String(properties.get('Type'))) || !properties.is('FileDescriptorStoreMax', '0');
}
