import { namesConnections } from '../../unit/load.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';

/**
 * What it takes for a changed setting to hold: `reload`: `systemctl daemon-reload`; `restart-socket`: the listeners are closed
 * and opened again; `restart-service`: the running service is started again; `reenable`: `systemctl reenable`; `nothing`: it
 * says the same in other words.
 */
export type Takes = 'reload' | 'restart-socket' | 'restart-service' | 'reenable' | 'nothing';

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** What systemd looks up when it is needed, and therefore knows as soon as it has read the file again. */
const socketLive = set(
  `MaxConnections MaxConnectionsPerSource TriggerLimitIntervalSec TriggerLimitBurst PollLimitIntervalSec PollLimitBurst
  TimeoutSec RemoveOnStop FlushPending DeferTrigger DeferTriggerMaxSec ExecStopPre ExecStopPost
  PassFileDescriptorsToExec AcceptFileDescriptors KillMode KillSignal SendSIGKILL SendSIGHUP FinalKillSignal`,
);

/** Set on each accepted connection (`socket_apply_socket_options()`); what is unset comes from the listener all the same. */
const perConnection = set(
  `KeepAlive KeepAliveTimeSec KeepAliveIntervalSec KeepAliveProbes NoDelay Priority ReceiveBuffer SendBuffer IPTOS IPTTL
  Mark PassCredentials PassPIDFD PassSecurity PassPacketInfo Timestamping TCPCongestion`,
);

/** What a running service needs no new start for. */
const serviceLive = set(
  `Restart RestartSec RestartSteps RestartMaxDelaySec RestartMode SuccessExitStatus RestartPreventExitStatus
  RestartForceExitStatus TimeoutStartSec TimeoutStopSec TimeoutAbortSec TimeoutSec TimeoutStopFailureMode
  TimeoutStartFailureMode RuntimeMaxSec ExecReload ExecReloadPost ReloadSignal ExecStop ExecStopPost KillMode KillSignal
  RestartKillSignal SendSIGKILL SendSIGHUP FinalKillSignal NotifyAccess FileDescriptorStoreMax FailureAction
  StartLimitInterval StartLimitBurst StartLimitAction`,
);

/** Control groups are set up again with `daemon-reload` (`unit_invalidate_cgroup()`). */
const controlGroup =
  /^(?:Startup)?(?:CPU(?:Weight|Quota|QuotaPeriodSec|Shares)|Memory(?:Min|Low|High|Max|SwapMax|Limit)|TasksMax|IOWeight)$/;

/** Ways to say that an option is off, or not set. */
const off = /^(?:|0|no|n|false|f|off)$/i;

/** What a change of one setting takes. `after` is its new value as written, empty where it is not set any more. */
export function takesFor({ name, unit }: BundleUnit, section: string, key: string, after: string): Takes {
  if (section === 'Install') return 'reenable';
  if (section === 'Unit') return 'reload';
  if (section === 'Socket') return forSocket(unit, key, after);
  if (section !== 'Service') return 'nothing';
  // Instances end with their connections; each new one is started by what the file says then.
  if (/@\.[^.]*$/.test(name)) return 'reload';
  return serviceLive.has(key) || controlGroup.test(key) ? 'reload' : 'restart-service';
}

function forSocket({ accept, context }: BundleUnit['unit'], key: string, after: string): Takes {
  if (socketLive.has(key)) return 'reload';
  if (key === 'FileDescriptorName') {
    if (!accept) return 'restart-service';
    return context.target >= namesConnections ? 'reload' : 'nothing';
  }
  return accept && perConnection.has(key) && !off.test(after) ? 'reload' : 'restart-socket';
}
