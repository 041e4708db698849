import type { Rule } from '../rule.ts';
import { abstractOpen } from './abstract-open.ts';
import { datagramTwice } from './datagram-twice.ts';
import { dualStack } from './dual-stack.ts';
import { duplicate } from './duplicate.ts';
import { fifoOwner } from './fifo-owner.ts';
import { homeLength } from './home-length.ts';
import { ipv6Only } from './ipv6-only.ts';
import { loginPath } from './login-path.ts';
import { loopbackDevice } from './loopback-device.ts';
import { lowPort } from './low-port.ts';
import { multicast } from './multicast.ts';
import { noFreeBind } from './no-free-bind.ts';
import { noScope } from './no-scope.ts';
import { oneInstance } from './one-instance.ts';
import { overlap } from './overlap.ts';
import { pathTwice } from './path-twice.ts';
import { protocolNotIp } from './protocol-not-ip.ts';
import { reusePortUser } from './reuse-port-user.ts';
import { specialPath } from './special-path.ts';
import { tmpPath } from './tmp-path.ts';
import { userPath } from './user-path.ts';

/** Mistakes in what a socket unit listens on. */
export const listenRules: readonly Rule[] = [
  noFreeBind,
  duplicate,
  overlap,
  dualStack,
  datagramTwice,
  pathTwice,
  oneInstance,
  ipv6Only,
  noScope,
  loopbackDevice,
  multicast,
  protocolNotIp,
  reusePortUser,
  lowPort,
  tmpPath,
  userPath,
  loginPath,
  homeLength,
  abstractOpen,
  fifoOwner,
  specialPath,
];
