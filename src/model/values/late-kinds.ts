import { absolutePath } from './absolute-path.ts';
import { collectMode } from './collect-mode.ts';
import { commandLine } from './command-line.ts';
import { conditionPath } from './condition-path.ts';
import { conditionString } from './condition-string.ts';
import { congestionControl } from './congestion-control.ts';
import { deferTrigger } from './defer-trigger.ts';
import { documentation } from './documentation.ts';
import { emergencyAction } from './emergency-action.ts';
import { environment } from './environment.ts';
import { execKinds } from './exec/kinds.ts';
import { exitStatus } from './exit-status.ts';
import { iecSize } from './iec-size.ts';
import { instanceName } from './instance-name.ts';
import { ipTos } from './ip-tos.ts';
import { jobMode } from './job-mode.ts';
import { jobModeIsolate } from './job-mode-isolate.ts';
import { jobTimeout } from './job-timeout.ts';
import type { Kind } from './kind.ts';
import { long } from './long.ts';
import { messageQueue } from './message-queue.ts';
import { messageSize } from './message-size.ts';
import { mountsFor } from './mounts-for.ts';
import { netlink } from './netlink.ts';
import { obsoleteUnitList } from './obsolete-unit-list.ts';
import { pathList } from './path-list.ts';
import { processKinds } from './process/kinds.ts';
import { rebootArgument } from './reboot-argument.ts';
import { resourceKinds } from './resource/kinds.ts';
import { sandboxKinds } from './sandbox/kinds.ts';
import { serviceKinds } from './service/kinds.ts';
import { smackLabel } from './smack-label.ts';
import { socketProtocol } from './socket-protocol.ts';
import { specialPath } from './special-path.ts';
import { timeSpan } from './time-span.ts';
import { timeSpanOrInfinity } from './time-span-or-infinity.ts';
import { timestamping } from './timestamping.ts';
import { unitList } from './unit-list.ts';
import { usbFunctionfs } from './usb-functionfs.ts';
import { xattr } from './xattr.ts';

const own = {
  'iec-size': iecSize,
  'time-span-or-infinity': timeSpanOrInfinity,
  'time-span': timeSpan,
  'congestion-control': congestionControl,
  timestamping,
  'socket-protocol': socketProtocol,
  'command-line': commandLine,
  environment,
  xattr,
  netlink,
  'message-queue': messageQueue,
  'usb-functionfs': usbFunctionfs,
  'special-path': specialPath,
  'condition-path': conditionPath,
  'condition-string': conditionString,
  documentation,
  'mounts-for': mountsFor,
  'unit-list': unitList,
  'obsolete-unit-list': obsoleteUnitList,
  'reboot-argument': rebootArgument,
  'instance-name': instanceName,
  'job-timeout': jobTimeout,
  'emergency-action': emergencyAction,
  'collect-mode': collectMode,
  'job-mode': jobMode,
  'job-mode-isolate': jobModeIsolate,
  'exit-status': exitStatus,
  'defer-trigger': deferTrigger,
  'ip-tos': ipTos,
  'message-size': messageSize,
  long,
  'absolute-path': absolutePath,
  'path-list': pathList,
  'smack-label': smackLabel,
} satisfies Record<string, Kind<unknown>>;

/** The kinds that few units need: they are fetched when a unit has one of them, or a hand reaches for the form. */
export const late = { ...own, ...execKinds, ...processKinds, ...sandboxKinds, ...resourceKinds, ...serviceKinds };
export type Late = typeof late;
