import type { Kind } from '../kind.ts';
import { abortTimeout } from './abort-timeout.ts';
import { busName } from './bus-name.ts';
import { exitStatuses } from './exit-statuses.ts';
import { exitType } from './exit-type.ts';
import { luoSessions } from './luo-sessions.ts';
import { notifyAccess } from './notify-access.ts';
import { oomPolicy } from './oom-policy.ts';
import { openFile } from './open-file.ts';
import { pidFile } from './pid-file.ts';
import { refreshOnReload } from './refresh-on-reload.ts';
import { restartMode } from './restart-mode.ts';
import { serviceRestart } from './service-restart.ts';
import { serviceType } from './service-type.ts';
import { socketNames } from './socket-names.ts';
import { timeoutFailureMode } from './timeout-failure-mode.ts';

/** Kinds of value for `[Service]` itself. */
export const serviceKinds = {
  'service-type': serviceType,
  'service-restart': serviceRestart,
  'restart-mode': restartMode,
  'exit-type': exitType,
  'exit-statuses': exitStatuses,
  'timeout-failure-mode': timeoutFailureMode,
  'abort-timeout': abortTimeout,
  'notify-access': notifyAccess,
  'oom-policy': oomPolicy,
  'bus-name': busName,
  'pid-file': pidFile,
  'socket-names': socketNames,
  'open-file': openFile,
  'refresh-on-reload': refreshOnReload,
  'luo-sessions': luoSessions,
} satisfies Record<string, Kind<unknown>>;
