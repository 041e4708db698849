import { expect, test } from 'vitest';
import { directive, directivesIn } from '../../../model/index.ts';
import { explorerOf } from './explorer-of.ts';
import { explorers } from './explorers.ts';

test.each([
  ['ListenStream', 'address'],
  ['ListenFIFO', undefined],
  ['SocketMode', 'mode'],
  ['KeepAlive', 'keep-alive'],
  ['KeepAliveTimeSec', 'keep-alive'],
  ['MaxConnectionsPerSource', 'backlog'],
  ['PollLimitBurst', 'trigger-limit'],
  ['TimeoutSec', 'time-span'],
  ['PipeSize', 'size'],
  ['Accept', 'boolean'],
  ['IPTOS', 'ip-tos'],
  ['Service', undefined],
])('%s= is played with on the page %s', (name, id) => {
  const found = directive('Socket', name);
  expect(found && explorerOf(found)?.id).toBe(id);
});

test('every explorer but those of files is reached from a directive, and ids are unique', () => {
  const reached = new Set(directivesIn('Socket').map((each) => explorerOf(each)?.id));
  for (const { id, group } of explorers) expect(group === 'Files' || reached.has(id), id).toBe(true);
  expect(new Set(explorers.map(({ id }) => id)).size).toBe(explorers.length);
});
