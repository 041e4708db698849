import { describe, expect, test } from 'vitest';
import { directive } from '../catalog/index.ts';
import { parse } from '../syntax/parse.ts';
import { noEffectWords } from '../words/effect-words.ts';
import { noEffect } from './applies.ts';
import { load } from './load.ts';
import { summary } from './summary.ts';

const unit = (socket: string) =>
  load(parse(`[Socket]\n${socket}\n`), { target: 252, unit: 'app.socket', manager: 'system' });
const words = (socket: string): string =>
  summary(unit(socket))
    .map((phrase) => phrase.text)
    .join('');

describe('a unit in a sentence', () => {
  test.each([
    [
      'ListenStream=8080',
      'Listens on TCP port 8080, IPv4 and IPv6, every interface. The first connection starts app.service, which gets the socket.',
    ],
    [
      'ListenStream=/run/a.sock',
      'Listens on Unix socket /run/a.sock (open to every user). The first connection starts app.service, which gets the socket.',
    ],
    [
      'ListenStream=/run/a.sock\nSocketMode=0660\nSocketGroup=www',
      'Listens on Unix socket /run/a.sock for root and the group www. The first connection starts app.service, which gets the socket.',
    ],
    [
      'ListenStream=/run/a.sock\nSocketMode=0600\nSocketUser=app',
      'Listens on Unix socket /run/a.sock for app. The first connection starts app.service, which gets the socket.',
    ],
    ['Accept=no', 'Listens on nothing yet: add a listener, and systemd will open it for the service.'],
  ])('%s', (socket, expected) => {
    expect(words(socket)).toBe(expected);
  });

  test('two listeners, many listeners, instances, and a unit that is refused', () => {
    expect(words('ListenStream=80\nListenStream=81')).toMatch(
      /The first connection on either starts app.service, which gets both\.$/,
    );
    expect(words('ListenStream=80\nListenDatagram=81\nListenStream=82')).toMatch(
      /The first traffic on any of them .* gets all 3 of them\.$/,
    );
    expect(words(Array.from({ length: 9 }, (_, i) => `ListenStream=${i + 80}`).join('\n'))).toContain(' and on 5 more');
    expect(words('ListenStream=80\nAccept=yes\nMaxConnections=7')).toMatch(
      /Each connection starts an instance of app@\.service, 7 at most at a time\.$/,
    );
    expect(words('ListenStream=80\nSymlinks=/run/a')).toMatch(/systemd refuses the unit\.$/);
  });
});

describe('what has no effect says why', () => {
  test.each([
    ['NoDelay', 'ListenStream=/run/a', 'the unit has no TCP listener'],
    ['NoDelay', 'ListenStream=80', undefined],
    ['SocketMode', 'ListenStream=80', 'the unit has no Unix path, FIFO or message-queue listener'],
    ['SocketMode', 'ListenStream=80\nListenFIFO=/run/f', undefined],
    ['MaxConnections', 'ListenStream=80', 'one service takes every connection while Accept=no'],
    ['MaxConnections', 'ListenStream=80\nAccept=yes', undefined],
    ['Service', 'ListenStream=80\nAccept=yes', 'each connection has an instance of its own with Accept=yes'],
    ['KeepAliveTimeSec', 'ListenStream=80', 'only together with KeepAlive='],
    ['KeepAliveTimeSec', 'ListenStream=80\nKeepAlive=no', 'only together with KeepAlive='],
    ['KeepAliveTimeSec', 'ListenStream=80\nKeepAlive=yes', undefined],
    ['NoDelay', 'Accept=no', undefined],
  ])('%s in %j: %s', (name, socket, expected) => {
    const entry = directive('Socket', name);
    const reason = entry && noEffect(entry, unit(socket));
    expect(reason && noEffectWords(reason)).toBe(expected);
  });
});
