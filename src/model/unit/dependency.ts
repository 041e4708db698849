/** The properties that list units. */
export const dependencyTypes = [
  'Requires',
  'Requisite',
  'Wants',
  'BindsTo',
  'PartOf',
  'Upholds',
  'Conflicts',
  'Before',
  'After',
  'OnSuccess',
  'OnFailure',
  'Triggers',
  'TriggeredBy',
  'PropagatesReloadTo',
  'ReloadPropagatedFrom',
  'PropagatesStopTo',
  'StopPropagatedFrom',
  'JoinsNamespaceOf',
] as const;

export type DependencyType = (typeof dependencyTypes)[number];

/**
 * Where a dependency comes from: `file`: written down; `default`: `DefaultDependencies=`; `slice`: the slice that the unit
 * is in; `service`: the one that a socket starts; `mount`: a file system that it needs; `device`: the interface that it is
 * bound to; `exec`: what its commands run with.
 */
export type Why = 'file' | 'default' | 'slice' | 'service' | 'mount' | 'device' | 'exec';

/** One unit that a unit is tied to. */
export interface Dependency {
  readonly type: DependencyType;
  readonly unit: string;
  readonly why: Why;
}

/** A path whose file systems are mounted before the unit starts. */
export interface MountsFor {
  readonly type: 'RequiresMountsFor' | 'WantsMountsFor';
  readonly path: string;
  readonly why: 'file' | 'listener' | 'exec';
}
