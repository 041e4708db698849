import type { Prose } from './prose.ts';

/** Directives of `[Unit]` and `[Install]`. */
export const unitProse: Readonly<Record<string, Prose>> = {
  // unit
  'Unit.Description': {
    meaning: 'Names the unit for people, in listings and in the journal.',
    keywords: ['title', 'name', 'label'],
  },
  'Unit.Documentation': {
    meaning: 'Lists where to read about the unit, as man: pages, info: pages, files or web addresses.',
    keywords: ['url', 'man page', 'help'],
  },
  'Unit.After': {
    meaning: 'Starts this unit after these where both are started, and stops it before them.',
    keywords: ['order', 'ordering', 'network-online.target'],
  },
  'Unit.Before': {
    meaning: 'Starts this unit before these where both are started, and stops it after them.',
    keywords: ['order', 'ordering'],
  },
  'Unit.Requires': {
    meaning: 'Starts these units too, and stops this one when one of them is stopped; the order is a matter of After=.',
    keywords: ['dependency', 'depends'],
  },
  'Unit.Wants': {
    meaning: 'Starts these units too, and goes on without those that fail.',
    keywords: ['dependency', 'depends'],
  },
  'Unit.BindsTo': {
    meaning:
      'Requires these units, and stops this one whenever one of them stops for any reason, such as an unplugged device.',
    keywords: ['dependency', 'device'],
  },
  'Unit.PartOf': {
    meaning: 'Stops and restarts this unit when one of these is stopped or restarted, but does not start it with them.',
    keywords: ['dependency'],
  },
  'Unit.Conflicts': {
    meaning: 'Stops these units when this one starts, and the other way round.',
    keywords: ['exclusive'],
  },
  'Unit.Requisite': {
    meaning: 'Fails the start at once unless these units are active already, and does not start them.',
    keywords: ['dependency'],
  },
  'Unit.Upholds': {
    meaning: 'Starts these units again whenever they are found stopped while this one is active.',
    keywords: ['restart', 'dependency'],
  },
  'Unit.DefaultDependencies': {
    meaning: 'Adds the usual dependencies: after sysinit.target, before sockets.target, and stopped at shutdown.',
    keywords: ['early boot', 'sysinit', 'shutdown'],
  },
  'Unit.RequiresMountsFor': {
    meaning: 'Requires the mount units that these paths lie on, and starts after them.',
    keywords: ['mount', 'file system'],
  },
  'Unit.WantsMountsFor': {
    meaning: 'Wants the mount units that these paths lie on, starts after them, and goes on where they fail.',
    keywords: ['mount', 'file system'],
  },
  'Unit.OnFailure': {
    meaning: 'Starts these units when this one fails, for example when it was triggered too often.',
    keywords: ['alert', 'mail', 'trigger-limit-hit'],
  },
  'Unit.OnSuccess': {
    meaning: 'Starts these units when this one stops without a failure.',
  },
  'Unit.OnFailureJobMode': {
    meaning: 'Says what happens to jobs that stand in the way of the units of OnFailure=.',
  },
  'Unit.OnSuccessJobMode': {
    meaning: 'Says what happens to jobs that stand in the way of the units of OnSuccess=.',
  },
  'Unit.StartLimitIntervalSec': {
    meaning: 'Sets the period in which StartLimitBurst= starts of this unit are allowed; 0 turns the limit off.',
    keywords: ['rate limit', 'start-limit-hit', 'too quickly'],
  },
  'Unit.StartLimitBurst': {
    meaning: 'Limits how often this unit may be started per StartLimitIntervalSec=.',
    keywords: ['rate limit', 'start-limit-hit', 'too quickly'],
  },
  'Unit.StartLimitAction': {
    meaning: 'Reboots, powers off or exits when the start limit is hit.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.StopWhenUnneeded': {
    meaning: 'Stops the unit once no active unit requires or wants it.',
  },
  'Unit.RefuseManualStart': {
    meaning: 'Refuses systemctl start; only other units can start it.',
  },
  'Unit.RefuseManualStop': {
    meaning: 'Refuses systemctl stop; only other units can stop it.',
  },
  'Unit.PropagatesReloadTo': {
    meaning: 'Reloads these units when this one is reloaded, which a socket unit cannot be.',
  },
  'Unit.ReloadPropagatedFrom': {
    meaning: 'Reloads this unit when one of these is reloaded, which does nothing for a socket unit.',
  },
  'Unit.PropagatesStopTo': {
    meaning: 'Stops these units when this one is stopped.',
  },
  'Unit.StopPropagatedFrom': {
    meaning: 'Stops this unit when one of these is stopped.',
  },
  'Unit.JoinsNamespaceOf': {
    meaning: 'Shares the private /tmp, network and IPC of these units, where both have PrivateTmp= or the like.',
    keywords: ['namespace', 'PrivateNetwork'],
  },
  'Unit.IgnoreOnIsolate': {
    meaning: 'Keeps the unit running when systemctl isolate stops everything else.',
  },
  'Unit.AllowIsolate': {
    meaning: 'Allows systemctl isolate with this unit, which is meant for targets.',
  },
  'Unit.SurviveFinalKillSignal': {
    meaning: "Spares the unit's processes from the last round of signals of a soft reboot.",
    keywords: ['soft-reboot'],
  },
  'Unit.JobTimeoutSec': {
    meaning: 'Cancels a job of this unit that is not done this long after it was queued; 0 means no limit.',
    keywords: ['timeout'],
  },
  'Unit.JobRunningTimeoutSec': {
    meaning: 'Cancels a job of this unit that is not done this long after it began to run; 0 means no limit.',
    keywords: ['timeout'],
  },
  'Unit.JobTimeoutAction': {
    meaning: 'Reboots, powers off or exits when a job of this unit runs into its time limit.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.JobTimeoutRebootArgument': {
    meaning: 'Hands this argument to the kernel when JobTimeoutAction= reboots.',
  },
  'Unit.FailureAction': {
    meaning: 'Reboots, powers off or exits when the unit fails.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.SuccessAction': {
    meaning: 'Reboots, powers off or exits when the unit stops without a failure.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.FailureActionExitStatus': {
    meaning: 'Sets the exit status that the manager or container returns when FailureAction= is exit.',
  },
  'Unit.SuccessActionExitStatus': {
    meaning: 'Sets the exit status that the manager or container returns when SuccessAction= is exit.',
  },
  'Unit.RebootArgument': {
    meaning: 'Hands this argument to the kernel when FailureAction=, SuccessAction= or StartLimitAction= reboots.',
  },
  'Unit.CollectMode': {
    meaning: 'Decides whether systemd also forgets the unit after a failure, and with it its state.',
    keywords: ['garbage collection', 'inactive-or-failed'],
  },
  'Unit.SourcePath': {
    meaning: 'Names the configuration file from which a generator made the unit.',
    keywords: ['generator'],
  },
  'Unit.BindTo': {
    meaning: 'Means the same as BindsTo=, which replaces it.',
  },
  'Unit.PropagateReloadTo': {
    meaning: 'Means the same as PropagatesReloadTo=, which replaces it.',
  },
  'Unit.PropagateReloadFrom': {
    meaning: 'Means the same as ReloadPropagatedFrom=, which replaces it.',
  },
  'Unit.RequiresOverridable': {
    meaning: 'Is read as Requires=, which replaces it, with a warning.',
  },
  'Unit.RequisiteOverridable': {
    meaning: 'Is read as Requisite=, which replaces it, with a warning.',
  },
  'Unit.OnFailureIsolate': {
    meaning: 'Sets OnFailureJobMode= to isolate or replace; write that directive instead.',
  },
  'Unit.StartLimitInterval': {
    meaning: 'Means the same as StartLimitIntervalSec=, which replaces it.',
  },

  // install
  'Install.WantedBy': {
    meaning: 'Makes these units start this one once it is enabled; for a socket unit that is sockets.target.',
    keywords: ['enable', 'boot', 'autostart', 'sockets.target', 'multi-user.target'],
  },
  'Install.RequiredBy': {
    meaning: 'Makes these units require this one once it is enabled, so that they fail where it fails.',
    keywords: ['enable', 'boot'],
  },
  'Install.Also': {
    meaning: 'Enables and disables these units together with this one.',
    keywords: ['enable', 'companion'],
  },
  'Install.Alias': {
    meaning: 'Gives the unit further names once it is enabled, which must end in the same suffix.',
    keywords: ['enable', 'symlink'],
  },
  'Install.UpheldBy': {
    meaning: 'Makes these units start this one again whenever it is found stopped, once it is enabled.',
    keywords: ['enable', 'restart'],
  },
  'Install.DefaultInstance': {
    meaning: 'Names the instance that is enabled when a template is enabled without one.',
    keywords: ['template'],
  },
};
