import { entries } from './entries.ts';

/** Old names of `[Unit]` that every systemd still reads, and what to write instead. */
export const obsolete = entries('Unit', 'unit', [
  {
    name: 'BindTo',
    place: 'BindsTo',
    kind: 'unit-list',
    repeat: 'list',
    brief: 'old name of BindsTo',
  },
  {
    name: 'PropagateReloadTo',
    place: 'PropagatesReloadTo',
    kind: 'unit-list',
    repeat: 'list',
    brief: 'old name of PropagatesReloadTo',
  },
  {
    name: 'PropagateReloadFrom',
    place: 'ReloadPropagatedFrom',
    kind: 'unit-list',
    repeat: 'list',
    brief: 'old name of ReloadPropagatedFrom',
  },
  {
    name: 'RequiresOverridable',
    kind: 'obsolete-unit-list',
    repeat: 'list',
    brief: 'obsolete: write Requires',
  },
  {
    name: 'RequisiteOverridable',
    kind: 'obsolete-unit-list',
    repeat: 'list',
    brief: 'obsolete: write Requisite',
  },
  {
    name: 'OnFailureIsolate',
    place: 'OnFailureJobMode',
    kind: 'job-mode-isolate',
    brief: 'old form of OnFailureJobMode',
  },
  {
    name: 'StartLimitInterval',
    place: 'StartLimitIntervalSec',
    kind: 'time-span',
    default: '10s',
    brief: 'old name of StartLimitIntervalSec',
  },
]);
