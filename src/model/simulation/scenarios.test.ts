import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle, socketsOf } from '../unit/load-bundle.ts';
import { play, stepWords } from './run.ts';
import { deeds, ownScenario, stories, storiesFor } from './scenarios.ts';
import { setupOf } from './setup.ts';

await loadAll();

function setupWith(socket: string, unit = '') {
  const name = /Accept=yes/.test(socket) ? 'app@.service' : 'app.service';
  const loaded = loadBundle({
    name: 'app',
    target: 257,
    files: [
      { name: 'app.socket', text: `[Socket]\nListenStream=80\n${socket}\n[Install]\nWantedBy=sockets.target\n` },
      { name, text: `${unit}[Service]\nExecStart=/bin/app\n` },
    ],
  });
  const [first] = socketsOf(loaded);
  if (!first) throw new Error('no socket');
  return setupOf(loaded, first);
}

const told = (socket: string, id: string) => {
  const setup = setupWith(socket);
  const scenario = stories.find((story) => story.id === id)?.scenario(setup);
  if (!scenario) throw new Error(`${id} is not told of ${socket}`);
  const steps = play(setup, scenario);
  const last = steps.at(-1)?.state;
  return {
    steps: steps.length,
    socket: last?.socket.result,
    fates: last?.clients.map(({ fate }) => fate).join(' '),
    words: steps.map(stepWords).join('\n'),
  };
};

test.each([
  ['', 'first-client', 'success', 'answered answered'],
  ['ListenStream=/run/app.sock', 'listeners', 'success', 'answered answered'],
  ['ListenStream=/run/app.sock\nAccept=yes', 'listeners', 'success', 'answered answered'],
  ['', 'queue', 'success', 'answered answered answered answered'],
  ['Backlog=2', 'full-queue', 'success', 'answered answered answered answered answered'],
  ['', 'idle', 'success', 'answered answered'],
  ['', 'stop-service', 'success', 'answered answered'],
  ['', 'restart-service', 'success', 'answered answered answered'],
  ['', 'stop-socket', 'success', 'answered answered refused'],
  ['', 'restart-socket', 'success', 'answered answered'],
  ['', 'service-first', 'success', 'refused'],
  ['', 'crash', 'success', 'lost lost'],
  ['', 'never-accepts', 'service-start-limit-hit', 'lost refused'],
  ['Accept=yes', 'per-connection', 'success', 'answered answered answered'],
  ['Accept=yes\nMaxConnections=2', 'most-connections', 'success', 'answered answered refused answered'],
  [
    'Accept=yes\nMaxConnections=5\nMaxConnectionsPerSource=2',
    'per-source',
    'success',
    'answered answered refused answered',
  ],
  ['Accept=yes', 'instance-fails', 'success', 'lost lost'],
  ['Accept=yes', 'stop-socket-instances', 'success', 'answered refused'],
])('of %j the story %s ends so', (socket, id, result, fates) => {
  expect(told(socket, id)).toMatchObject({ socket: result, fates });
});

test('every story is told of some units, and none of units that it makes no sense with', () => {
  const ids = (socket: string) => storiesFor(setupWith(socket)).map(({ id }) => id);
  expect(ids('')).not.toContain('full-queue');
  expect(ids('')).not.toContain('listeners');
  expect(ids('Accept=yes')).not.toContain('most-connections');
  expect(ids('Accept=yes\nMaxConnections=4\nMaxConnectionsPerSource=0')).not.toContain('per-source');
  const rival = storiesFor(setupWith('', '[Unit]\nConflicts=other.service\n')).map(({ id }) => id);
  const some = [
    ...['Backlog=1', 'ListenStream=81', 'Accept=yes\nMaxConnections=4\nMaxConnectionsPerSource=1'].flatMap(ids),
    ...rival,
  ];
  expect(new Set(some)).toEqual(new Set(stories.map(({ id }) => id)));
});

test.each([
  ['ListenStream=127.0.0.1:80', '127.0.0.1 127.0.0.2'],
  ['ListenStream=/run/app.sock', 'UID 1000 UID 33'],
  ['ListenStream=[::]:80\nBindIPv6Only=ipv6-only', '2001:db8::10 2001:db8::7'],
])('to %j those come who can', (listen, sources) => {
  const setup = setupWith(`ListenStream=\n${listen}`);
  const scenario = stories.find(({ id }) => id === 'first-client')?.scenario(setup);
  expect(scenario?.events.flatMap((event) => (event.do === 'come' ? [event.from] : [])).join(' ')).toBe(sources);
});

test('one comes to any listener that there is, as somebody who can', () => {
  const { events } = ownScenario('come.stranger-2.come-3.come-0', setupWith('ListenStream=/run/app.sock'));
  expect(events.map((event) => (event.do === 'come' ? [event.door, event.from] : []))).toEqual([
    [0, '192.0.2.10'],
    [1, 'UID 33'],
  ]);
});

test('whatever one does comes to an end, and words that are none do nothing', () => {
  const setups = [setupWith(''), setupWith('Accept=yes\nMaxConnections=2')];
  const word = fc.constantFrom(...Object.keys(deeds), 'nothing', '', '__proto__');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom(...setups), (words, setup) => {
      const { events } = ownScenario(words.join('.'), setup);
      expect(events).toHaveLength(words.filter((each) => Object.hasOwn(deeds, each)).length);
      for (const step of play(setup, ownScenario(words.join('.'), setup))) expect(stepWords(step)).not.toBe('');
    }),
  );
});
