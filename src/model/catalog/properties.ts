import type { Directive } from './directive.ts';

/** Directives whose settings `systemctl show` prints under other names than the rules below make, by section where it matters. */
const exceptions: Readonly<Record<string, string>> = {
  TimerSlackNSec: 'TimerSlackNSec',
  CPUQuota: 'CPUQuotaPerSecUSec',
  StartLimitInterval: 'StartLimitIntervalUSec',
  OnFailureIsolate: 'OnFailureJobMode',
  BindTo: 'BindsTo',
  PropagateReloadTo: 'PropagatesReloadTo',
  PropagateReloadFrom: 'ReloadPropagatedFrom',
  RequiresOverridable: 'Requires',
  RequisiteOverridable: 'Requisite',
  'Socket.Service': 'Triggers',
  'Service.TimeoutSec': 'TimeoutStartUSec TimeoutStopUSec',
  'Service.Sockets': 'Wants After TriggeredBy',
  EnvironmentFile: 'EnvironmentFiles',
  StandardInputText: 'StandardInputData',
  ReadWriteDirectories: 'ReadWritePaths',
  ReadOnlyDirectories: 'ReadOnlyPaths',
  InaccessibleDirectories: 'InaccessiblePaths',
};

/**
 * Directives that no property tells of, or whose property shows something that cannot be read: a structure, or what a
 * started unit makes of it.
 */
const silent =
  /^(Condition|Assert)|^(SELinuxContextFromNet|PermissionsStartOnly|WatchdogSec|NFTSet|ProtectHostname)$|^(Set|Load)Credential|^TTY(Rows|Columns)$/;

/** Directives of cgroups of which only services have a property that follows them. */
const servicesOnly = /^(Delegate(Subgroup)?|ManagedOOM(Swap|MemoryPressure.*)|OOMRules|PrivatePIDs)$/;

/**
 * The properties under which `systemctl show` prints what a directive sets. What a directive changes beside them is worked
 * out in `unit/show.ts`.
 */
export function propertiesOf({ section, name }: Pick<Directive, 'section' | 'name'>): readonly string[] {
  if (section === 'Install' || silent.test(name)) return [];
  if (section === 'Socket' && servicesOnly.test(name)) return [];
  const exception = exceptions[`${section}.${name}`] ?? exceptions[name];
  if (exception !== undefined) return exception.split(' ');
  if (section === 'Socket' && name.startsWith('Listen')) return ['Listen'];
  return [name.replace(/Sec$/, 'USec')];
}
