import type { Directive } from '../catalog/directive.ts';

/** Directives that write to the same place: an empty one clears what all of them set, and the last one counts. */
const shared: Readonly<Record<string, string>> = {
  ReadWriteDirectories: 'ReadWritePaths',
  ReadOnlyDirectories: 'ReadOnlyPaths',
  InaccessibleDirectories: 'InaccessiblePaths',
  BindReadOnlyPaths: 'BindPaths',
  LoadCredentialEncrypted: 'LoadCredential',
  SetCredentialEncrypted: 'SetCredential',
  StandardInputData: 'StandardInputText',
  OnFailureIsolate: 'OnFailureJobMode',
  StartLimitInterval: 'StartLimitIntervalSec',
  BindTo: 'BindsTo',
  PropagateReloadTo: 'PropagatesReloadTo',
  PropagateReloadFrom: 'ReloadPropagatedFrom',
};

/** Settings of `[Unit]` that `[Service]` takes as well, from before they moved. */
const moved = /^(StartLimit(Interval|IntervalSec|Burst|Action)|FailureAction|RebootArgument)$/;

function groupOf({ name, section }: Directive): string {
  if (section === 'Socket' && name.startsWith('Listen')) return 'Listen';
  if (section === 'Unit' && name.startsWith('Condition')) return 'Condition';
  if (section === 'Unit' && name.startsWith('Assert')) return 'Assert';
  return `${moved.test(name) ? 'Unit' : section}.${shared[name] ?? name}`;
}

const known = new WeakMap<Directive, string>();

/** What is cleared or replaced together with a directive; the same word for all of a group. */
export function resetGroup(directive: Directive): string {
  const before = known.get(directive);
  if (before !== undefined) return before;
  const group = groupOf(directive);
  known.set(directive, group);
  return group;
}
