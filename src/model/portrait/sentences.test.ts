import { describe, expect, test } from 'vitest';
import { say, service, socket } from '../testing/portrait.ts';
import type { UnitFile } from '../unit/bundle.ts';

describe('a sentence says', () => {
  const plain = service('ExecStart=/usr/bin/app\nUser=app');
  const both = [socket('ListenStream=80'), { ...socket('ListenStream=81\nService=app.service'), name: 'b.socket' }];
  const each = (lines: string) => [socket('ListenStream=80\nAccept=yes'), service(lines, 'app@.service')] as const;
  const one = (lines: string) => [socket('ListenStream=80'), service(lines)] as const;
  const installed = (line: string) => [socket('ListenStream=80', `[Install]\n${line}\n`), plain] as const;
  const cases: readonly (readonly [what: string, files: readonly UnitFile[], part: string, target?: number])[] = [
    [
      'what IPv6 alone means',
      [socket('ListenStream=80\nBindIPv6Only=ipv6-only')],
      'on TCP port 80, IPv6, every interface.',
    ],
    ['another protocol', [socket('ListenStream=80\nSocketProtocol=sctp')], 'listens on SCTP port 80,'],
    [
      'no every interface beside one',
      [socket('ListenStream=80\nBindToDevice=eth0')],
      'IPv4 and IPv6, for what comes by',
    ],
    [
      'which of several are on an interface',
      [socket('ListenStream=80\nListenStream=/run/a\nBindToDevice=eth0')],
      'Over IP it takes only what comes by the interface eth0.',
    ],
    [
      'who comes by an interface',
      [socket('ListenStream=80\nBindToDevice=eth0')],
      'Only this machine and those that come by eth0 can',
    ],
    ['who is on the link', [socket('ListenStream=169.254.1.1:80')], 'Only this machine and those on the same link can'],
    [
      'networks that are let in beside this machine',
      [socket('ListenStream=80\nIPAddressDeny=any\nIPAddressAllow=localhost 10.0.0.0/8 fd00::/8')],
      'Only this machine, 10.0.0.0/8 and fd00::/8 can reach it.',
    ],
    [
      'networks that are kept out, and what of them is not',
      [socket('ListenStream=80\nIPAddressDeny=10.0.0.0/8\nIPAddressAllow=10.1.0.0/16')],
      'Anyone on the network but 10.0.0.0/8 without 10.1.0.0/16 can reach it.',
    ],
    [
      'that the loopback alone is kept out',
      [socket('ListenStream=80\nIPAddressDeny=localhost')],
      'Anyone on the network can reach it, but not by the loopback.',
    ],
    [
      'a family that is kept out',
      [socket('ListenStream=80\nIPAddressDeny=::/0')],
      'Anyone on the network by IPv4 can reach it.',
    ],
    [
      'a network of its own',
      [socket('ListenStream=80\nPrivateNetwork=yes')],
      'Only what shares its network can reach it.',
    ],
    ['virtual machines', [socket('ListenStream=vsock::9')], 'The host of this machine or its guests can reach it.'],
    [
      'listeners apart that have one port',
      [socket('ListenStream=53\nListenDatagram=53\nListenStream=/run/a')],
      'Anyone on the network can reach TCP port 53 and UDP port 53.',
    ],
    [
      'that an address is taken twice',
      [socket('ListenStream=80\nListenStream=80')],
      'systemd cannot open ListenStream=80 twice: app.socket fails, and nothing listens.',
    ],
    [
      'that one address is in the way of another',
      [socket('ListenStream=0.0.0.0:80\nListenStream=80')],
      'ListenStream=80 beside ListenStream=0.0.0.0:80, which has the address already: app.socket fails',
    ],
    [
      'that an address needs an interface',
      [socket('ListenStream=[fe80::1]:80')],
      'as fe80::1 means nothing without an interface:',
    ],
    [
      'that an address is of the other family',
      [socket('ListenStream=[::ffff:127.0.0.1]:80\nBindIPv6Only=ipv6-only')],
      'as an IPv4 address is none for a socket of IPv6 alone:',
    ],
    [
      'that a mode is none for a FIFO',
      [socket('ListenFIFO=/run/f\nSocketMode=1777')],
      'as it makes none with mode 1777:',
    ],
    [
      'that a protocol is not for such an address',
      [socket('ListenStream=80\nListenStream=/run/a\nSocketProtocol=sctp')],
      'systemd cannot open ListenStream=/run/a, as SCTP is for IP only: app.socket fails, and nothing listens.',
    ],
    [
      'that a service is masked',
      [socket('ListenStream=80'), { name: 'app.service', text: '' }],
      'app.service is empty, which masks it, and app.socket cannot be started',
    ],
    [
      'that a template is refused',
      [socket('ListenStream=80\nAccept=yes'), service('User=app', 'app@.service')],
      'The first connection is closed, and app.socket fails with it: systemd refuses app@.service as it stands.',
    ],
    [
      'what the others bring',
      [...both, plain],
      'which gets the socket, beside what b.socket listens on, in no set order.',
    ],
    [
      'no number beside a socket that is elsewhere',
      one('ExecStart=/bin/x\nSockets=z.socket'),
      'starts app.service, which gets the socket. ',
    ],
    [
      'standard output alone',
      one('ExecStart=/bin/x\nStandardOutput=socket'),
      'gets the socket as its standard output and error.',
    ],
    [
      'that of a connection',
      each('ExecStart=/bin/x\nStandardOutput=socket'),
      'gets the connection as its standard output and error.',
    ],
    [
      'that a stream has no descriptor',
      one('ExecStart=/bin/x\nStandardInput=fd'),
      'which fails, as no descriptor that it gets is called stdin. Once enabled',
    ],
    [
      'a descriptor that is standard input besides',
      one('ExecStart=/bin/x\nStandardInput=fd:app.socket'),
      'which gets the socket as descriptor 3 and as its standard input.',
    ],
    [
      'that several are too many for a stream',
      [...both, service('ExecStart=/bin/x\nStandardInput=socket')],
      'which fails, as only one listener can be a standard stream. Once enabled',
    ],
    ['what is not a socket', [socket('ListenFIFO=/run/f'), plain], 'which gets the FIFO as descriptor 3.'],
    [
      'the name of a connection once that is heeded',
      [socket('ListenStream=80\nAccept=yes\nFileDescriptorName=web'), service('ExecStart=/bin/x', 'app@.service')],
      'gets the connection as descriptor 3 by the name web.',
    ],
    [
      'no such name before',
      [socket('ListenStream=80\nAccept=yes\nFileDescriptorName=web'), service('ExecStart=/bin/x', 'app@.service')],
      'gets the connection as descriptor 3. ',
      252,
    ],
    [
      'how many wait at the least',
      [socket('ListenStream=80\nBacklog=0'), plain],
      'Only one connection waits until it is accepted (Backlog=0,',
    ],
    [
      'who cuts a long queue',
      [socket('ListenStream=80\nListenStream=81\nBacklog=5000'), plain],
      'Up to 5001 connections wait at each until they are accepted, where net.core.somaxconn allows as many (',
    ],
    [
      'nothing of a queue without end',
      [socket('ListenStream=80\nBacklog=2147483647'), plain],
      'starts it anew. The service runs as app.',
    ],
    [
      'messages that are taken',
      [socket('ListenDatagram=80'), plain],
      'From then on the service takes what comes by itself; once it has ended, what comes next starts it anew.',
    ],
    [
      'a service that always restarts',
      one('ExecStart=/bin/x\nRestart=always'),
      'when it ends, systemd starts it again by itself.',
    ],
    [
      'one that restarts after a failure',
      one('ExecStart=/bin/x\nRestart=on-failure'),
      'when it fails, systemd starts it again by itself, and once it has ended well, the next client does.',
    ],
    [
      'one that restarts after success',
      one('ExecStart=/bin/x\nRestart=on-success'),
      'when it ends well, systemd starts it again by itself, and once it has failed, the next client does.',
    ],
    [
      'one that restarts for other reasons',
      one('ExecStart=/bin/x\nRestart=on-abort'),
      'when it ends as Restart=on-abort says, systemd starts it again by itself, and else the next client does.',
    ],
    [
      'one that stays active, whatever Restart= says',
      one('ExecStart=/bin/x\nRestart=always\nRemainAfterExit=yes'),
      'once it has ended well it still counts as active, and nothing starts it anew until it is stopped.',
    ],
    [
      'one that nothing needs',
      [
        socket('ListenStream=80'),
        { name: 'app.service', text: '[Unit]\nStopWhenUnneeded=yes\n[Service]\nExecStart=/bin/x\n' },
      ],
      'Nothing else needs the service, so systemd stops it again at once.',
    ],
    [
      'a time of the proxy that is a word of its own',
      one('ExecStart=/lib/systemd/systemd-socket-proxyd --exit-idle-time 30 a:9'),
      'ends after 30s without one. The proxy runs as root.',
    ],
    [
      'a proxy that stays',
      one('ExecStart=/lib/systemd/systemd-socket-proxyd --exit-idle-time=infinity a:9'),
      'passes each connection on to a:9. ',
    ],
    [
      'a proxy that gets no connections',
      [socket('ListenDatagram=80'), service('ExecStart=/lib/systemd/systemd-socket-proxyd a:9')],
      'That is a proxy, which takes stream sockets only, and ends with an error.',
    ],
    ['one instance', [socket('ListenStream=80\nAccept=yes\nMaxConnections=1')], 'At most 1 runs at a time;'],
    [
      'what one user may have',
      [socket('ListenStream=/run/a\nAccept=yes\nMaxConnectionsPerSource=2')],
      'At most 64 run at a time, and 2 for one user;',
    ],
    [
      'that users were not counted',
      [socket('ListenStream=/run/a\nAccept=yes\nMaxConnectionsPerSource=2')],
      'At most 64 run at a time; further',
      252,
    ],
    [
      'both ways to count',
      [socket('ListenStream=/run/a\nListenStream=80\nAccept=yes\nMaxConnectionsPerSource=2')],
      'and 2 for one client address or user;',
    ],
    [
      'a user that is named',
      one('ExecStart=/bin/x\nDynamicUser=yes\nUser=bob'),
      'runs as bob: where there is no such user,',
    ],
    ['root by its number', one('ExecStart=/bin/x\nUser=0'), 'The service runs as root.'],
    ['a command with all privileges', one('ExecStart=+/bin/x\nUser=bob'), 'The service runs as root.'],
    ['a command that keeps the user', one('ExecStart=!/bin/x\nUser=bob'), 'The service runs as root.'],
    ['a command that does not', one('ExecStart=!!/bin/x\nUser=bob'), 'The service runs as bob.'],
    ['the user of each instance', each('ExecStart=/bin/x\nUser=%i'), 'The service runs as %i.'],
    [
      'a limit with the usual time',
      [socket('ListenStream=80\nTriggerLimitBurst=1'), plain],
      'When it is triggered more than once within 2s, the socket',
    ],
    [
      'a limit with the usual count',
      [socket('ListenStream=80\nTriggerLimitIntervalSec=10'), plain],
      'When it is triggered more than 20 times within 10s, the socket',
    ],
    [
      'the usual count of connections',
      [socket('ListenStream=80\nAccept=yes\nPollLimitIntervalSec=1min')],
      'When a listener has something new more than 150 times within 1min, that listener is left alone',
    ],
    [
      'a limit that a time switches off',
      [socket('ListenStream=80\nTriggerLimitIntervalSec=0'), plain],
      'triggered (TriggerLimitIntervalSec=0).',
    ],
    [
      'no limit that is the usual one',
      [socket('ListenStream=80\nTriggerLimitIntervalSec=infinity\nTriggerLimitBurst=4294967295'), plain],
      'runs as app. Once enabled',
    ],
    [
      'a target once',
      installed('WantedBy=sockets.target\nRequiredBy=sockets.target'),
      'starts at boot, with sockets.target.',
    ],
    [
      'a target that is not of each boot',
      installed('WantedBy=rescue.target'),
      'Once enabled, app.socket starts with rescue.target.',
    ],
    [
      'a target that there is not',
      installed('WantedBy=graphical-session.target'),
      'The system’s systemd has no graphical-session.target, so enabling app.socket starts nothing.',
    ],
    ['that a name is none', installed('WantedBy=nonsense'), 'Nothing here starts app.socket at boot'],
    ['no lines that are newer', installed('UpheldBy=sockets.target'), 'Nothing here starts app.socket at boot', 252],
    [
      'what else starts it',
      [
        socket('ListenStream=80', ''),
        { name: 'app.service', text: '[Unit]\nRequires=%N.socket\n[Service]\nExecStart=/bin/x\n' },
      ],
      'app.socket starts with app.service: nothing else here starts it.',
    ],
    [
      'that it tells of an instance',
      [{ ...socket('ListenStream=/run/%i'), name: 'app@.socket' }],
      'app@.socket is a template: this is what its instance app@i.socket does. systemd listens on Unix socket /run/i.',
    ],
    [
      'when instances start',
      [{ ...socket('ListenStream=/run/%i'), name: 'app@.socket' }],
      'Each instance of app@.socket that is enabled starts at boot, with sockets.target.',
    ],
    [
      'what a drop-in says, and no more',
      [{ name: 'app.socket.d/a.conf', text: '[Socket]\nListenStream=\nListenStream=81\n' }],
      'every interface. Only drop-ins of app.socket are here: its own file says the rest.',
    ],
    [
      'that there may be more',
      [{ name: 'app.socket.d/a.conf', text: '[Socket]\nListenStream=81\n' }],
      'are here: its own file says the rest, and may listen on more.',
    ],
    [
      'nothing of a drop-in that says nothing',
      [{ name: 'app.socket.d/a.conf', text: '[Socket]\nBacklog=4\n' }],
      'Only drop-ins of app.socket are here: what it listens on is said in its own file.',
    ],
    [
      'that a drop-in leaves nothing',
      [{ name: 'app.socket.d/a.conf', text: '[Socket]\nListenStream=\n' }],
      'app.socket listens on nothing,',
    ],
    [
      'drop-ins of the service',
      [socket('ListenStream=80'), { name: 'app.service.d/a.conf', text: '[Service]\nPrivateTmp=yes\n' }],
      'starts app.service, of which only drop-ins are here. Once enabled',
    ],
    [
      'the links that are removed',
      [socket('ListenStream=/run/a\nSymlinks=/run/b\nRemoveOnStop=yes'), plain],
      'When it stops, its file and its links are removed.',
    ],
    [
      'a queue that is removed',
      [socket('ListenMessageQueue=/q\nRemoveOnStop=yes'), plain],
      'When it stops, its queue is removed.',
    ],
    [
      'nothing of abstract names',
      [socket('ListenStream=@a\nRemoveOnStop=yes'), plain],
      'at boot, with sockets.target.',
    ],
  ];
  test.each(cases.map(([what, files, part, target = 257]) => ({ what, files, part, target })))(
    '$what',
    ({ files, part, target }) => {
      expect(`${say(files, target)} `).toContain(part);
    },
  );
});

test('a user’s systemd has targets of its own', () => {
  expect(say([socket('ListenStream=80', '[Install]\nWantedBy=multi-user.target\n')], 257, 'user')).toContain(
    'A user’s systemd has no multi-user.target, so enabling app.socket starts nothing.',
  );
});
