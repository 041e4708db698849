import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presets } from '../presets/index.ts';
import { say, service, socket } from '../testing/portrait.ts';
import type { UnitFile } from '../unit/bundle.ts';
import { loadBundle } from '../unit/load-bundle.ts';
import { portraits } from './portrait.ts';

const plain = service('ExecStart=/usr/bin/app\nUser=app');

describe('a portrait says', () => {
  test('all of a plain pair', () => {
    expect(say([socket('ListenStream=8080'), plain])).toBe(
      'systemd listens on TCP port 8080, IPv4 and IPv6, every interface. Anyone on the network can reach it. ' +
        'The first connection starts app.service, which gets the socket as descriptor 3. ' +
        'From then on the service accepts by itself; once it has ended, the next client starts it anew. ' +
        'The service runs as app. Once enabled, app.socket starts at boot, with sockets.target.',
    );
  });

  const cases: readonly (readonly [string, readonly UnitFile[], readonly string[]])[] = [
    [
      'who reaches which of several listeners',
      [socket('ListenStream=80\nListenStream=/run/a.sock\nSocketMode=0660\nSocketGroup=www-data'), plain],
      [
        'Anyone on the network can reach port 80.',
        'Only root and the group www-data can reach /run/a.sock.',
        'on any of them starts app.service, which gets both as descriptors 3 and 4.',
      ],
    ],
    [
      'that only this machine gets in',
      [socket('ListenStream=127.0.0.1:80'), plain],
      ['Only this machine can reach it.'],
    ],
    [
      'the one family that there is',
      [socket('ListenStream=[::]:80\nBindIPv6Only=ipv6-only'), plain],
      ['Anyone on the network by IPv6 can reach it.'],
    ],
    ['the interface', [socket('ListenStream=80\nBindToDevice=eth0'), plain], ['for what comes by the interface eth0.']],
    [
      'what an address filter leaves',
      [socket('ListenStream=80\nIPAddressDeny=any\nIPAddressAllow=10.0.0.0/8'), plain],
      ['Only 10.0.0.0/8 can reach it.'],
    ],
    [
      'the name of the descriptors',
      [socket('ListenStream=80\nFileDescriptorName=web'), plain],
      ['as descriptor 3 by the name web.'],
    ],
    [
      'how many wait',
      [socket('ListenStream=80\nBacklog=16'), plain],
      ['Up to 17 connections wait until they are accepted (Backlog=16, and the kernel takes one more).'],
    ],
    [
      'what is thrown away',
      [socket('ListenStream=80\nFlushPending=yes'), plain],
      ['Whenever it ends, what still waits is thrown away.'],
    ],
    [
      'an instance for each connection',
      [
        socket('ListenStream=80\nAccept=yes\nMaxConnections=5\nMaxConnectionsPerSource=2'),
        service('ExecStart=/bin/cat\nStandardInput=socket', 'app@.service'),
      ],
      [
        'Each connection starts an instance of app@.service, which gets the connection as its standard input, output and error.',
        'At most 5 run at a time, and 2 for one client address; further connections are closed at once.',
        'The service runs as root.',
      ],
    ],
    [
      'the usual number of instances',
      [socket('ListenStream=80\nAccept=yes'), service('ExecStart=/bin/cat', 'app@.service')],
      ['which gets the connection as descriptor 3.', 'At most 64 run at a time;'],
    ],
    [
      'that a service is not here',
      [socket('ListenStream=80\nService=other.service')],
      ['starts other.service, which is not among these files.'],
    ],
    [
      'that a service is refused',
      [socket('ListenStream=80'), service('Type=oneshot\nRestart=always')],
      [
        'systemd refuses app.service as it stands, and app.socket cannot be started without a service that loads: nothing listens.',
      ],
    ],
    [
      'what a proxy does',
      [
        socket('ListenStream=80'),
        service('ExecStart=/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:9000'),
      ],
      ['That is a proxy, which passes each connection on to 127.0.0.1:9000 and ends after 5min without one.'],
    ],
    [
      'what inetd called wait',
      [socket('ListenStream=80'), service('ExecStart=/bin/cat\nStandardInput=socket')],
      ['which gets the socket as its standard input, output and error.'],
    ],
    [
      'the limits that are set',
      [socket('ListenStream=80\nTriggerLimitBurst=3\nTriggerLimitIntervalSec=1min'), plain],
      ['When it is triggered more than 3 times within 1min, the socket fails and closes'],
    ],
    [
      'that a limit is off',
      [socket('ListenStream=80\nTriggerLimitBurst=0'), plain],
      ['There is no limit to how often it may be triggered (TriggerLimitBurst=0).'],
    ],
    [
      'that nothing enables it',
      [socket('ListenStream=80', ''), plain],
      ['Nothing here starts app.socket at boot: it has to be started by hand.'],
    ],
    [
      'what is removed',
      [socket('ListenStream=/run/a.sock\nRemoveOnStop=yes'), plain],
      ['When it stops, its file is removed.'],
    ],
    [
      'a user of its own',
      [socket('ListenStream=80'), service('ExecStart=/usr/bin/app\nDynamicUser=yes')],
      ['The service runs as app: where there is no such user, systemd makes one for as long as it runs.'],
    ],
    [
      'messages, where there are no connections',
      [socket('ListenDatagram=514'), plain],
      ['What comes in first starts app.service'],
    ],
    ['nothing of who sends the kernel’s messages', [socket('ListenNetlink=kobject-uevent 1'), plain], ['listens on ']],
    [
      'why a unit is refused, and no more',
      [socket('ListenStream=80\nAccept=yes\nService=x.service')],
      ['systemd refuses app.socket as it stands, so nothing listens until that is mended.'],
    ],
    [
      'that a unit listens on nothing',
      [socket('')],
      ['app.socket listens on nothing, and systemd refuses a socket unit like that.'],
    ],
    ['that a file is empty', [{ name: 'app.socket', text: '' }], ['which masks it']],
    [
      'that there is no socket',
      [plain],
      ['There is no socket unit here: nothing in these files lets systemd listen for app.service.'],
    ],
    [
      'each socket of several',
      [socket('ListenStream=80'), { ...socket('ListenStream=81\nService=app.service'), name: 'b.socket' }, plain],
      ['b.socket starts at boot'],
    ],
  ];
  test.each(cases)('%s', (_, files, expected) => {
    for (const part of expected) expect(say(files)).toContain(part);
  });

  test('nothing of a unit that does not load but that', () => {
    expect(say([socket('ListenStream=80\nAccept=yes\nService=x.service'), plain])).not.toContain('starts');
    expect(say([{ name: 'app.socket', text: '' }, plain])).not.toContain('starts');
  });

  test('whose systemd it is', () => {
    const said = say([socket('ListenStream=%t/app.sock'), plain], 257, 'user');
    expect(said).toMatch(/^The user’s systemd listens on /);
    expect(said).toContain('starts when the user’s systemd does, with sockets.target.');
    expect(said).not.toContain('runs as');
  });

  test('for forty listeners the first few, and how many more there are', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `ListenStream=${8000 + i}`).join('\n');
    expect(say([socket(lines), plain])).toContain('and on 34 more.');
    expect(say([socket(lines), plain])).toContain('which gets all 40 as descriptors 3 to 42');
  });
});

describe('for every pair', () => {
  const line = fc.constantFrom(
    ...[
      'ListenStream=80',
      'ListenStream=/run/a.sock',
      'ListenStream=@x',
      'ListenStream=[::1]:5',
      'ListenDatagram=514',
      'ListenFIFO=/run/f',
    ],
    ...[
      'ListenMessageQueue=/q',
      'ListenNetlink=audit',
      'ListenSequentialPacket=/run/s',
      'ListenStream=vsock::7',
      'ListenSpecial=/dev/null',
    ],
    ...[
      'ListenStream=',
      'Accept=yes',
      'MaxConnections=3',
      'MaxConnectionsPerSource=2',
      'Backlog=9',
      'SocketMode=0600',
      'SocketUser=bob',
      'BindIPv6Only=ipv6-only',
    ],
    ...[
      'BindToDevice=eth0',
      'Service=b.service',
      'FlushPending=yes',
      'TriggerLimitBurst=0',
      'TriggerLimitIntervalSec=1s',
      'PollLimitBurst=2',
      'RemoveOnStop=yes',
    ],
    ...[
      'IPAddressDeny=any',
      'IPAddressAllow=localhost',
      'PrivateNetwork=yes',
      'FileDescriptorName=n',
      'nonsense',
      'Frob=1',
    ],
  );
  const serviceLine = fc.constantFrom(
    'ExecStart=/bin/x',
    'ExecStart=x',
    'Type=oneshot',
    'Restart=always',
    'StandardInput=socket',
    'User=bob',
    'DynamicUser=yes',
  );
  const bundle = fc.record({
    own: fc.array(line, { maxLength: 8 }),
    of: fc.option(fc.array(serviceLine, { maxLength: 3 })),
    target: fc.constantFrom(247, 252, 257, 262),
    manager: fc.constantFrom('system' as const, 'user' as const),
  });
  const filesOf = ({ own, of }: { own: readonly string[]; of: readonly string[] | null }): readonly UnitFile[] => [
    socket(own.join('\n')),
    ...(of === null ? [] : [service(of.join('\n')), service(of.join('\n'), 'app@.service')]),
  ];

  test('the sentences are whole', () => {
    fc.assert(
      fc.property(bundle, (pair) => {
        const said = say(filesOf(pair), pair.target, pair.manager);
        expect(said).toMatch(/\.$/);
        expect(said).not.toMatch(/ {2}|undefined|NaN|\[object| ,| \.|\.\.|,,|\b([a-z]+) \1\b/i);
      }),
    );
  });

  test('each line that is named is in force, and of the unit that it is said to be of', () => {
    fc.assert(
      fc.property(bundle, (pair) => {
        const loaded = loadBundle({ name: 'app', target: pair.target, files: filesOf(pair) });
        for (const { by } of portraits(loaded).flatMap(({ sentences }) => sentences.flat())) {
          if (!by) continue;
          const unit = loaded.units.find(({ name }) => name === by.unit)?.unit;
          expect(unit?.entries).toContain(by.entry);
          expect(by.entry.effective).toBe(true);
        }
      }),
    );
  });

  test('every listener is named, as long as there are few', () => {
    fc.assert(
      fc.property(bundle, (pair) => {
        const loaded = loadBundle({ name: 'app', target: pair.target, files: filesOf(pair) });
        const { unit } = loaded.units[0] ?? {};
        if (unit?.state !== 'loaded' || unit.listeners.length > 7) return;
        const said = say(filesOf(pair), pair.target).replaceAll(', every interface', '');
        if (!said.includes('listens on')) return;
        for (const { words } of unit.listeners) expect(said).toContain(words.replace(', every interface', ''));
      }),
    );
  });
});

test('every preset has a portrait that is longer than a sentence', () => {
  for (const { file, text } of presets) expect(say([{ name: file, text }]).split('. ').length).toBeGreaterThan(1);
});
