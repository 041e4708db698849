import {
  admits,
  exactly,
  goal,
  here,
  isType,
  keepsOut,
  loads,
  onPath,
  onPort,
  others,
  user,
  without,
} from './goals.ts';
import type { Mission } from './mission.ts';

const install = '\n[Install]\nWantedBy=sockets.target\n';
const service = { name: 'app.service', text: '[Service]\nExecStart=/usr/local/bin/app\nUser=app\n' };

export const whoGetsIn: readonly Mission[] = [
  {
    id: 'nginx-only',
    title: 'For nginx alone',
    level: 'who gets in',
    task: 'nginx runs as www-data and passes requests on to /run/app.sock. As it stands every user of the machine can do that. Only nginx (and root, who always can) shall.',
    files: [{ name: 'app.socket', text: `[Socket]\nListenStream=/run/app.sock\n${install}` }, service],
    goals: [
      loads,
      admits('www-data can connect', onPath('/run/app.sock'), user('www-data')),
      keepsOut('alice, who is in no special group, cannot', user('alice')),
    ],
    hints: [
      'To connect to a Unix socket one needs the right to write to its file.',
      'The mode is 0666 if nothing else is said: SocketMode=.',
      'With 0660 the owner and the group get in. SocketUser= or SocketGroup= says who they are.',
    ],
    solution: [
      {
        name: 'app.socket',
        text: `[Socket]\nListenStream=/run/app.sock\nSocketMode=0660\nSocketGroup=www-data\n${install}`,
      },
    ],
    lesson:
      'SocketUser=www-data with SocketMode=0600 does the same. User= in [Socket] does not: that is as whom ExecStartPre= and its like run.',
    more: ['SocketMode', 'SocketGroup', 'SocketUser'],
  },
  {
    id: 'ipv6-alone',
    title: 'IPv6, and nothing else',
    level: 'who gets in',
    task: 'Another program has port 443 for IPv4 already. Take it for IPv6 on all addresses, and leave IPv4 alone.',
    files: [{ name: 'app.socket', text: `[Socket]\nListenStream=443\n${install}` }, service],
    goals: [
      loads,
      admits('other machines get in by IPv6', onPort(443), others.v6),
      keepsOut('nobody gets in by IPv4', others.v4, here.v4),
    ],
    hints: [
      'A listener on [::] takes IPv4 as well, unless it is told not to.',
      'The directive is BindIPv6Only=.',
      'BindIPv6Only=ipv6-only',
    ],
    solution: [{ name: 'app.socket', text: `[Socket]\nListenStream=[::]:443\nBindIPv6Only=ipv6-only\n${install}` }],
    lesson:
      'For the kernel an IPv6 socket speaks IPv4 too, with addresses like ::ffff:192.0.2.1. BindIPv6Only= sets that for each socket; left alone, a setting of the kernel decides.',
    more: ['BindIPv6Only'],
  },
  {
    id: 'one-interface',
    title: 'By one interface',
    level: 'who gets in',
    task: 'The machine has eth0 to the world and lan0 to the house, and addresses that come and go. Port 8080 is for the house only.',
    files: [{ name: 'app.socket', text: `[Socket]\nListenStream=8080\n${install}` }, service],
    goals: [
      loads,
      admits('a machine that comes by lan0 gets in', onPort(8080), {
        kind: 'remote',
        family: 4,
        address: '192.168.1.7',
        zone: 'lan0',
      }),
      keepsOut(
        'one that comes by eth0 does not',
        { kind: 'remote', family: 4, address: '198.51.100.7', zone: 'eth0' },
        { kind: 'remote', family: 6, address: '2001:db8::7', zone: 'eth0' },
      ),
    ],
    hints: [
      'An address would do, if it did not change.',
      'A socket can be bound to an interface by its name.',
      'BindToDevice=lan0',
    ],
    solution: [{ name: 'app.socket', text: `[Socket]\nListenStream=8080\nBindToDevice=lan0\n${install}` }],
    lesson:
      'BindToDevice= goes by the interface, whatever its addresses are. This machine itself still gets in by the address of lan0, and no longer by loopback.',
    more: ['BindToDevice'],
  },
  {
    id: 'job-pipe',
    title: 'A pipe for jobs',
    level: 'who gets in',
    task: 'Members of the group adm drop jobs into the FIFO /run/jobs.fifo, a line each. Nobody else may write, and the file shall be gone when the socket is stopped.',
    files: [{ name: 'app.socket', text: `[Socket]\n${install}` }, service],
    goals: [
      loads,
      exactly(
        'one listener, the FIFO',
        (listener) => isType('ListenFIFO')(listener) && listener.address === '/run/jobs.fifo',
      ),
      admits('a member of adm can write', isType('ListenFIFO'), user('bob', 'adm')),
      keepsOut('others cannot', user('alice')),
      goal('the file goes with the socket', ({ units }) =>
        units.some(
          ({ name, unit }) =>
            name === 'app.socket' &&
            unit.entries.some(
              (e) =>
                e.effective &&
                e.directive.name === 'RemoveOnStop' &&
                e.read.status === 'accepted' &&
                e.read.value === true,
            ),
        ),
      ),
    ],
    hints: [
      'The directive is ListenFIFO=.',
      'Mode and owners are set as for a socket in the file system.',
      'RemoveOnStop=yes takes the file away.',
    ],
    solution: [
      {
        name: 'app.socket',
        text: `[Socket]\nListenFIFO=/run/jobs.fifo\nSocketMode=0660\nSocketGroup=adm\nRemoveOnStop=yes\n${install}`,
      },
    ],
    lesson:
      'systemd keeps the FIFO open for reading and writing, so writers never wait for a reader, and the service starts with the first line.',
    more: ['ListenFIFO', 'RemoveOnStop'],
  },
  {
    id: 'before-the-address',
    title: 'Before the address exists',
    level: 'who gets in',
    task: 'The socket listens on 192.0.2.10:443. At boot it often fails with “Cannot assign requested address”, because the network is up only later. Make it survive that. It has to stay with this one address, and must not wait for the network.',
    files: [{ name: 'app.socket', text: `[Socket]\nListenStream=192.0.2.10:443\n${install}` }, service],
    goals: [
      loads,
      exactly('one listener, on 192.0.2.10:443', (listener) => listener.address === '192.0.2.10:443'),
      without('it can be opened before the address is there', 'listen/no-free-bind'),
      without('it is not ordered behind the network', 'order/after-late'),
    ],
    hints: [
      'Waiting for the network does not help: sockets come long before.',
      'The kernel can bind an address that is not there yet.',
      'FreeBind=yes',
    ],
    solution: [{ name: 'app.socket', text: `[Socket]\nListenStream=192.0.2.10:443\nFreeBind=yes\n${install}` }],
    lesson:
      'FreeBind= sets IP_FREEBIND. To order a socket behind network-online.target makes a circle in which systemd drops one of the jobs, at times the socket.',
    more: ['FreeBind', 'Transparent'],
  },
];
