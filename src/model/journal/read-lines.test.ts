import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

const message = 'app.socket: Failed to listen on sockets: Address already in use';

/** How tools print one message: what they put before it, when it was, who said it. */
test.each([
  ['journalctl', `Nov 26 06:06:26 web1 systemd[1]: ${message}`, 'Nov 26 06:06:26', 'systemd'],
  ['journalctl, of a helper', `Nov  6 06:06:26 web1 (sd-listen)[76]: ${message}`, 'Nov  6 06:06:26', '(sd-listen)'],
  ['journalctl in French', `janv. 07 11:34:48 web1 systemd[1]: ${message}`, 'janv. 07 11:34:48', 'systemd'],
  ['journalctl in German', `Mär 03 11:34:48 web1 systemd[1]: ${message}`, 'Mär 03 11:34:48', 'systemd'],
  ['-o short-iso', `2026-11-26T06:06:26+0000 web1 systemd[1]: ${message}`, '2026-11-26T06:06:26+0000', 'systemd'],
  [
    '-o short-iso of 255',
    `2026-11-26T06:06:26+01:00 web1 systemd[1]: ${message}`,
    '2026-11-26T06:06:26+01:00',
    'systemd',
  ],
  ['-o short-precise', `Nov 26 06:06:26.837866 web1 systemd[1]: ${message}`, 'Nov 26 06:06:26.837866', 'systemd'],
  [
    '-o short-full',
    `Thu 2026-11-26 06:06:26 UTC web1 systemd[1]: ${message}`,
    'Thu 2026-11-26 06:06:26 UTC',
    'systemd',
  ],
  ['-o short-unix', `1795673186.837866 web1 systemd[1]: ${message}`, '1795673186.837866', 'systemd'],
  ['-o short-monotonic', `[ 1897.806453] web1 systemd[1]: ${message}`, '1897.806453', 'systemd'],
  ['-o cat', message, undefined, undefined],
  ['dmesg', `[    9.649346] systemd[1]: ${message}`, '9.649346', 'systemd'],
  ['dmesg with the processor', `[    9.649346][    T1] systemd[1]: ${message}`, '9.649346', 'systemd'],
  ['dmesg -T', `[Thu Nov 26 06:06:26 2026] systemd[1]: ${message}`, 'Thu Nov 26 06:06:26 2026', 'systemd'],
  [
    'the log of the kernel',
    `Nov 26 06:06:26 web1 kernel: [   24.313121] systemd[1]: ${message}`,
    'Nov 26 06:06:26',
    'systemd',
  ],
  ['syslog with a priority', `<28>Nov 26 06:06:26 web1 systemd[1]: ${message}`, 'Nov 26 06:06:26', 'systemd'],
  [
    'syslog of RFC 5424',
    `<30>1 2026-11-26T06:06:26.837Z web1 systemd 1 - - ${message}`,
    '2026-11-26T06:06:26.837Z',
    'systemd',
  ],
  ['docker compose', `web-1  | ${message}`, undefined, undefined],
  ['a container with times', `2026-11-26T06:06:26.8Z ${message}`, '2026-11-26T06:06:26.8Z', undefined],
  ['a quotation', `> > Nov 26 06:06:26 web1 systemd[1]: ${message}`, 'Nov 26 06:06:26', 'systemd'],
  ['colours', `\x1b[0;1;31mNov 26 06:06:26 web1 systemd[1]: \x1b[0m${message}\x1b[0m`, 'Nov 26 06:06:26', 'systemd'],
  [
    'colours that lost their escape',
    `[0;1;31mNov 26 06:06:26 web1 systemd[1]: ${message}[0m`,
    'Nov 26 06:06:26',
    'systemd',
  ],
  ['a line of Windows', `Nov 26 06:06:26 web1 systemd[1]: ${message}\r`, 'Nov 26 06:06:26', 'systemd'],
])('reads %s', (_, line, time, program) => {
  expect([...readLines(line)]).toMatchObject([{ text: message, at: 1 }]);
  const [found] = readLines(line);
  expect(found?.time).toBe(time);
  expect(found?.program).toBe(program);
});

test('reads -o with-unit, where the unit stands in place of the program', () => {
  const [own] = readLines('Thu 2026-11-26 06:06:26 UTC web1 app.service[104]: boom');
  expect(own).toMatchObject({ text: 'boom', unit: 'app.service' });
  const [manager] = readLines('Thu 2026-11-26 06:06:26 UTC web1 init.scope[1]: Failed to listen on app.socket.');
  expect(manager).toMatchObject({ text: 'Failed to listen on app.socket.', unit: undefined, program: 'systemd' });
});

test('reads records of -o json, with the unit that they are about', () => {
  const record = {
    __REALTIME_TIMESTAMP: '1795673186838032',
    UNIT: 'app.socket',
    _SYSTEMD_UNIT: 'init.scope',
    SYSLOG_IDENTIFIER: 'systemd',
    MESSAGE: message,
  };
  const program = { _SYSTEMD_UNIT: 'app.service', MESSAGE: [...'boom'].map((c) => c.charCodeAt(0)) };
  const lines = [record, program, { PRIORITY: '3' }].map((each) => JSON.stringify(each)).join('\n');
  expect([...readLines(lines)]).toMatchObject([
    { text: message, unit: 'app.socket', program: 'systemd', time: '2026-11-26 06:06:26 UTC', at: 1 },
    { text: 'boom', unit: 'app.service', at: 2 },
    { text: JSON.stringify({ PRIORITY: '3' }), at: 3 },
  ]);
});

test('reads what Docker keeps of a container', () => {
  const line = JSON.stringify({ log: `systemd[1]: ${message}\n`, stream: 'stdout', time: '2026-11-26T06:06:26Z' });
  expect([...readLines(line)]).toMatchObject([{ text: message, time: '2026-11-26T06:06:26Z' }]);
});

test('reads records of -o verbose and export, and nothing but their messages', () => {
  const verbose = [
    'Thu 2026-11-26 06:06:26.837866 UTC [s=e3905e6b06c74973b76269fd6a33f464;i=8;b=90032ff2e35241759fa0577b119a0f55]',
    '    _UID=0',
    '    UNIT=app.socket',
    `    MESSAGE=${message}`,
    '    _SOURCE_REALTIME_TIMESTAMP=1795673186837866',
    'Thu 2026-11-26 06:06:27.840629 UTC [s=e3905e6b06c74973b76269fd6a33f464;i=9;b=90032ff2e35241759fa0577b119a0f55]',
    '    MESSAGE=two',
  ];
  expect([...readLines(verbose.join('\n'))].map(({ text, unit }) => [text, unit])).toEqual([
    [message, 'app.socket'],
    ['two', undefined],
  ]);
  const exported = [
    '__CURSOR=s=e3905e6b06c74973b76269fd6a33f464;i=8',
    '__REALTIME_TIMESTAMP=1795673186838032',
    `MESSAGE=${message}`,
    '',
    '__CURSOR=s=e3905e6b06c74973b76269fd6a33f464;i=9',
    'MESSAGE=two',
    '',
  ];
  expect([...readLines(exported.join('\n'))].map(({ text }) => text)).toEqual([message, 'two']);
});

test('gives what systemctl status says its unit, and leaves out what only explains', () => {
  const status = [
    '× app.socket - App',
    '     Loaded: loaded (/etc/systemd/system/app.socket; static)',
    '     Active: failed (Result: resources)',
    '',
    `Nov 26 06:06:26 web1 systemd[1]: ${message}`,
    '░░ Subject: Unit failed',
    '░░ Defined-By: systemd',
    '-- Boot 90032ff2e35241759fa0577b119a0f55 --',
  ].join('\n');
  expect([...readLines(status)].map(({ text, unit }) => [text, unit])).toEqual([
    ['Loaded: loaded (/etc/systemd/system/app.socket; static)', 'app.socket'],
    ['Active: failed (Result: resources)', 'app.socket'],
    [message, undefined],
  ]);
});

test('what is no log comes through as it is', () => {
  for (const text of ['Got no socket.', '2026/11/26 06:06:26 [emerg] 12#12: bind() to 0.0.0.0:80 failed', 'a: b: c'])
    expect([...readLines(text)].map((line) => line.text)).toEqual([text]);
});

test('no text makes it stumble, and no line is counted twice', () => {
  const piece = fc.constantFrom(
    'Nov 26 06:06:26 ',
    'web1 ',
    'systemd[1]: ',
    '{',
    '}',
    '[',
    '\x1b[0m',
    '=',
    '\n',
    ' ',
    '…',
    'MESSAGE=',
    '(',
    ')',
    ': ',
    'a.socket',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const found = [...readLines(text)];
      expect(found.length).toBeLessThanOrEqual(text.split('\n').length);
      for (const [i, { at }] of found.entries()) expect(at).toBeGreaterThan(found[i - 1]?.at ?? 0);
    }),
  );
});
