import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { handshake, heldFor } from './defer-accept.ts';
import { clientForms, listenerForms, meet } from './dual-stack.ts';
import { joinLines } from './joined-lines.ts';
import { deadAfter, keepAliveDefaults, keepAliveEvents } from './keep-alive.ts';
import { capacity, fillQueue, type QueueSettings, queueLength } from './queue.ts';
import { pollDefaults, runLimits, startDefaults, triggerDefaults } from './rate-limit.ts';
import { inSeconds, spanText } from './span-parts.ts';
import { specifierSteps, specifierTable } from './specifier-steps.ts';
import { bitsOf, dscpName, onTcp, tosParts } from './tos-bits.ts';
import { throughput } from './window.ts';

describe('keep-alive', () => {
  test('a kernel left alone notices after two hours, eleven minutes and a quarter', () => {
    expect(deadAfter(keepAliveDefaults)).toBe(7875);
    expect(spanText(deadAfter(keepAliveDefaults))).toBe('2h 11min 15s');
  });
  test('there is one event for each probe, in order, and the end is the last', () => {
    const amount = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 127 }), (time, interval, probes) => {
        const events = keepAliveEvents({ time, interval, probes });
        expect(events.filter(({ kind }) => kind === 'probe')).toHaveLength(probes);
        expect(events.at(-1)).toMatchObject({ kind: 'dead', at: time + interval * probes });
        for (const [i, { at }] of events.entries()) if (i > 0) expect(at).toBeGreaterThan(events[i - 1]?.at ?? 0);
      }),
    );
  });
});

describe('the queue', () => {
  const usual: QueueSettings = {
    accept: false,
    rate: 10,
    service: 1,
    workers: 1,
    backlog: 4,
    somaxconn: 4096,
    maxConnections: 3,
    seconds: 10,
  };
  test.each([
    [4, 4096, 5],
    [8192, 4096, 4097],
    [0, 4096, 1],
  ])('a backlog of %d and somaxconn %d leave room for %d', (backlog, somaxconn, room) => {
    expect(queueLength({ backlog, somaxconn })).toBe(room);
  });
  test('one is served, five wait, the seventh is turned away', () => {
    expect(fillQueue(usual).slice(0, 8)).toMatchObject([
      { served: 1, waiting: 0, away: 0 },
      { served: 1, waiting: 1, away: 0 },
      { served: 1, waiting: 2, away: 0 },
      { served: 1, waiting: 3, away: 0 },
      { served: 1, waiting: 4, away: 0 },
      { served: 1, waiting: 5, away: 0 },
      { served: 1, waiting: 5, away: 1 },
      { served: 1, waiting: 5, away: 2 },
    ]);
  });
  test('with Accept=yes nobody waits', () => {
    const moments = fillQueue({ ...usual, accept: true });
    expect(moments[3]).toMatchObject({ served: 3, waiting: 0, away: 1 });
    expect(moments.every(({ waiting }) => waiting === 0)).toBe(true);
  });
  test('no place is taken twice, and where there is room for all that come nobody is lost', () => {
    const settings = fc.record({
      accept: fc.boolean(),
      rate: fc.integer({ min: 1, max: 50 }),
      service: fc.double({ min: 0.01, max: 5, noNaN: true }),
      workers: fc.integer({ min: 1, max: 20 }),
      backlog: fc.integer({ min: 0, max: 100 }),
      somaxconn: fc.integer({ min: 1, max: 100 }),
      maxConnections: fc.integer({ min: 1, max: 100 }),
      seconds: fc.constant(10),
    });
    fc.assert(
      fc.property(settings, (each) => {
        const moments = fillQueue(each);
        const places = each.accept ? each.maxConnections : each.workers;
        for (const { served, waiting } of moments) {
          expect(served).toBeLessThanOrEqual(places);
          expect(waiting).toBeLessThanOrEqual(each.accept ? 0 : queueLength(each));
        }
        if (capacity(each) >= each.rate * 1.01 && !each.accept) expect(moments.at(-1)?.away).toBe(0);
      }),
    );
  });
});

describe('limits', () => {
  test.each([
    [false, 20, 15],
    [true, 200, 150],
  ])('with Accept=%s', (accept, burst, polls) => {
    expect(triggerDefaults(accept)).toEqual({ interval: 2000, burst });
    expect(pollDefaults(accept)).toEqual({ interval: 2000, burst: polls });
  });
  const off = { interval: 0, burst: 0 };
  test('a service that takes nothing fails by its own limit first, and by that of the socket where it has none', () => {
    expect(runLimits(50, 6000, triggerDefaults(false), undefined, startDefaults)).toMatchObject({
      by: 'start',
      failedAt: 250,
    });
    expect(runLimits(50, 6000, triggerDefaults(false), undefined, off)).toMatchObject({
      by: 'trigger',
      failedAt: 1000,
    });
  });
  test('a poll limit below the trigger limit holds back, so that nothing fails', () => {
    const run = runLimits(5, 6000, triggerDefaults(true), pollDefaults(true));
    expect(run.failedAt).toBeUndefined();
    expect(run.pauses[0]).toEqual([750, 2000]);
  });
  test('no interval has more starts than its burst; 0 turns a limit off', () => {
    const limit = fc.record({ interval: fc.integer({ min: 1, max: 3000 }), burst: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(limit, fc.integer({ min: 1, max: 500 }), (trigger, every) => {
        const { ticks, failedAt } = runLimits(every, 4000, trigger, undefined);
        const started = ticks.filter(({ outcome }) => outcome === 'started').map(({ at }) => at);
        const first = started.filter((at) => at <= trigger.interval);
        expect(first.length).toBeLessThanOrEqual(trigger.burst);
        if (failedAt === undefined) expect(started).toHaveLength(Math.floor(4000 / every) + 1);
        expect(runLimits(every, 4000, { ...trigger, burst: 0 }, undefined).failedAt).toBeUndefined();
      }),
    );
  });
});

describe('deferred accept', () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 3],
    [5, 7],
    [10, 15],
    [60, 63],
    [200, 247],
  ])('%d s asked for are %d s', (asked, held) => {
    expect(heldFor(asked)).toBe(held);
  });
  test('data in time is there when the service has the connection; the late one is waited for', () => {
    expect(handshake(2, 5)).toMatchObject({ accepted: 2, idle: 0 });
    expect(handshake(10, 5)).toMatchObject({ accepted: 7, idle: 3 });
    expect(handshake(2, 0)).toMatchObject({ accepted: 0, idle: 2 });
  });
  test('scenes are in order, and end with the service that reads', () => {
    const time = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(time, time, (after, asked) => {
        const { scenes } = handshake(after, asked);
        expect(scenes.at(-1)?.id).toBe('read');
        for (const [i, { at }] of scenes.entries()) expect(at).toBeGreaterThanOrEqual(scenes[i - 1]?.at ?? 0);
      }),
    );
  });
});

test('which client gets through', () => {
  const table = (setting: 'both' | 'ipv6-only') =>
    Object.fromEntries(
      listenerForms.map(({ id }) => [
        id,
        clientForms
          .map((client) => meet(id, client.id, setting, false))
          .map((met) => (met.outcome === 'connects' ? met.seenAs : met.outcome))
          .join(' '),
      ]),
    );
  expect(table('both')).toEqual({
    port: '::ffff:192.0.2.7 2001:db8::7 ::ffff:192.0.2.7',
    'inet6-any': '::ffff:192.0.2.7 2001:db8::7 ::ffff:192.0.2.7',
    'inet-any': '192.0.2.7 refused 192.0.2.7',
    'inet6-one': 'refused 2001:db8::7 refused',
    'inet-one': '192.0.2.7 refused 192.0.2.7',
    mapped: '::ffff:192.0.2.7 refused ::ffff:192.0.2.7',
  });
  expect(table('ipv6-only')).toMatchObject({
    port: 'refused 2001:db8::7 refused',
    'inet-any': '192.0.2.7 refused 192.0.2.7',
    mapped: 'no-socket no-socket no-socket',
  });
  for (const { id } of listenerForms)
    for (const client of clientForms)
      for (const sysctl of [true, false])
        expect(meet(id, client.id, 'default', sysctl)).toEqual(
          meet(id, client.id, sysctl ? 'ipv6-only' : 'both', false),
        );
});

test('the bits of a type of service', () => {
  expect(bitsOf(0x28).map(Number)).toEqual([0, 0, 1, 0, 1, 0, 0, 0]);
  expect(tosParts(0xb9)).toEqual({ dscp: 46, ecn: 1 });
  expect([0, 1, 8, 10, 34, 44, 46, 4, 7].map(dscpName)).toEqual([
    'CS0',
    'LE',
    'CS1',
    'AF11',
    'AF41',
    'VA',
    'EF',
    undefined,
    undefined,
  ]);
  expect([2, 16, 255].map(onTcp)).toEqual([0, 16, 252]);
});

test('a connection carries a buffer per round trip, and no more than its link', () => {
  expect(throughput(125_000, 1e9, 0.1)).toEqual({ byBuffer: 1e7, bits: 1e7, product: 12_500_000, limitedBy: 'buffer' });
  expect(throughput(125_000, 1e6, 0.1)).toMatchObject({ bits: 1e6, limitedBy: 'link' });
});

describe('specifiers', () => {
  const context = { target: 252, unit: 'app@one.socket', manager: 'system' } as const;
  test('pieces together are the text, and what they become the path', () => {
    const steps = specifierSteps('%t/%p-%i.sock%%', context);
    expect(steps.map(({ written }) => written)).toEqual(['%t', '/', '%p', '-', '%i', '.sock', '%%']);
    expect(steps.map(({ becomes }) => becomes).join('')).toBe('/run/app-one.sock%');
    expect(specifierSteps('%t', { ...context, manager: 'user' })[0]?.becomes).toBe('/run/user/1000');
    expect(specifierSteps('%y/%Z', context).map(({ problem }) => problem)).toContain('unknown');
  });
  test('no text is lost', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[%a-zA-Z/. ]{0,20}$/), (text) => {
        expect(
          specifierSteps(text, context)
            .map(({ written }) => written)
            .join(''),
        ).toBe(text);
      }),
    );
  });
  test('each row of the table has words, and one value at least', () => {
    for (const { letter, words, system, user } of specifierTable('app@one.socket', 262)) {
      expect(words, letter).not.toBe('');
      expect(system ?? user, letter).toBeDefined();
    }
  });
});

describe('joined lines', () => {
  test.each([
    ['[Socket]\nA=1 \\\n# c\n 2\nB=3', ['section', 'assignment', 'comment-inside', 'continued', 'assignment']],
    ['; c\n\nA=1 # no comment\nnothing', ['comment', 'blank', 'assignment', 'ignored']],
    ['', []],
  ])('%j', (text, roles) => {
    expect(
      joinLines(text)
        .lines.map(({ role }) => role)
        .slice(0, roles.length),
    ).toEqual(roles);
  });
  test('the values are those that are read, whatever the text', () => {
    const line = fc.constantFrom('[Socket]', 'A=1', 'A=1 \\', '# c', '  2', '  2 \\', '', 'nothing', '\\');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (all) => {
        const text = all.join('\n');
        const { lines, assignments } = joinLines(text);
        const read = parse(text).nodes.flatMap((node) => (node.type === 'assignment' ? [node.value] : []));
        expect(assignments.map(({ value }) => value)).toEqual(read);
        expect(lines.map((each) => each.text).join('\n')).toBe(text.replace(/\n$/, ''));
      }),
    );
  });
});

test('seconds as systemd prints them', () => {
  expect([0, 0.5, 90, 7875].map(spanText)).toEqual(['0', '500ms', '1min 30s', '2h 11min 15s']);
  expect(inSeconds(1_500_000n)).toBe('1.5');
});
