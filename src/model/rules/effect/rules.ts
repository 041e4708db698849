import type { Rule } from '../rule.ts';
import { acceptNo } from './accept-no.ts';
import { acceptYes } from './accept-yes.ts';
import { alone } from './alone.ts';
import { backlog } from './backlog.ts';
import { defaultValue } from './default-value.ts';
import { directoryMode } from './directory-mode.ts';
import { fdName } from './fd-name.ts';
import { freeBind } from './free-bind.ts';
import { keepAliveOff } from './keep-alive-off.ts';
import { limitOff } from './limit-off.ts';
import { noIp } from './no-ip.ts';
import { noIpv6 } from './no-ipv6.ts';
import { noPath } from './no-path.ts';
import { noStream } from './no-stream.ts';
import { noTcp } from './no-tcp.ts';
import { noUdp } from './no-udp.ts';
import { noUnix } from './no-unix.ts';
import { otherListener } from './other-listener.ts';
import { outOfRange } from './out-of-range.ts';
import { perSourceUnix } from './per-source-unix.ts';
import { protocolType } from './protocol-type.ts';
import { tosIpv6 } from './tos-ipv6.ts';
import { ttlDualStack } from './ttl-dual-stack.ts';
import { userPrivilege } from './user-privilege.ts';
import { wholeSeconds } from './whole-seconds.ts';

/** Lines of a socket unit that do nothing, or not what they seem to. */
export const effectRules: readonly Rule[] = [
  noPath,
  noTcp,
  noIp,
  noIpv6,
  noUdp,
  noUnix,
  noStream,
  otherListener,
  acceptNo,
  acceptYes,
  keepAliveOff,
  alone,
  protocolType,
  perSourceUnix,
  fdName,
  ttlDualStack,
  tosIpv6,
  outOfRange,
  wholeSeconds,
  limitOff,
  backlog,
  userPrivilege,
  freeBind,
  directoryMode,
  defaultValue,
];
