import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdits, remove } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import { idleWords } from '../words/idle-words.ts';
import { load } from './load.ts';
import { loadAll } from './load-all.ts';
import { show } from './show.ts';
import type { Unit } from './unit.ts';
import { withoutEffect } from './without-effect.ts';

beforeAll(loadAll);

const context = { target: 257, unit: 'app.socket', manager: 'system' } as const;
const unitOf = (...lines: readonly string[]): Unit => load(parse(`[Socket]\n${lines.join('\n')}\n`), context);
const idleIn = (unit: Unit): readonly string[] =>
  withoutEffect(unit).map(({ entry, reason }) => `${entry.assignment.key}: ${idleWords(reason)}`);

describe('lines without effect', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['none', ['ListenStream=80', 'NoDelay=yes', 'Accept=no'], []],
    [
      'for listeners that are not there',
      ['ListenStream=/run/a', 'NoDelay=yes'],
      ['NoDelay: the unit has no TCP listener'],
    ],
    ['that are off in any case', ['ListenStream=/run/a', 'NoDelay=no'], ['NoDelay: the unit has no TCP listener']],
    ['set again', ['ListenStream=80', 'Backlog=1', 'Backlog=2'], ['Backlog: a later line sets it again']],
    [
      'cleared',
      ['ListenStream=80', 'ListenStream=', 'ListenStream=81'],
      ['ListenStream: an empty line below clears it'],
    ],
    ['that systemd rejects', ['ListenStream=80', 'Backlog=x', 'Backlog=2'], []],
    [
      'without another one',
      ['ListenStream=80', 'KeepAliveProbes=3'],
      ['KeepAliveProbes: only together with KeepAlive='],
    ],
    [
      'of connections that systemd does not take',
      ['ListenStream=80', 'MaxConnections=3'],
      ['MaxConnections: one service takes every connection while Accept=no'],
    ],
  ])('%s', (_, lines, expected) => expect(idleIn(unitOf(...lines))).toEqual(expected));

  test('there are none where the reading of the file ended', () => {
    expect(idleIn(unitOf('ListenStream=/run/a', 'NoDelay=yes', '[Broken'))).toEqual([]);
  });
});

const line = fc.constantFrom(
  ...['ListenStream=80', 'ListenStream=/run/a', 'ListenStream=', 'ListenDatagram=[::1]:53', 'ListenFIFO=/run/f'],
  ...['ListenSequentialPacket=@q', 'ListenMessageQueue=/q', 'ListenNetlink=route 1', 'ListenSpecial=/dev/null'],
  ...['Accept=yes', 'Accept=no', 'NoDelay=yes', 'NoDelay=no', 'KeepAlive=yes', 'KeepAlive=no', 'KeepAliveProbes=3'],
  ...['KeepAliveTimeSec=9', 'Backlog=3', 'Backlog=4', 'Backlog=x', 'SocketMode=0600', 'SocketUser=root', 'PipeSize=4K'],
  ...['DirectoryMode=0700', 'MaxConnections=5', 'MaxConnectionsPerSource=2', 'FreeBind=yes', 'IPTOS=4', 'IPTTL=9'],
  ...['MessageQueueMaxMessages=5', 'MessageQueueMessageSize=9', 'TimeoutSec=3', 'TimeoutSec=4', 'Priority=3'],
  ...['ExecStartPre=/bin/true', 'ExecStartPre=', 'PassCredentials=yes', 'PassSecurity=yes', 'Broadcast=yes'],
  ...['Service=a.service', 'Symlinks=/run/b', 'Symlinks=', 'DeferAcceptSec=3', 'TriggerLimitBurst=3', 'ReusePort=yes'],
);

/** What systemd gets: all properties but those that a directive sets, the listeners, and what is started. */
function got(unit: Unit, but: string): readonly unknown[] {
  const own = new Set([but, ...(renamed[but] ?? [])]);
  const all = Object.entries(show(unit, { all: true })).filter(([name]) => !own.has(name));
  return [
    all,
    unit.listeners.map(({ type, address, fd }) => [type, address, fd]),
    unit.service,
    unit.accept,
    unit.state,
  ];
}

/** Properties that go by another name than the directive that sets them. */
const renamed: Readonly<Record<string, readonly string[]>> = {
  KeepAliveTimeSec: ['KeepAliveTimeUSec'],
  KeepAliveIntervalSec: ['KeepAliveIntervalUSec'],
  TimeoutSec: ['TimeoutUSec'],
  DeferAcceptSec: ['DeferAcceptUSec'],
};

test('the law: without such a line systemd gets the same, but for what the line itself sets', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
      const unit = unitOf(...lines);
      for (const { entry, reason } of withoutEffect(unit)) {
        seen++;
        const after = load(parse(applyEdits(unit.document.text, remove([entry.assignment]))), context);
        // What is taken back later sets nothing at all.
        const { name } = entry.directive;
        const but = reason.code === 'replaced' || reason.code === 'cleared' ? '' : name;
        expect(got(after, but)).toEqual(got(unit, but));
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(500);
});
