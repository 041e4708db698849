import type { Deed, Event, Program, Scenario } from './event.ts';
import type { Setup } from './setup.ts';
import { sourcesOf } from './sources.ts';

/** A story worth playing with a pair of units. */
export interface Story {
  /** Its word in addresses. */
  readonly id: string;
  readonly title: string;
  /** What to look at, in a sentence. */
  readonly about: string;
  /** What is played with these units; undefined where it makes no sense with them. */
  readonly scenario: (setup: Setup) => Scenario | undefined;
}

const boot: Deed = { do: 'boot' };
/** Somebody who comes to a listener: the one that there mostly is, or the next one, who is told apart where that can be. */
const come = (who = 0, door = 0): Deed => ({ do: 'come', from: String(who), door });
const at = (time: number, deed: Deed): Event => ({ at: time, ...deed });
/** Several clients, one after the other, a little apart. */
const crowd = (count: number, since: number, apart: number, who = (i: number) => i % 2): readonly Event[] =>
  Array.from({ length: count }, (_, i) => at(since + i * apart, come(who(i))));

/** A scenario with those who can come to the listeners of a setup, for the numbers that stand for them. */
function peopled({ program, events }: Scenario, { socket: { unit } }: Setup): Scenario {
  const named = (event: Event): Event => {
    if (event.do !== 'come') return event;
    const listener = unit.listeners[event.door];
    const sources = listener ? sourcesOf(listener, unit) : [];
    return { ...event, from: sources[Number(event.from)] ?? sources.at(-1) ?? 'somebody' };
  };
  return { program, events: events.map(named) };
}

/** A socket that nothing starts at boot is started by hand. */
const begin = (setup: Setup): Event => at(0, setup.atBoot.socket ? boot : { do: 'start', unit: 'socket' });

const serves: Program = { readyAfter: 300, takes: true, serves: 700 };
const slow: Program = { readyAfter: 2500, takes: true, serves: 400 };
const deaf: Program = { readyAfter: 20, takes: false, endsAfter: 100 };

const one =
  (program: Program, ...events: readonly Event[]) =>
  (setup: Setup): Scenario | undefined =>
    setup.accept ? undefined : { program, events: [begin(setup), ...events] };
const each =
  (program: Program, ...events: readonly Event[]) =>
  (setup: Setup): Scenario | undefined =>
    setup.accept ? { program, events: [begin(setup), ...events] } : undefined;

/** More clients than this are no picture any more. */
const mostDrawn = 12;

const told: readonly Story[] = [
  {
    id: 'first-client',
    title: 'The first client',
    about: 'From boot to an answer: the socket listens, and the service starts for whoever comes first.',
    scenario: one(serves, at(1000, come()), at(4000, come(1))),
  },
  {
    id: 'listeners',
    title: 'A client at each listener',
    about:
      'One is enough to start what serves. A service has all the listeners from then on, an instance its connection alone.',
    scenario: (setup) =>
      setup.doors.length < 2 || setup.doors.length > mostDrawn
        ? undefined
        : {
            program: serves,
            events: [begin(setup), ...setup.doors.map((_, door) => at(1000 + door * 600, come(0, door)))],
          },
  },
  {
    id: 'queue',
    title: 'A crowd while the service starts',
    about: 'The service takes its time; nobody is lost, as the kernel keeps the connections.',
    scenario: one(slow, ...crowd(4, 1000, 300)),
  },
  {
    id: 'full-queue',
    title: 'More than may wait',
    about: 'Backlog= is how many may wait; whoever comes then has to try again.',
    scenario: (setup) =>
      setup.accept || setup.queue + 2 > mostDrawn
        ? undefined
        : { program: slow, events: [begin(setup), ...crowd(setup.queue + 3, 1000, 100)] },
  },
  {
    id: 'idle',
    title: 'Idle, and back again',
    about: 'A service that ends when it has nothing to do is started anew for the next client.',
    scenario: (setup) =>
      setup.accept
        ? undefined
        : {
            program: { ...serves, idle: setup.idle ?? 3000 },
            events: [begin(setup), at(1000, come()), at(3000 + (setup.idle ?? 3000), come(1))],
          },
  },
  {
    id: 'stop-service',
    title: 'The service is stopped, the socket stays',
    about: 'systemctl stop of the service alone: the next client starts it again.',
    scenario: one(serves, at(1000, come()), at(3000, { do: 'stop', unit: 'service' }), at(4000, come(1))),
  },
  {
    id: 'restart-service',
    title: 'A restart with clients waiting',
    about: 'The listener stays open while the service restarts: clients wait, and none is turned away.',
    scenario: one(
      slow,
      at(1000, come()),
      at(4200, { do: 'restart', unit: 'service' }),
      at(4600, come(1)),
      at(5000, come()),
    ),
  },
  {
    id: 'stop-socket',
    title: 'The socket is stopped under the service',
    about: 'Who can still connect, and what is left when the service ends.',
    scenario: one(
      { ...serves, endsAfter: 6000 },
      at(1000, come()),
      at(3000, { do: 'stop', unit: 'socket' }),
      at(4000, come(1)),
      at(8000, come()),
    ),
  },
  {
    id: 'restart-socket',
    title: 'The socket is restarted',
    about: 'While its service runs systemd opens no socket, unless the service stops with it: that is up to Requires=.',
    scenario: one(serves, at(1000, come()), at(3000, { do: 'restart', unit: 'socket' }), at(4000, come(1))),
  },
  {
    id: 'rival',
    title: 'A unit that conflicts',
    about: 'Starting the service would stop another unit, or has to wait for it.',
    scenario: (setup) =>
      setup.accept || setup.rival === undefined
        ? undefined
        : {
            program: serves,
            events: [
              begin(setup),
              at(500, { do: 'rival', up: true }),
              at(1000, come()),
              at(3000, { do: 'rival', up: false }),
              at(4000, come(1)),
            ],
          },
  },
  {
    id: 'service-first',
    title: 'The service runs already',
    about: 'Started by hand before its socket: systemd refuses the socket.',
    scenario: (setup) =>
      setup.accept
        ? undefined
        : {
            program: serves,
            events: [
              at(0, { do: 'start', unit: 'service' }),
              at(1000, { do: 'start', unit: 'socket' }),
              at(2000, come()),
            ],
          },
  },
  {
    id: 'crash',
    title: 'The service crashes',
    about: 'It fails while it serves: what becomes of the client, and of those who wait.',
    scenario: one(
      { readyAfter: 300, takes: true, serves: 5000, endsAfter: 1500, fails: true },
      at(1000, come()),
      at(2000, come(1)),
    ),
  },
  {
    id: 'never-accepts',
    title: 'A service that takes nothing',
    about: 'It ends without a look at its socket, is started again, and again, until a limit ends it.',
    scenario: one(deaf, at(1000, come()), at(6000, come(1))),
  },
  {
    id: 'per-connection',
    title: 'An instance for each client',
    about: 'systemd accepts, and starts an instance of the template for every connection.',
    scenario: each(serves, ...crowd(3, 1000, 400)),
  },
  {
    id: 'most-connections',
    title: 'More than MaxConnections=',
    about: 'Beyond the limit a connection is accepted and closed at once.',
    scenario: (setup) =>
      !setup.accept || setup.most + 1 > mostDrawn
        ? undefined
        : {
            program: { ...serves, serves: 3000 },
            events: [begin(setup), ...crowd(setup.most + 1, 1000, 150), at(6000, come())],
          },
  },
  {
    id: 'per-source',
    title: 'One client that wants it all',
    about: 'MaxConnectionsPerSource= is for each address; others still get in.',
    scenario: (setup) =>
      !setup.accept ||
      setup.doors[0]?.counts === 'nothing' ||
      setup.mostPerSource === 0 ||
      setup.mostPerSource >= setup.most ||
      setup.mostPerSource + 2 > mostDrawn
        ? undefined
        : {
            program: { ...serves, serves: 3000 },
            events: [begin(setup), ...crowd(setup.mostPerSource + 1, 1000, 150, () => 0), at(2500, come(1))],
          },
  },
  {
    id: 'instance-fails',
    title: 'An instance that fails',
    about: 'One fails, the others go on; what is left of it.',
    scenario: each({ readyAfter: 0, takes: true, endsAfter: 800, fails: true }, ...crowd(2, 1000, 500)),
  },
  {
    id: 'stop-socket-instances',
    title: 'The socket is stopped, connections stay',
    about: 'Nobody gets in any more; who is in, stays.',
    scenario: each(
      { ...serves, serves: 4000 },
      at(1000, come()),
      at(2000, { do: 'stop', unit: 'socket' }),
      at(3000, come(1)),
    ),
  },
];

export const stories: readonly Story[] = told.map((story) => ({
  ...story,
  scenario: (setup) => {
    const scenario = story.scenario(setup);
    return scenario && peopled(scenario, setup);
  },
}));

/** The stories that can be told of these units. */
export const storiesFor = (setup: Setup): readonly Story[] =>
  stories.filter(({ scenario }) => scenario(setup) !== undefined);

/** What one can do to the pair when playing freely, by its word in the address. `come-2` is who comes to the second listener. */
export const deeds: Readonly<Record<string, Deed>> = {
  boot,
  'start-socket': { do: 'start', unit: 'socket' },
  come: come(),
  stranger: come(1),
  answer: { do: 'finish' },
  crash: { do: 'exit', well: false },
  end: { do: 'exit', well: true },
  'stop-service': { do: 'stop', unit: 'service' },
  'restart-service': { do: 'restart', unit: 'service' },
  'stop-socket': { do: 'stop', unit: 'socket' },
  'restart-socket': { do: 'restart', unit: 'socket' },
};

/** More than this is not followed. */
const mostDeeds = 60;

function deedOf(word: string, { doors }: Setup): Deed | undefined {
  const [, name = word, number = '1'] = /^(come|stranger)-([1-9]\d*)$/.exec(word) ?? [];
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (deed?.do !== 'come') return deed;
  return Number(number) > Math.max(1, doors.length) ? undefined : { ...deed, door: Number(number) - 1 };
}

/** What somebody does in turn, by words with dots between; words that are none are passed over. The program waits to be told. */
export function ownScenario(words: string, setup: Setup): Scenario {
  const done = words
    .split('.')
    .flatMap((word) => deedOf(word, setup) ?? [])
    .slice(0, mostDeeds);
  const events = done.map((deed, i) => at(i * 1000, deed));
  return peopled({ program: { readyAfter: 300, takes: true }, events }, setup);
}
