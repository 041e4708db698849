import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories } from '../../catalog/categories.ts';
import { directivesOf } from '../../catalog/index.ts';
import { type LoadedBundle, loadBundle } from '../../unit/load-bundle.ts';
import { show } from '../../unit/show.ts';
import type { Change } from './change.ts';
import { meaningOf } from './meaning.ts';

const bundle = (socket: string, service: string): LoadedBundle =>
  loadBundle({
    name: 'app',
    target: 252,
    files: [
      { name: 'app.socket', text: socket },
      { name: 'app.service', text: service },
    ],
  });

/** Lines that do not depend on each other. */
const socketLines = [
  'SocketMode=0660',
  'SocketMode=0600',
  'SocketUser=app',
  'SocketGroup=web',
  'DirectoryMode=0700',
  'BindIPv6Only=ipv6-only',
  'BindToDevice=eth0',
  'IPAddressDeny=any',
  'IPAddressAllow=10.0.0.0/8',
  'Accept=yes',
  'Service=web.service',
  'FileDescriptorName=web',
  'Backlog=7',
  'MaxConnections=3',
  'KeepAlive=yes',
  'Mark=5',
  'PrivateNetwork=yes',
  'TriggerLimitBurst=4',
] as const;
const listenLines = [
  'ListenStream=80',
  'ListenStream=0.0.0.0:80',
  'ListenStream=[::1]:80',
  'ListenDatagram=53',
  'ListenStream=/run/d/a',
  'ListenFIFO=/run/f',
  'ListenMessageQueue=/q',
] as const;
const serviceLines = ['Nice=5', 'User=app', 'Environment=A=1', 'TimeoutSec=5', 'TimeoutStartSec=7', 'WatchdogSec=5'];

const keyOf = (line: string): string => line.slice(0, line.indexOf('='));
const oneOfEach = (lines: readonly string[]) => fc.uniqueArray(fc.constantFrom(...lines), { selector: keyOf });

interface Lines {
  readonly listen: readonly string[];
  readonly socket: readonly string[];
  readonly service: readonly string[];
}

const lines: fc.Arbitrary<Lines> = fc.record({
  listen: fc.array(fc.constantFrom(...listenLines), { minLength: 1, maxLength: 4 }),
  socket: oneOfEach(socketLines),
  service: oneOfEach(serviceLines),
});

const bundleOf = ({ listen, socket, service }: Lines): LoadedBundle =>
  bundle(
    ['[Socket]', ...listen, ...socket, ''].join('\n'),
    ['[Service]', 'ExecStart=/usr/bin/app', ...service, ''].join('\n'),
  );

/** The same change the other way round. */
function flipped(change: Change): Change {
  switch (change.what) {
    case 'unit-new':
      return { ...change, what: 'unit-gone' };
    case 'unit-gone':
      return { ...change, what: 'unit-new' };
    case 'listener-new':
      return { ...change, what: 'listener-gone' };
    case 'listener-gone':
      return { ...change, what: 'listener-new' };
    default:
      return { ...change, before: change.after, after: change.before } as Change;
  }
}

const sorted = (changes: readonly Change[]) =>
  changes.map((change) => JSON.stringify(Object.entries(change).sort())).sort();

test('with the sides swapped, what came goes and what went comes', () => {
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const [a, b] = [bundleOf(one), bundleOf(other)];
      expect(sorted(meaningOf(b, a))).toEqual(sorted(meaningOf(a, b).map(flipped)));
    }),
  );
});

const shownOf = (loaded: LoadedBundle) => loaded.units.map(({ unit }) => show(unit, { all: true }));

test('what systemctl show prints otherwise means something else', () => {
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const [a, b] = [bundleOf(one), bundleOf(other)];
      if (JSON.stringify(shownOf(a)) !== JSON.stringify(shownOf(b))) expect(meaningOf(a, b)).not.toEqual([]);
    }),
  );
});

const pieces = fc.record({
  seed: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  comments: fc.subarray(['# why', '; x', '']),
});

test('order, comments, spelling and defaults that are written out make no difference', () => {
  fc.assert(
    fc.property(lines, pieces, ({ listen, socket, service }, { seed, comments }) => {
      const shuffled = (all: readonly string[]) =>
        all
          .map((line, i) => [seed[i] ?? 0, line] as const)
          .sort(([a], [b]) => a - b)
          .map(([, line]) => line);
      const set = new Set(socket.map(keyOf));
      const defaults = ['MaxConnections=64', 'SocketMode=0666', 'KeepAlive=no', 'BindIPv6Only=default', 'Accept=0'];
      const more = defaults.filter((line) => !set.has(keyOf(line)));
      const before = { listen, socket, service };
      const after = {
        // The order of the listeners is that of the descriptors.
        listen: [...comments, ...listen.map((line) => `  ${line.replace('=', ' = ')}  `)],
        socket: shuffled([...socket, ...more, ...comments]),
        service: [
          ...comments,
          ...shuffled(service.filter((line) => !line.startsWith('Timeout'))),
          ...service.filter((line) => line.startsWith('Timeout')),
        ],
      };
      expect(meaningOf(bundleOf(before), bundleOf(after))).toEqual([]);
    }),
  );
});

const withDefault = categories
  .flatMap(({ id }) => directivesOf(id))
  .flatMap(({ section, name, default: value }) => (value === undefined ? [] : [[section, name, value] as const]));

test.each(withDefault)('[%s] %s=%s is what holds anyway', (section, name, value) => {
  const unit = section === 'Service' ? 'service' : 'socket';
  const base = { socket: '[Socket]\nListenStream=80\n', service: '[Service]\nExecStart=/usr/bin/app\n' };
  const more = { ...base, [unit]: `${base[unit]}[${section}]\n${name}=${value}\n` };
  expect(meaningOf(bundle(base.socket, base.service), bundle(more.socket, more.service))).toEqual([]);
});
