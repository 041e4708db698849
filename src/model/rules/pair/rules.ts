import type { Rule } from '../rule.ts';
import { bindIgnored } from './bind-ignored.ts';
import { bindsItself } from './binds-itself.ts';
import { cannotTake } from './cannot-take.ts';
import { conditions } from './conditions.ts';
import { descriptorMissing } from './descriptor-missing.ts';
import { descriptorUnserved } from './descriptor-unserved.ts';
import { errorsToClient } from './errors-to-client.ts';
import { needsAccept } from './needs-accept.ts';
import { needsStdin } from './needs-stdin.ts';
import { neverAccepts } from './never-accepts.ts';
import { noAccept } from './no-accept.ts';
import { noService } from './no-service.ts';
import { noSocket } from './no-socket.ts';
import { noTemplate } from './no-template.ts';
import { privateTmp } from './private-tmp.ts';
import { proxyAccept } from './proxy-accept.ts';
import { proxyAlone } from './proxy-alone.ts';
import { proxyLoop } from './proxy-loop.ts';
import { proxyNotify } from './proxy-notify.ts';
import { remainAfterExit } from './remain-after-exit.ts';
import { restartConnection } from './restart-connection.ts';
import { restartWhenIdle } from './restart-when-idle.ts';
import { runtimeDirectory } from './runtime-directory.ts';
import { severalOnStdin } from './several-on-stdin.ts';
import { shellBetween } from './shell-between.ts';
import { startedAtBoot } from './started-at-boot.ts';
import { stdinHidesDescriptors } from './stdin-hides-descriptors.ts';
import { stopWhenUnneeded } from './stop-when-unneeded.ts';

export const pairRules: readonly Rule[] = [
  noTemplate,
  noAccept,
  noService,
  noSocket,
  startedAtBoot,
  conditions,
  remainAfterExit,
  stopWhenUnneeded,
  restartConnection,
  restartWhenIdle,
  severalOnStdin,
  stdinHidesDescriptors,
  errorsToClient,
  needsAccept,
  needsStdin,
  neverAccepts,
  cannotTake,
  bindsItself,
  bindIgnored,
  shellBetween,
  descriptorMissing,
  descriptorUnserved,
  proxyAlone,
  proxyAccept,
  proxyLoop,
  proxyNotify,
  runtimeDirectory,
  privateTmp,
];
