import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBundle, socketsOf } from '../unit/load-bundle.ts';
import type { Deed, Event, Program } from './event.ts';
import { play, stepWords } from './run.ts';
import { type Setup, setupOf } from './setup.ts';
import { shownState } from './shown-state.ts';
import { connections, type Fate, type State } from './state.ts';

const come = (from = '192.0.2.1', door = 0): Deed => ({ do: 'come', from, door });
const start: Deed = { do: 'start', unit: 'socket' };
const stop: Deed = { do: 'stop', unit: 'socket' };
const stays: Program = { readyAfter: 10, takes: true, serves: 100 };
const deaf: Program = { readyAfter: 0, takes: false, endsAfter: 20 };
const told: Program = { readyAfter: 0, takes: true };

const setupWith = (socket: string, service = '', unit = '', target = 252): Setup => {
  const accept = /^Accept=yes/m.test(socket);
  const loaded = loadBundle({
    name: 'app',
    target,
    files: [
      { name: 'app.socket', text: `[Socket]\nListenStream=80\n${socket}` },
      {
        name: accept ? 'app@.service' : 'app.service',
        text: `[Unit]\n${unit}\n[Service]\nExecStart=/bin/app\n${service}`,
      },
    ],
  });
  const [first] = socketsOf(loaded);
  if (!first) throw new Error('no socket');
  return setupOf(loaded, first);
};

/** Things done a second apart. */
const each = (...deeds: readonly Deed[]): readonly Event[] => deeds.map((deed, i) => ({ at: i * 1000, ...deed }));

const played = (setup: Setup, program: Program, events: readonly Event[]) => {
  const steps = play(setup, { program, events });
  const last = steps.at(-1);
  if (!last) throw new Error('nothing happened');
  return { steps, state: last.state, words: steps.map(stepWords), fates: last.state.clients.map(({ fate }) => fate) };
};

const inShort = (setup: Setup, state: State): string => {
  const { socket, service } = shownState(setup, state);
  return `${socket.SubState} ${socket.Result}, ${service.SubState} ${service.Result}`;
};

describe('what becomes of socket and service', () => {
  const unlimited = 'StartLimitIntervalSec=0';
  test.each<[what: string, Setup, Program, readonly Deed[], inShort: string, fates: readonly Fate[]]>([
    ['nobody comes', setupWith(''), stays, [start], 'listening success, dead success', []],
    ['a client', setupWith(''), stays, [start, come()], 'running success, running success', ['answered']],
    [
      'a client before the start',
      setupWith(''),
      stays,
      [come(), start],
      'listening success, dead success',
      ['refused'],
    ],
    [
      'never accepts',
      setupWith('', '', unlimited),
      deaf,
      [start, come()],
      'failed trigger-limit-hit, dead success',
      ['lost'],
    ],
    [
      'never accepts, as usual',
      setupWith(''),
      deaf,
      [start, come()],
      'failed service-start-limit-hit, failed start-limit-hit',
      ['lost'],
    ],
    [
      'crashes',
      setupWith(''),
      { ...deaf, fails: true },
      [start, come()],
      'failed service-start-limit-hit, failed exit-code',
      ['lost'],
    ],
    [
      'no trigger limit',
      setupWith('TriggerLimitBurst=0\n', '', 'StartLimitBurst=3'),
      deaf,
      [start, come()],
      'failed service-start-limit-hit, failed start-limit-hit',
      ['lost'],
    ],
    [
      'a full queue',
      setupWith('Backlog=0\n'),
      { readyAfter: 0, takes: false },
      [start, come(), come()],
      'running success, running success',
      ['waiting', 'outside'],
    ],
    [
      'stops beside its service',
      setupWith(''),
      told,
      [start, come(), stop, { do: 'finish', client: 1 }],
      'dead success, running success',
      ['answered'],
    ],
    [
      'stays active without its program',
      setupWith('', 'RemainAfterExit=yes'),
      deaf,
      [start, come()],
      'running success, exited success',
      ['waiting'],
    ],
    [
      'stays active without its program, and is not restarted',
      setupWith('', 'RemainAfterExit=yes\nRestart=always'),
      deaf,
      [start, come()],
      'running success, exited success',
      ['waiting'],
    ],
    [
      'leaves before the answer',
      setupWith(''),
      told,
      [start, come(), { do: 'leave', client: 1 }],
      'running success, running success',
      ['left'],
    ],
  ])('%s', (_, setup, program, deeds, state, fates) => {
    const end = played(setup, program, each(...deeds));
    expect(inShort(setup, end.state)).toBe(state);
    expect(end.fates).toEqual(fates);
  });

  test('from 255 on a listener that wakes systemd too often is left alone, and the trigger limit is not reached', () => {
    const now = setupWith('TriggerLimitIntervalSec=2\n', '', unlimited, 257);
    const { words, state } = played(now, deaf, each(start, come()));
    expect(words.filter((each) => each.includes('is left alone')).length).toBeGreaterThan(1);
    expect(state.socket.state).not.toBe('failed');
  });

  test('what conflicts with the service is stopped for it, or waited for, or in the way', () => {
    const rival = (defer: string, target = 262) => setupWith(defer, '', 'Conflicts=other.service', target);
    const deeds = each(start, { do: 'rival', up: true }, come());
    expect(played(rival(''), told, deeds).words.join()).toContain(
      'other.service conflicts with the service and is stopped',
    );
    expect(played(rival('DeferTrigger=yes\n'), told, deeds).state.socket).toEqual({
      state: 'failed',
      result: 'resources',
    });
    const patient = 'DeferTrigger=patient\nDeferTriggerMaxSec=10\n';
    expect(played(rival(patient), told, deeds).state.socket).toEqual({ state: 'failed', result: 'timeout' });
    expect(played(rival(patient, 252), told, deeds).state.socket.state).toBe('running');
    expect(played(rival(patient), told, [...deeds, { at: 4000, do: 'rival', up: false }]).fates).toEqual(['served']);
  });

  test('the proxy ends when it was idle for as long as its command says', () => {
    const proxy = setupWith(
      '',
      'ExecStart=\nExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:1',
    );
    const { steps } = played(proxy, stays, each(start, come()));
    expect(proxy.idle).toBe(300_000);
    expect(steps.at(-1)).toMatchObject({ at: 1000 + 10 + 100 + 300_000, state: { socket: { state: 'listening' } } });
    expect(steps.at(-1)?.settings.map(({ name }) => name)).toEqual(['ExecStart']);
  });

  test('at boot it starts what is enabled', () => {
    const boot: Deed = { do: 'boot' };
    const enabled = setupWith('[Install]\nWantedBy=sockets.target\n');
    expect(inShort(enabled, played(enabled, stays, each(boot)).state)).toBe('listening success, dead success');
    const both = setupWith('[Install]\nWantedBy=sockets.target\n', '[Install]\nWantedBy=multi-user.target\n');
    expect(inShort(both, played(both, stays, each(boot)).state)).toBe('running success, running success');
    expect(played(setupWith(''), stays, each(boot)).words).toEqual([
      'The machine boots. Nothing wants app.socket, as it has no [Install] section that says so: it stays closed.',
    ]);
  });

  test('says which line decides, or that it is a default', () => {
    const steps = (socket: string) =>
      played(setupWith(`Accept=yes\n${socket}`), told, each(start, come(), come())).steps.at(-1)?.settings;
    expect(steps('MaxConnections=1\n')?.[0]).toMatchObject({ name: 'MaxConnections', shown: '1', unit: 'app.socket' });
    expect(steps('MaxConnections=1\n')?.[0]?.entry?.assignment.value).toBe('1');
    expect(steps('')?.find(({ name }) => name === 'MaxConnections')).toMatchObject({ shown: '64', entry: undefined });
  });

  test('with 256 clients of Unix sockets are counted by user, before that not at all', () => {
    const unix = (target: number) =>
      setupWith('ListenStream=\nListenStream=/run/app.sock\nAccept=yes\nMaxConnectionsPerSource=1\n', '', '', target);
    const deeds = each(start, come('1000'), come('1000'), come('1001'));
    expect(played(unix(255), told, deeds).fates).toEqual(['served', 'served', 'served']);
    expect(played(unix(256), told, deeds).fates).toEqual(['served', 'refused', 'served']);
  });
});

describe('laws', () => {
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('come' as const), from: fc.constantFrom('a', 'b'), door: fc.nat(1) }),
    },
    fc.record({
      do: fc.constantFrom('start' as const, 'stop' as const, 'restart' as const),
      unit: fc.constantFrom('socket' as const, 'service' as const),
    }),
    fc.record({ do: fc.constantFrom('finish' as const, 'leave' as const), client: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ do: fc.constant('exit' as const), well: fc.boolean() }),
    fc.constantFrom<Deed>({ do: 'boot' }, { do: 'wait' }),
  );
  const events = fc.array(fc.tuple(fc.nat(3000), deed), { maxLength: 25 }).map((list) => {
    let at = 0;
    return list.map(([gap, what]): Event => {
      at += gap;
      return { at, ...what };
    });
  });
  const program: fc.Arbitrary<Program> = fc.oneof(
    fc.constantFrom(stays, told, deaf, { ...deaf, fails: true }, { ...stays, idle: 500 }),
  );
  const yesNo = (name: string) => fc.constantFrom('', `${name}=yes\n`);
  const setup = fc
    .record({
      accept: fc.constantFrom('', 'Accept=yes\nMaxConnections=2\n', 'Accept=yes\nMaxConnectionsPerSource=1\n'),
      lines: fc
        .tuple(yesNo('FlushPending'), yesNo('RemoveOnStop'), fc.constantFrom('', 'Backlog=1\n'))
        .map((all) => all.join('')),
      service: fc.constantFrom('', 'Restart=always\n', 'RemainAfterExit=yes\n', 'Type=notify\n'),
      unit: fc.constantFrom(
        '',
        'Requires=app.socket\n',
        'BindsTo=app.socket\n',
        'StartLimitBurst=2\n',
        'StopWhenUnneeded=yes\n',
      ),
      target: fc.constantFrom(247, 252, 257, 262),
    })
    .map(({ accept, lines, service, unit, target }) =>
      setupWith(
        `ListenStream=/run/app.sock\n${accept}${lines}[Install]\nWantedBy=sockets.target\n`,
        service,
        unit,
        target,
      ),
    );

  test('every client has one fate, and keeps what is final', () => {
    fc.assert(
      fc.property(setup, program, events, (machine, does, list) => {
        const steps = play(machine, { program: does, events: list });
        const made = list.filter((event) => event.do === 'come' && event.door < machine.doors.length).length;
        const final: readonly Fate[] = ['answered', 'refused', 'lost', 'left'];
        let before: State | undefined;
        for (const { state } of steps) {
          for (const [i, { fate }] of (before?.clients ?? []).entries())
            if (final.includes(fate)) expect(state.clients[i]?.fate).toBe(fate);
          before = state;
        }
        if (steps.length < 400) expect(before?.clients.length ?? 0).toBe(made);
      }),
    );
  });

  test('no limit is ever exceeded', () => {
    fc.assert(
      fc.property(setup, program, events, (machine, does, list) => {
        for (const { state } of play(machine, { program: does, events: list })) {
          expect(connections(state)).toBeLessThanOrEqual(machine.most);
          const bySource = ['a', 'b'].map(
            (from) =>
              state.instances.filter(
                (one) =>
                  one.state === 'running' &&
                  state.clients[one.client - 1]?.from === from &&
                  machine.doors[state.clients[one.client - 1]?.door ?? 0]?.counts !== 'nothing',
              ).length,
          );
          if (machine.mostPerSource > 0)
            for (const found of bySource) expect(found).toBeLessThanOrEqual(machine.mostPerSource);
          for (const [door] of machine.doors.entries())
            expect(
              state.clients.filter((one) => one.door === door && one.fate === 'waiting').length,
            ).toBeLessThanOrEqual(machine.queue + 1);
          expect(state.triggers.count).toBeLessThanOrEqual(machine.trigger.burst);
          expect(state.serviceStarts.count).toBeLessThanOrEqual(machine.serviceStarts.burst);
        }
      }),
    );
  });

  test('clients are served by something that runs, and wait for something that listens', () => {
    fc.assert(
      fc.property(setup, program, events, (machine, does, list) => {
        for (const { state } of play(machine, { program: does, events: list })) {
          const fates = state.clients.map(({ fate }) => fate);
          const up = ['listening', 'running'].includes(state.socket.state);
          if (fates.includes('served')) expect(state.service.alive || connections(state) > 0).toBe(true);
          if (fates.includes('waiting')) expect(up || (state.service.alive && state.service.fds > 0)).toBe(true);
          expect(fates.filter((fate) => fate === 'served').length >= connections(state)).toBe(true);
        }
      }),
    );
  });

  test('time never goes back, and the same events give the same steps', () => {
    fc.assert(
      fc.property(setup, program, events, (machine, does, list) => {
        const once = play(machine, { program: does, events: list });
        expect(play(machine, { program: does, events: list })).toEqual(once);
        for (const [i, { at, said }] of once.entries()) {
          expect(at).toBeGreaterThanOrEqual(once[i - 1]?.at ?? 0);
          expect(said.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
