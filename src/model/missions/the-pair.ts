import { proxyOf } from '../rules/pair/proxy.ts';
import { inForce } from '../unit/unit.ts';
import {
  admits,
  atBoot,
  exactly,
  goal,
  loads,
  onPort,
  others,
  perConnection,
  serviceOf,
  sets,
  socketNamed,
  without,
} from './goals.ts';
import type { Mission } from './mission.ts';

const install = '\n[Install]\nWantedBy=sockets.target\n';

export const thePair: readonly Mission[] = [
  {
    id: 'per-connection',
    title: 'A process for each connection',
    level: 'the pair',
    task: 'A small program reads from standard input and writes to standard output. Give each connection to port 2007 a process of its own: ten at most, and two for one client address. The unit of the program has to be made for that, too.',
    files: [
      { name: 'echo.socket', text: `[Socket]\nListenStream=2007\n${install}` },
      { name: 'echo@.service', text: '[Service]\nExecStart=-/usr/local/bin/echo-server\n' },
    ],
    goals: [
      loads,
      perConnection,
      sets('ten at most', 'MaxConnections', (value) => value === 10),
      sets('two for one address', 'MaxConnectionsPerSource', (value) => value === 2),
      goal('the connection is standard input of the program', (bundle) => {
        const service = serviceOf(bundle);
        return (
          service !== undefined &&
          inForce(service.unit, 'StandardInput', 'Service').at(-1)?.assignment.value === 'socket'
        );
      }),
    ],
    hints: [
      'With Accept=yes systemd takes the connections, and starts an instance of a template for each.',
      'MaxConnections= and MaxConnectionsPerSource= limit the instances.',
      'In the service StandardInput=socket makes the connection standard input; standard output follows.',
    ],
    solution: [
      {
        name: 'echo.socket',
        text: `[Socket]\nListenStream=2007\nAccept=yes\nMaxConnections=10\nMaxConnectionsPerSource=2\n${install}`,
      },
      { name: 'echo@.service', text: '[Service]\nExecStart=-/usr/local/bin/echo-server\nStandardInput=socket\n' },
    ],
    lesson:
      'That is how inetd worked. The “-” in front of the command keeps failed instances from piling up: each of them would count against the limits until someone resets it.',
    more: ['Accept', 'MaxConnections', 'MaxConnectionsPerSource'],
  },
  {
    id: 'proxy',
    title: 'A program that cannot be handed a socket',
    level: 'the pair',
    task: 'The program insists on opening 127.0.0.1:9000 by itself and runs as server.service. It is to be started by the first client of port 80 all the same, and the go-between shall end after five minutes without a connection.',
    files: [
      { name: 'web.socket', text: `[Socket]\nListenStream=80\n${install}` },
      {
        name: 'web.service',
        text: '[Unit]\nRequires=server.service\nAfter=server.service\n\n[Service]\nExecStart=/usr/local/bin/server --listen 127.0.0.1:9000\n',
      },
      {
        name: 'server.service',
        text: '[Unit]\nStopWhenUnneeded=yes\n\n[Service]\nExecStart=/usr/local/bin/server --listen 127.0.0.1:9000\n',
      },
    ],
    goals: [
      loads,
      goal('web.service passes connections on to 127.0.0.1:9000', (bundle) => {
        const service = serviceOf(bundle);
        return service !== undefined && ['127.0.0.1:9000', 'localhost:9000'].includes(proxyOf(service)?.address ?? '');
      }),
      goal('it ends after five idle minutes', (bundle) => {
        const service = serviceOf(bundle);
        const args = (service && proxyOf(service)?.program.args) ?? [];
        return /(?:^| )--exit-idle-time(?:=| )(?:5min|5m|300s?|5 ?minutes?)(?: |$)/.test(args.join(' '));
      }),
    ],
    hints: [
      'systemd has a program that takes a socket and connects to another address.',
      'It is /usr/lib/systemd/systemd-socket-proxyd, and takes the address as its argument.',
      'ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:9000',
    ],
    solution: [
      {
        name: 'web.service',
        text: '[Unit]\nRequires=server.service\nAfter=server.service\n\n[Service]\nExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:9000\n',
      },
    ],
    lesson:
      'The first client starts the proxy, and Requires= the program before it. When the proxy ends, StopWhenUnneeded= ends the program as well. It has to say when it is ready, or the first client meets a closed port.',
    more: ['Service', 'Unit.StopWhenUnneeded'],
  },
  {
    id: 'two-names',
    title: 'Tell them apart by name',
    level: 'expert',
    task: 'One server speaks HTTP on port 80 and HTTPS on port 443. It shall know by name which descriptor is which: “http” and “https”. A unit has one name for all its descriptors, so make two socket units, http.socket and https.socket, that start the same server.service.',
    files: [
      { name: 'http.socket', text: `[Socket]\nListenStream=80\nListenStream=443\nService=server.service\n${install}` },
      { name: 'https.socket', text: '[Socket]\n' },
      { name: 'server.service', text: '[Service]\nExecStart=/usr/local/bin/server\n' },
    ],
    goals: [
      loads,
      exactly('ports 80 and 443, one listener each', onPort(80), onPort(443)),
      ...(
        [
          ['http.socket', 'http', 80],
          ['https.socket', 'https', 443],
        ] as const
      ).map(([name, fdName, port]) =>
        goal(`the descriptor of port ${port} is called “${fdName}”`, (bundle) => {
          const socket = socketNamed(bundle, name);
          return (
            socket?.unit.state === 'loaded' &&
            socket.unit.fdName === fdName &&
            socket.unit.listeners.length === 1 &&
            socket.unit.listeners.every(onPort(port))
          );
        }),
      ),
      goal('both start server.service', (bundle) =>
        ['http.socket', 'https.socket'].every((name) => socketNamed(bundle, name)?.unit.service === 'server.service'),
      ),
      atBoot,
    ],
    hints: [
      'FileDescriptorName= names the descriptors of a unit.',
      'https.socket needs all that http.socket has: a listener, its name, the service and [Install].',
    ],
    solution: [
      {
        name: 'http.socket',
        text: `[Socket]\nListenStream=80\nFileDescriptorName=http\nService=server.service\n${install}`,
      },
      {
        name: 'https.socket',
        text: `[Socket]\nListenStream=443\nFileDescriptorName=https\nService=server.service\n${install}`,
      },
    ],
    lesson:
      'Of several socket units it is not defined whose descriptors come first, so LISTEN_FDNAMES is the only sure way. A server that is started by one of them gets the other as well, as long as that is active; Sockets= in the service says that it needs both.',
    more: ['FileDescriptorName', 'Service'],
  },
  {
    id: 'move-ssh',
    title: 'Move SSH without locking yourself out',
    level: 'expert',
    task: 'The package’s ssh.socket listens on port 22. You want port 2222, and to try it before the old one goes. Write the drop-in of the first step: both ports are open, each once, and nothing of the package’s file is touched.',
    files: [
      {
        name: '/usr/lib/systemd/system/ssh.socket',
        text: '[Unit]\nDescription=SSH server socket\n\n[Socket]\nListenStream=22\nAccept=no\n\n[Install]\nWantedBy=sockets.target\n',
      },
      { name: 'ssh.socket.d/port.conf', text: '[Socket]\n' },
      { name: '/usr/lib/systemd/system/ssh.service', text: '[Service]\nExecStart=/usr/sbin/sshd -D\n' },
    ],
    goals: [
      loads,
      exactly('ports 22 and 2222 are open, each once', onPort(22), onPort(2222)),
      admits('both are reached from elsewhere', onPort(22), others.v4),
      admits('the new one too', onPort(2222), others.v4),
      without('no address stands there twice', 'listen/duplicate', 'listen/overlap'),
    ],
    hints: [
      'A drop-in adds to what the package’s file says. ListenStream= is a list.',
      'What the package has stays, unless an empty ListenStream= clears the list. So only the new port is needed.',
    ],
    solution: [{ name: 'ssh.socket.d/port.conf', text: '[Socket]\nListenStream=2222\n' }],
    lesson:
      'Try the new port while the old one is open, and have a way back (a timer that removes the drop-in is one). The second step is ListenStream= and ListenStream=2222: the empty one clears the package’s 22.',
    more: ['ListenStream'],
  },
];
