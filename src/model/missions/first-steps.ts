import {
  admits,
  atBoot,
  exactly,
  goal,
  here,
  isType,
  keepsOut,
  listeners,
  loads,
  onPort,
  others,
  starts,
} from './goals.ts';
import type { Mission } from './mission.ts';

const service = { name: 'app.service', text: '[Service]\nExecStart=/usr/local/bin/app\n' };

export const firstSteps: readonly Mission[] = [
  {
    id: 'first-socket',
    title: 'Your first socket',
    level: 'first steps',
    task: 'A program waits to be started. Let systemd listen on TCP port 8080 for it.',
    files: [{ name: 'app.socket', text: '[Unit]\nDescription=My first socket\n\n[Socket]\n' }, service],
    goals: [
      loads,
      exactly('one listener, on TCP port 8080', onPort(8080)),
      admits('other machines reach it by IPv4', onPort(8080), others.v4),
    ],
    hints: [
      'A socket unit listens on what stands in its [Socket] section.',
      'For TCP and Unix stream sockets the directive is ListenStream=.',
      'A port alone is enough: ListenStream=8080.',
    ],
    solution: [{ name: 'app.socket', text: '[Unit]\nDescription=My first socket\n\n[Socket]\nListenStream=8080\n' }],
    lesson:
      'A bare port listens on all addresses, of IPv4 and of IPv6. systemd opens it, and starts app.service when the first client comes; until then the program costs nothing.',
    more: ['ListenStream'],
  },
  {
    id: 'at-boot',
    title: 'There after a restart',
    level: 'first steps',
    task: 'This socket works once it is started by hand, and is gone after the next boot. “systemctl enable app.socket” says that there is nothing to enable. Make it that there is.',
    files: [{ name: 'app.socket', text: '[Socket]\nListenStream=8080\n' }, service],
    goals: [loads, atBoot],
    hints: [
      'What “enable” does stands in a section of its own.',
      'The section is [Install], and the directive says by which target the unit is wanted.',
      'All sockets that are there early are wanted by sockets.target: WantedBy=sockets.target.',
    ],
    solution: [{ name: 'app.socket', text: '[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=sockets.target\n' }],
    lesson:
      'Enabling makes a link below sockets.target, which is reached before any ordinary service starts. Enable the socket, not the service: the service is started by its clients.',
    more: ['Install.WantedBy'],
  },
  {
    id: 'other-service',
    title: 'A service of another name',
    level: 'first steps',
    task: 'The socket unit is called web.socket, and the service that is to be started is backend.service. As it stands, systemd looks for web.service.',
    files: [
      { name: 'web.socket', text: '[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=sockets.target\n' },
      { name: 'backend.service', text: '[Service]\nExecStart=/usr/local/bin/backend\n' },
    ],
    goals: [loads, starts('a client starts backend.service', 'backend.service')],
    hints: [
      'A directive of [Socket] names the unit that is started.',
      'It is Service=, and takes the full name, with its suffix.',
    ],
    solution: [
      {
        name: 'web.socket',
        text: '[Socket]\nListenStream=8080\nService=backend.service\n\n[Install]\nWantedBy=sockets.target\n',
      },
    ],
    lesson:
      'Without Service= the unit of the same name is started. With Accept=yes it may not be set: there the template of the same name is used.',
    more: ['Service'],
  },
  {
    id: 'loopback-both',
    title: 'Here only, by IPv4 and IPv6',
    level: 'first steps',
    task: 'A database is for programs on this machine only. They say “localhost”, which is 127.0.0.1 for some and ::1 for others. Let both work on port 5432, and nobody else in.',
    files: [
      { name: 'app.socket', text: '[Socket]\nListenStream=5432\n\n[Install]\nWantedBy=sockets.target\n' },
      service,
    ],
    goals: [
      loads,
      admits('127.0.0.1 works', onPort(5432), here.v4),
      admits('::1 works', onPort(5432), here.v6),
      keepsOut('no other machine gets in', others.v4, others.v6),
    ],
    hints: [
      'An address in front of the port limits a listener to it.',
      'One listener has one address. A unit may have several.',
      'IPv6 addresses stand in brackets: [::1]:5432.',
    ],
    solution: [
      {
        name: 'app.socket',
        text: '[Socket]\nListenStream=127.0.0.1:5432\nListenStream=[::1]:5432\n\n[Install]\nWantedBy=sockets.target\n',
      },
    ],
    lesson:
      'Each line is a descriptor of its own, in the order of the lines. An address filter (IPAddressAllow=localhost with IPAddressDeny=any) on one listener is another way; it filters each packet, where the address is never there for others at all.',
    more: ['ListenStream', 'BindIPv6Only'],
  },
  {
    id: 'datagrams',
    title: 'Messages without connections',
    level: 'first steps',
    task: 'A collector of log messages takes UDP on port 514, by IPv4 and IPv6, and the same messages as datagrams on /run/collect.sock. In that order.',
    files: [
      { name: 'app.socket', text: '[Socket]\nListenStream=514\n\n[Install]\nWantedBy=sockets.target\n' },
      service,
    ],
    goals: [
      loads,
      exactly(
        'two listeners: UDP port 514, and datagrams on the path',
        onPort(514, 'ListenDatagram'),
        (listener) => isType('ListenDatagram')(listener) && listener.address === '/run/collect.sock',
      ),
      admits('other machines reach the port by both families', onPort(514, 'ListenDatagram'), others.v4, others.v6),
      goal('the port is descriptor 3', (bundle) => listeners(bundle)[0]?.classes.has('udp') === true),
    ],
    hints: [
      'UDP and Unix datagram sockets have a directive of their own.',
      'ListenDatagram= takes a port as well as a path.',
    ],
    solution: [
      {
        name: 'app.socket',
        text: '[Socket]\nListenDatagram=514\nListenDatagram=/run/collect.sock\n\n[Install]\nWantedBy=sockets.target\n',
      },
    ],
    lesson:
      'There is no connection to accept: the service is started by the first message and reads it from the socket that it is handed. The order of the lines is that of the descriptors.',
    more: ['ListenDatagram', 'FileDescriptorName'],
  },
];
