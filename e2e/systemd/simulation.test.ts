import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Deed } from '../../src/model/simulation/event.ts';
import { play } from '../../src/model/simulation/run.ts';
import { type Setup, setupOf } from '../../src/model/simulation/setup.ts';
import { shownState } from '../../src/model/simulation/shown-state.ts';
import type { Client, State } from '../../src/model/simulation/state.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { socketsOf } from '../../src/model/unit/load-bundle.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import { bundleOf, put } from './scenario.ts';
import { cases, type Played } from './simulation-cases.ts';

/** How long all of it may take, in seconds. */
const patience = 400;

/** What is looked at after each event, in the same words in the simulation and in the box. */
interface Seen {
  readonly socket: string;
  readonly service?: string;
  readonly clients: readonly string[];
}

const fates = {
  waiting: 'open',
  outside: 'open',
  served: 'open',
  answered: 'answered',
  refused: 'ended',
  lost: 'ended',
  left: 'left',
} as const;

const fateOf = ({ fate, gone }: Client): string => (gone ? 'left' : fates[fate]);

function seenIn(setup: Setup, state: State): Seen {
  const { socket, service } = shownState(setup, state);
  return {
    socket: Object.values(socket).join(' '),
    ...(setup.accept ? {} : { service: Object.values(service).join(' ') }),
    clients: state.clients.map(fateOf),
  };
}

/** The units of a case under a name of their own, with the program that it says. */
function prepared({ name, files, program }: Played) {
  const run = `/usr/bin/python3 -S /run/sim-program.py '${JSON.stringify(program).replaceAll('"', '\\"')}'`;
  const loaded = bundleOf(
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [
        file.replace('app', name),
        text.replaceAll('app', name).replaceAll('PROGRAM', run),
      ]),
    ),
  );
  const [socket] = socketsOf(loaded);
  if (!socket) throw new Error('no socket');
  return { loaded, setup: setupOf(loaded, socket) };
}

/** Milliseconds between two things that are done, unless the case says so itself. */
const pause = 800;

/** What the simulation says there is after each event, when nothing is left to happen before the next. */
function expected({ program, events }: Played, setup: Setup): readonly Seen[] {
  const at = (place: number): number => events.slice(0, place).reduce((sum, { gap }) => sum + (gap ?? pause), 0);
  const steps = play(setup, {
    program,
    events: events.map(({ gap: _, ...deed }, place) => ({ at: at(place), ...deed })),
  });
  return events.map((_, place) => {
    const last = steps.findLast((step) => step.at < at(place + 1));
    if (!last) throw new Error('nothing happened');
    return seenIn(setup, last.state);
  });
}

const python = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

describe(...needing('the simulation, against a real systemd', boxLack()), () => {
  const seen = new Map<string, Seen[]>();
  const wanted = new Map<string, readonly Seen[]>();

  beforeAll(async () => {
    await loadAll();
    const ready = cases.map((each) => ({ each, ...prepared(each) }));
    const plans = ready.map(({ each, setup }) => {
      const states = expected(each, setup);
      wanted.set(each.name, states);
      return {
        name: each.name,
        socket: setup.socket.name,
        service: setup.accept ? '' : setup.serviceName,
        doors: setup.doors.map(({ address, type }) => ({ address, type })),
        events: each.events.map((event: Deed & { readonly gap?: number }, place) => ({
          ...event,
          expected: states[place],
          passing: event.gap !== undefined,
        })),
      };
    });
    const units = Object.fromEntries(
      ready.flatMap(({ loaded }) => loaded.bundle.files.map(({ name, text }) => [name, text])),
    );
    const script = `${put('/run/sim-program.py', python('sim-program.py'))}
mount -t tmpfs tmpfs /lib/systemd/system-generators
exec python3 -S /run/box/drive.py /run/box/plans.json`;
    const beside = { 'drive.py': python('sim-drive.py'), 'plans.json': JSON.stringify(plans) };
    for (const line of inBox(units, script, beside, patience).trim().split('\n')) {
      const { scenario, ...state }: Seen & { scenario: string } = JSON.parse(line);
      seen.set(scenario, [...(seen.get(scenario) ?? []), state]);
    }
  }, patience * 1000);

  test.each(cases.map(({ name, title }) => [title, name]))('%s', (_, name) => {
    expect(seen.get(name)).toEqual(wanted.get(name));
  });
});
