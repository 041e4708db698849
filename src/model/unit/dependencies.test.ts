import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import type { Context } from '../values/kind.ts';
import { dependencies, mountsFor } from './dependencies.ts';
import { load } from './load.ts';

const unitOf = (text: string, more: Partial<Context> = {}) =>
  load(parse(text), { target: 257, unit: 'app.socket', manager: 'system', ...more });

const listed = (text: string, more: Partial<Context> = {}): readonly string[] =>
  dependencies(unitOf(text, more)).map(({ type, unit, why }) => `${type}=${unit} (${why})`);

test('a plain socket is tied to its service, its slice and the boot', () => {
  expect(listed('[Socket]\nListenStream=80\n')).toEqual([
    'Before=app.service (service)',
    'Triggers=app.service (service)',
    'Before=sockets.target (default)',
    'Requires=sysinit.target (default)',
    'After=sysinit.target (default)',
    'Before=shutdown.target (default)',
    'Conflicts=shutdown.target (default)',
    'Requires=system.slice (slice)',
    'After=system.slice (slice)',
  ]);
});

const bare = '[Unit]\nDefaultDependencies=no\n';
const slice = ['Requires=system.slice (slice)', 'After=system.slice (slice)'];

test('what is written comes first, each once, and never the unit itself', () => {
  const text = `${bare}After=app.socket b.service a@.service\nAfter=b.service system.slice\nBefore=x.device\n[Socket]\nListenStream=80\nAccept=yes\n`;
  expect(listed(text)).toEqual([
    'After=a@app.service (file)',
    'After=b.service (file)',
    'After=system.slice (file)',
    'Requires=system.slice (slice)',
  ]);
});

test('each connection has an instance, which nothing is ordered against', () => {
  expect(listed(`${bare}[Socket]\nListenStream=80\nAccept=yes\n`)).toEqual(slice);
});

test('a path needs the root, an interface its device, a command the journal', () => {
  const text = `${bare}[Socket]\nListenStream=/run/app\nBindToDevice=eth-0\nExecStartPre=/bin/true\nService=other.service\n`;
  expect(listed(text)).toEqual([
    'Before=other.service (service)',
    'Triggers=other.service (service)',
    'BindsTo=sys-subsystem-net-devices-eth\\x2d0.device (device)',
    'After=sys-subsystem-net-devices-eth\\x2d0.device (device)',
    'After=systemd-journald.socket (exec)',
    ...slice,
    'After=-.mount (mount)',
  ]);
});

test('instances of a template share a slice; users have a slice for programs', () => {
  const slices = (more: Partial<Context>) => listed(`${bare}[Socket]\nListenStream=80\nAccept=yes\n`, more)[0];
  expect(slices({ unit: 'my-app@x.socket' })).toBe('Requires=system-my\\x2dapp.slice (slice)');
  expect(slices({ manager: 'user' })).toBe('Requires=app.slice (slice)');
  expect(slices({ manager: 'user', unit: 'app@x.socket' })).toBe('Requires=app-app.slice (slice)');
});

test('users have no early boot to wait for', () => {
  expect(listed('[Socket]\nListenStream=80\nAccept=yes\n', { manager: 'user' })).not.toContain(
    'Requires=sysinit.target (default)',
  );
});

test('a refused unit is worked out, and in no slice; one that cannot be read is not worked out', () => {
  expect(listed(`${bare}After=a.service\n[Socket]\nBacklog=5\n`)).toEqual([
    'After=a.service (file)',
    'Before=app.service (service)',
    'Triggers=app.service (service)',
  ]);
  expect(listed(`${bare}After=a.service\n[Socket]\nListenStream=80\n[Socket\nBacklog=5\n`)).toEqual([
    'After=a.service (file)',
  ]);
});

test('a service waits for the boot and the journal', () => {
  expect(listed('[Service]\nExecStart=/bin/true\n', { unit: 'app.service' })).toEqual([
    'After=systemd-journald.socket (exec)',
    'Requires=sysinit.target (default)',
    'After=sysinit.target (default)',
    'After=basic.target (default)',
    'Before=shutdown.target (default)',
    'Conflicts=shutdown.target (default)',
    ...slice,
  ]);
});

test('the paths that a unit needs', () => {
  const text = `${bare}RequiresMountsFor=/srv /run/app\n[Socket]\nListenStream=/run//app\nListenFIFO=/run/f\nListenStream=@x\nListenMessageQueue=/q\n`;
  expect(mountsFor(unitOf(text))).toEqual([
    { type: 'RequiresMountsFor', path: '/run/app', why: 'file' },
    { type: 'RequiresMountsFor', path: '/srv', why: 'file' },
    { type: 'RequiresMountsFor', path: '/run/f', why: 'listener' },
  ]);
});
