import { describe, expect, test } from 'vitest';
import { empties, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context, Kind } from './kind.ts';
import { datagramAddress, type SocketAddress, sequentialPacketAddress, streamAddress } from './socket-address.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

const kinds: readonly (readonly [directive: string, Kind<SocketAddress>, suffix: string])[] = [
  ['ListenStream', streamAddress, 'Stream'],
  ['ListenDatagram', datagramAddress, 'Datagram'],
  ['ListenSequentialPacket', sequentialPacketAddress, 'SequentialPacket'],
];

const rejection = (kind: Kind<SocketAddress>, text: string) => {
  const read = kind.read(text, context);
  if (read.status !== 'rejected') return read.status;
  const [{ code, suggestion }] = read.problems;
  return suggestion === undefined ? code : `${code} → ${suggestion}`;
};
const words = (kind: Kind<SocketAddress>, text: string, c = context) => {
  const read = kind.read(text, c);
  return read.status === 'accepted' ? kind.words(read.value, c) : read.status;
};

describe.each(kinds)('%s=', (directive, kind, suffix) => {
  /** An interface by a number that the recording host did not have; a browser cannot know. */
  const interfaceOfTheHost = (value: string) => /%%[2-9]/.test(value);
  const cases = recordedFor(directive).filter((c) => !empties(c) && !interfaceOfTheHost(c.value));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(90);
    const shown = { ...kind, show: (value: SocketAddress, c: Context) => `${kind.show(value, c)} (${suffix})` };
    expect(disagreements(shown, cases, 'Listen')).toEqual([]);
  });

  obeysTheLaws(kind, /^(\[|::|127\.0\.0\.1:|\*:|vsock:|@|\/run\/|unix:|%|0x|8|0|lo|e|\.|:|\]|~\/| |#|"|http|,)*$/);
});

describe('a stream address', () => {
  test.each([
    ['8080', 'TCP port 8080, IPv4 and IPv6, every interface'],
    ['0.0.0.0:80', 'TCP port 80, IPv4, every interface'],
    ['[::]:80', 'TCP port 80, IPv4 and IPv6, every interface'],
    ['[fe80::1]:80%%eth0', 'TCP port 80 on fe80::1, interface eth0'],
    ['/run/app.sock', 'Unix socket /run/app.sock'],
    ['@app', 'abstract Unix socket @app'],
    ['vsock:2:1234', 'VSOCK port 1234 on context ID 2 (the host)'],
    ['vsock::1234', 'VSOCK port 1234 on every context ID'],
  ])('%s is %s', (text, expected) => {
    expect(words(streamAddress, text)).toBe(expected);
  });

  test.each([
    ['*:80', 'address/wildcard → 80'],
    [':80', 'address/wildcard → 80'],
    ['*:http', 'address/wildcard → 80'],
    ['localhost:8080', 'address/hostname → 127.0.0.1:8080'],
    ['example.com:80', 'address/hostname'],
    ['http', 'address/service → 80'],
    ['127.0.0.1:https', 'address/service → 127.0.0.1:443'],
    ['frobnicate', 'address/unknown-service'],
    ['tcp://1.2.3.4:80', 'address/url → 1.2.3.4:80'],
    ['https://0.0.0.0/', 'address/url → 0.0.0.0:443'],
    ['unix:/run/x', 'address/url → /run/x'],
    ['127.0.0.1', 'address/no-port'],
    ['::1', 'address/no-port'],
    ['::1:8080', 'address/no-brackets → [::1]:8080'],
    [':::80', 'address/no-brackets → [::]:80'],
    ['[127.0.0.1]:80', 'address/brackets → 127.0.0.1:80'],
    ['"80"', 'address/quoted → 80'],
    ['8080 # http', 'address/comment → 8080'],
    ['80;', 'address/comment → 80'],
    ['80 443', 'address/several'],
    ['80,443', 'address/several'],
    ['80-90', 'address/port-list'],
    ['80/tcp', 'address/protocol → 80'],
    ['tcp/80', 'address/protocol → 80'],
    ['127.0.0.1: 80', 'address/blank → 127.0.0.1:80'],
    ['080', 'address/leading-zero → 80'],
    ['run/x', 'address/not-absolute → /run/x'],
    ['app.sock', 'address/not-absolute → /run/app.sock'],
    ['~/x', 'address/home → %h/x'],
    ['$HOME/x', 'address/home → %h/x'],
    ['${XDG_RUNTIME_DIR}/x', 'address/home → %t/x'],
    ['[fe80::1%eth0]:80', 'address/scope-inside → [fe80::1]:80%%eth0'],
    ['[fe80::1%%eth0]:80', 'address/scope-inside → [fe80::1]:80%%eth0'],
    ['[fe80::1]%eth0:80', 'address/scope-inside → [fe80::1]:80%%eth0'],
    ['[fe80::1]:80%eth0', 'address/scope-percent → [fe80::1]:80%%eth0'],
    ['/run/%z', 'specifier/unknown → /run/%%z'],
    ['65536', 'address/port-range'],
    ['0', 'address/port-zero'],
    ['256.1.1.1:80', 'address/ipv4'],
    ['[::g]:80', 'address/ipv6'],
    ['vsock:2', 'address/vsock-port'],
    ['/', 'address/no-name'],
    [`/${'a'.repeat(107)}`, 'address/too-long'],
  ])('%s is rejected: %s', (text, expected) => {
    expect(rejection(streamAddress, text)).toBe(expected);
  });

  test('a path below /var/run is moved with a note, and the note says what to write', () => {
    expect(streamAddress.read('/var/run/x', context)).toMatchObject({
      status: 'accepted',
      value: { type: 'unix', path: '/run/x' },
      problems: [{ code: 'path/var-run', effect: 'noted', suggestion: '/run/x' }],
    });
  });

  test('a path with .. is taken, and makes the whole unit impossible', () => {
    expect(streamAddress.read('/run/../foo', context)).toMatchObject({
      status: 'accepted',
      problems: [{ code: 'path/not-normalized', effect: 'refused', suggestion: '/foo' }],
    });
  });

  test('a bad port is pointed at, not the whole address', () => {
    expect(streamAddress.read(' 127.0.0.1:65536', context)).toMatchObject({ problems: [{ start: 11, end: 16 }] });
  });

  test('the instance of a template can be the port', () => {
    expect(words(streamAddress, '127.0.0.1:80%i', { ...context, unit: 'app@.socket' })).toBe(
      'TCP port 801 on 127.0.0.1',
    );
    expect(words(streamAddress, '%i', { ...context, unit: 'app@8080.socket' })).toMatch(/^TCP port 8080,/);
  });

  test('typing a service completes its port', () => {
    expect(streamAddress.complete?.('ssh', context)).toContainEqual({
      text: '22',
      words: 'ssh: TCP port 22, IPv4 and IPv6, every interface',
    });
  });
});

test('a datagram address says UDP and datagram', () => {
  expect(words(datagramAddress, '53')).toBe('UDP port 53, IPv4 and IPv6, every interface');
  expect(words(datagramAddress, '/run/x')).toBe('Unix datagram socket /run/x');
  expect(rejection(datagramAddress, '*:1234')).toBe('address/wildcard → 1234');
});

test('a sequential-packet socket has no IP address, so that none is suggested', () => {
  expect(rejection(sequentialPacketAddress, '80')).toBe('address/family');
  expect(rejection(sequentialPacketAddress, '*:80')).toBe('address/wildcard');
});
