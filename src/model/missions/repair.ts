import {
  admits,
  atBoot,
  exactly,
  goal,
  keepsOut,
  loads,
  onPath,
  onPort,
  others,
  perConnection,
  serviceOf,
  user,
  without,
} from './goals.ts';
import type { Mission } from './mission.ts';

const install = '\n[Install]\nWantedBy=sockets.target\n';

export const repair: readonly Mission[] = [
  {
    id: 'repair-address',
    title: 'Repair: it listens on nothing',
    level: 'repair',
    task: 'This unit was written from memory of another program’s configuration, and systemd says “Unit lacks Listen setting”. It is meant for port 80 on all addresses.',
    files: [
      { name: 'app.socket', text: `[Socket]\nListenStream=*:80  # http\n${install}` },
      { name: 'app.service', text: '[Service]\nExecStart=/usr/local/bin/app\n' },
    ],
    goals: [
      loads,
      exactly('one listener, on port 80', onPort(80)),
      admits('other machines reach it', onPort(80), others.v4, others.v6),
    ],
    hints: [
      'Two things in that one line are no systemd.',
      'A comment has a line of its own. What stands behind a value is part of it.',
      'systemd has no “*”: the port alone means all addresses.',
    ],
    solution: [{ name: 'app.socket', text: `[Socket]\n# http\nListenStream=80\n${install}` }],
    lesson:
      'A line that cannot be read is left out with a warning, and the unit is loaded without it. Here nothing is left to listen on, and that systemd refuses.',
    more: ['ListenStream'],
  },
  {
    id: 'repair-accept',
    title: 'Repair: Accept= and Service=',
    level: 'repair',
    task: 'From an old answer on the web: a process for each connection to port 2222. systemd refuses the unit. The service lies beside it and is right.',
    files: [
      { name: 'my-ssh.socket', text: `[Socket]\nListenStream=2222\nAccept=yes\nService=my-ssh.service\n${install}` },
      { name: 'my-ssh@.service', text: '[Service]\nExecStart=-/usr/sbin/sshd -i\nStandardInput=socket\n' },
    ],
    goals: [loads, perConnection, exactly('it listens on port 2222', onPort(2222))],
    hints: [
      'Which two lines cannot be together?',
      'With Accept=yes the template of the socket’s own name is used, and Service= may not be set.',
    ],
    solution: [{ name: 'my-ssh.socket', text: `[Socket]\nListenStream=2222\nAccept=yes\n${install}` }],
    lesson:
      'With Accept=yes the name of the template follows from that of the socket. A service of another name is had by an alias of it, or by naming the socket after it.',
    more: ['Accept', 'Service'],
  },
  {
    id: 'repair-loop',
    title: 'Repair: it dies after twenty tries',
    level: 'repair',
    task: 'The first client hangs, the log is full of starts, and after a moment the socket fails with “trigger-limit-hit” or “service-start-limit-hit”. Which command should be there is known: /usr/local/bin/server.',
    files: [
      { name: 'app.socket', text: `[Socket]\nListenStream=8080\n${install}` },
      { name: 'app.service', text: '[Service]\nType=oneshot\nExecStart=/bin/true\n' },
    ],
    goals: [
      loads,
      without('the service takes the connection that started it', 'pair/never-accepts'),
      goal('it runs /usr/local/bin/server', (bundle) =>
        Boolean(
          serviceOf(bundle)?.unit.entries.some(
            (e) =>
              e.effective && e.directive.name === 'ExecStart' && /\/usr\/local\/bin\/server\b/.test(e.assignment.value),
          ),
        ),
      ),
    ],
    hints: [
      'What does /bin/true do with the connection?',
      'A connection that nobody accepts is still there when the service has ended, and starts it again.',
      'Run the server, and not as Type=oneshot: that one has to end before it counts as started.',
    ],
    solution: [{ name: 'app.service', text: '[Service]\nExecStart=/usr/local/bin/server\n' }],
    lesson:
      'A service that ends without taking what woke it is started at once again. systemd stops that by the trigger limit (20 in 2 s) or by the start limit of the service, and the socket fails with it.',
    more: ['TriggerLimitBurst', 'TriggerLimitIntervalSec'],
  },
  {
    id: 'repair-tmp',
    title: 'Repair: the socket that nobody sees',
    level: 'repair',
    task: 'Clients connect to /tmp/app.sock and it works, but the program cannot find that path itself, and once someone cleaned /tmp the socket was gone. Put it where it belongs: /run/app.sock, for the group app, and for nobody else.',
    files: [
      { name: 'app.socket', text: `[Socket]\nListenStream=/tmp/app.sock\n${install}` },
      { name: 'app.service', text: '[Service]\nExecStart=/usr/local/bin/app\nUser=app\nPrivateTmp=yes\n' },
    ],
    goals: [
      loads,
      exactly('one listener, on /run/app.sock', onPath('/run/app.sock')),
      without('it does not lie in /tmp', 'listen/tmp-path', 'pair/private-tmp'),
      admits('a member of the group app gets in', onPath('/run/app.sock'), user('bob', 'app')),
      keepsOut('others do not', user('alice')),
    ],
    hints: [
      'With PrivateTmp= the service has a /tmp of its own, and systemd’s is another.',
      'Sockets live below /run.',
      'SocketMode=0660 and SocketGroup=app let the group in.',
    ],
    solution: [
      {
        name: 'app.socket',
        text: `[Socket]\nListenStream=/run/app.sock\nSocketMode=0660\nSocketGroup=app\n${install}`,
      },
    ],
    lesson:
      'Paths in /tmp are cleaned by age, can be taken by any user first, and mean another place for a service with PrivateTmp=. /run is made anew at each boot, for things like this.',
    more: ['ListenStream', 'SocketMode'],
  },
  {
    id: 'repair-target',
    title: 'Repair: enabled, and not there',
    level: 'repair',
    task: '“systemctl enable” said nothing bad, and after the boot the socket was not there.',
    files: [
      {
        name: 'app.socket',
        text: '[Unit]\nAfter=network-online.target\n\n[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=socket.target\n',
      },
      { name: 'app.service', text: '[Service]\nExecStart=/usr/local/bin/app\n' },
    ],
    goals: [
      loads,
      atBoot,
      without('nothing late holds it up', 'order/after-late'),
      without('the target exists', 'enable/misspelt-target'),
    ],
    hints: [
      'Read the name of the target aloud.',
      'Of targets there is sockets.target, with an s.',
      'Sockets are opened before the network: After=network-online.target makes a circle with early boot.',
    ],
    solution: [{ name: 'app.socket', text: '[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=sockets.target\n' }],
    lesson:
      'A name of a target is only a name: systemd makes a link for one that nothing ever starts. And systemd-analyze verify is silent about both mistakes.',
    more: ['Install.WantedBy'],
  },
  {
    id: 'repair-binds',
    title: 'Repair: the address is in use',
    level: 'repair',
    task: 'The socket is there, the service fails with “Address already in use”. gunicorn takes the socket that it is handed, if only it is let.',
    files: [
      { name: 'web.socket', text: `[Socket]\nListenStream=127.0.0.1:8000\n${install}` },
      {
        name: 'web.service',
        text: '[Service]\nType=notify\nExecStart=/usr/bin/gunicorn --bind 127.0.0.1:8000 app:app\nUser=web\n',
      },
    ],
    goals: [
      loads,
      without('the program opens no port of its own', 'pair/binds-itself', 'pair/bind-ignored'),
      exactly('systemd still listens on 127.0.0.1:8000', (listener) => listener.address === '127.0.0.1:8000'),
      goal('the service still runs gunicorn', (bundle) =>
        Boolean(
          serviceOf(bundle)?.unit.entries.some(
            (e) => e.effective && e.directive.name === 'ExecStart' && /gunicorn\b.*app:app/.test(e.assignment.value),
          ),
        ),
      ),
    ],
    hints: [
      'Who opens 127.0.0.1:8000, and who wants to as well?',
      'Leave out the option that makes the program listen by itself.',
    ],
    solution: [
      { name: 'web.service', text: '[Service]\nType=notify\nExecStart=/usr/bin/gunicorn app:app\nUser=web\n' },
    ],
    lesson:
      'Two cannot listen on one address. With socket activation systemd is the one who does, and the program finds the socket as descriptor 3.',
    more: ['Service.ExecStart', 'ListenStream'],
  },
];
