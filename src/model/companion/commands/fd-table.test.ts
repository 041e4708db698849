import { expect, test } from 'vitest';
import { loadBundle } from '../../unit/load-bundle.ts';
import { fdTable } from './fd-table.ts';

const bundle = (files: Readonly<Record<string, string>>, more: { manager?: 'user'; target?: number } = {}) =>
  loadBundle({
    name: 'app',
    target: 252,
    ...more,
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
  });

const service = (...lines: readonly string[]) => ['[Service]', 'ExecStart=/usr/bin/app', ...lines, ''].join('\n');
const socket = (...lines: readonly string[]) => ['[Socket]', ...lines, ''].join('\n');

/** The table of the first service of a bundle, a row as `number address name`. */
function tableOf(files: Readonly<Record<string, string>>, target = 252) {
  const loaded = bundle(files, { target });
  const of = loaded.units.find(({ name }) => name.endsWith('.service'));
  if (!of) throw new Error('no service');
  const { rows, ...rest } = fdTable(loaded, of);
  return { ...rest, rows: rows.map(({ fd, address, name }) => `${fd ?? '?'} ${address} ${name ?? '-'}`) };
}

test.each([
  [
    'listeners of every kind in one order',
    { 'app.socket': socket('ListenFIFO=/run/f', 'ListenStream=80', 'ListenDatagram=@d'), 'app.service': service() },
    ['3 /run/f app.socket', '4 [::]:80 app.socket', '5 @d app.socket'],
    3,
    'app.socket:app.socket:app.socket',
  ],
  [
    'the name that is set',
    { 'app.socket': socket('ListenStream=80', 'FileDescriptorName=web'), 'app.service': service() },
    ['3 [::]:80 web'],
    1,
    'web',
  ],
  [
    'one connection',
    { 'app.socket': socket('ListenStream=80', 'Accept=yes', 'FileDescriptorName=web'), 'app@.service': service() },
    ['3 [::]:80 connection'],
    1,
    'connection',
  ],
  [
    'a connection as all three streams',
    { 'app.socket': socket('ListenStream=80', 'Accept=yes'), 'app@.service': service('StandardInput=socket') },
    ['0 [::]:80 -', '1 [::]:80 -', '2 [::]:80 -'],
    undefined,
    undefined,
  ],
  [
    'a connection as input alone',
    {
      'app.socket': socket('ListenStream=80'),
      'app.service': service('StandardInput=socket', 'StandardOutput=journal'),
    },
    ['0 [::]:80 -'],
    undefined,
    undefined,
  ],
  [
    'a descriptor as input as well',
    {
      'app.socket': socket('ListenStream=80', 'FileDescriptorName=web'),
      'app.service': service('StandardInput=fd:web'),
    },
    ['3 [::]:80 web', '0 [::]:80 -'],
    1,
    'web',
  ],
  [
    'sockets that the service names',
    {
      'app.service': service('Sockets=more.socket'),
      'more.socket': socket('ListenStream=80', 'Service=other.service'),
    },
    ['3 [::]:80 more.socket'],
    1,
    'more.socket',
  ],
] as const)('knows %s', (_, files, rows, listenFds, listenFdNames) => {
  expect(tableOf(files)).toMatchObject({ rows, listenFds, listenFdNames, defined: true, fails: false });
});

test('from 257 on a connection has the name that is set', () => {
  const files = {
    'app.socket': socket('ListenStream=80', 'Accept=yes', 'FileDescriptorName=web'),
    'app@.service': service(),
  };
  expect(tableOf(files, 257).listenFdNames).toBe('web');
});

test('leaves numbers open where several units feed one service, and keeps the order within each', () => {
  const table = tableOf({
    'app.socket': socket('ListenStream=80', 'ListenStream=81'),
    'app.service': service(),
    'more.socket': socket('ListenStream=82', 'Service=app.service', 'FileDescriptorName=more'),
  });
  expect(table.rows).toEqual(['? [::]:80 app.socket', '? [::]:81 app.socket', '? [::]:82 more']);
  expect(table).toMatchObject({ defined: false, listenFds: 3, listenFdNames: undefined });
  expect(table.notes.join(' ')).toContain('which unit comes first is not defined');
});

test('leaves numbers open where the service names a socket unit that is elsewhere', () => {
  const files = { 'app.socket': socket('ListenStream=80'), 'app.service': service('Sockets=more.socket') };
  const table = tableOf(files);
  expect(table).toMatchObject({ rows: ['? [::]:80 app.socket'], defined: false, listenFds: undefined });
  expect(table.notes.join(' ')).toContain('which unit comes first is not defined');
});

test('says what fails, what is not known and what nobody hands over', () => {
  const two = socket('ListenStream=80', 'ListenStream=81');
  expect(tableOf({ 'app.socket': two, 'app.service': service('StandardInput=socket') }).fails).toBe(true);
  const usb = tableOf({ 'app.socket': socket('ListenUSBFunction=/dev/usb-ffs/x'), 'app.service': service() });
  expect(usb).toMatchObject({ defined: false, listenFds: undefined });
  expect(tableOf({ 'app.service': service() })).toMatchObject({ rows: [], listenFds: undefined });
});

test('puts the files of OpenFile= last', () => {
  const files = {
    'app.socket': socket('ListenStream=80'),
    'app.service': service('OpenFile=/etc/app.conf:conf:read-only'),
  };
  expect(tableOf(files, 257)).toMatchObject({
    rows: ['3 [::]:80 app.socket', '4 /etc/app.conf conf'],
    listenFds: 2,
    listenFdNames: 'app.socket:conf',
  });
});
