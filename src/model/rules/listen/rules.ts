import type { Rule } from '../rule.ts';
import { datagramTwice } from './datagram-twice.ts';
import { dualStack } from './dual-stack.ts';
import { duplicate } from './duplicate.ts';
import { noFreeBind } from './no-free-bind.ts';
import { overlap } from './overlap.ts';
import { pathTwice } from './path-twice.ts';

export const listenRules: readonly Rule[] = [noFreeBind, duplicate, overlap, dualStack, datagramTwice, pathTwice];
