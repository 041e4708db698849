import type { Directive } from '../../../model/index.ts';
import { type Explorer, explorers } from './explorers.ts';

/** Directives that act together, or have a page of their own, by name. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/^Listen(Stream|Datagram|SequentialPacket)$/, 'address'],
  [/^KeepAlive/, 'keep-alive'],
  [/^(Backlog|MaxConnections)/, 'backlog'],
  [/^(Trigger|Poll)Limit/, 'trigger-limit'],
  [/^DeferAcceptSec$/, 'defer-accept'],
  [/^(Receive|Send)Buffer$/, 'buffers'],
  [/^BindIPv6Only$/, 'bind-ipv6-only'],
];
const byKind: readonly (readonly [RegExp, string])[] = [
  [/^file-mode$/, 'mode'],
  [/^ip-tos$/, 'ip-tos'],
  [/^time-span/, 'time-span'],
  [/size/, 'size'],
  [/^boolean$/, 'boolean'],
];

/** The page where values of a directive are played with; undefined where there is none. */
export function explorerOf({ section, name, kind }: Directive): Explorer | undefined {
  const id = ((section === 'Socket' ? byName.find(([pattern]) => pattern.test(name)) : undefined) ??
    byKind.find(([pattern]) => pattern.test(kind)))?.[1];
  return explorers.find((each) => each.id === id);
}
