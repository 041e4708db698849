import { because, type LogWordTable, plus } from './journal-word.ts';

/** What the proxy, systemd-socket-activate, programs, clients and the kernel say. */
export const toolLogWords = {
  'proxy/refused': () => ({
    means: 'The proxy took a connection and could not pass it on: nothing listens where its command points to.',
    instead: 'The program has to be up before the proxy: order the proxy after it, and let it wait until it listens.',
  }),
  'proxy/missing': () => ({
    means: 'The proxy took a connection and could not pass it on: the path of its command is not there.',
    instead: 'Look at the path, and whether the program makes its socket there.',
  }),
  'proxy/denied': () => ({
    means: 'The proxy may not connect to the path of its command.',
    instead: 'To connect takes the right to write to the socket, and to enter its folders.',
  }),
  'proxy/unreachable': (p) => ({
    means: `The proxy does not reach the address of its command${because(p)}.`,
    instead: 'In a network of its own (PrivateNetwork=) it reaches nothing outside.',
  }),
  'proxy/family': () => ({
    means: 'The proxy may not open a socket of that kind.',
    instead: 'Look at RestrictAddressFamilies= of its service.',
  }),
  'proxy/failed': (p) => ({ means: `The proxy could not go on with a connection${because(p)}.` }),
  'proxy/name': (p) => ({
    means: `The proxy cannot find the address of the host in its command${p.why === undefined ? '' : `: ${p.why}`}.`,
    instead: 'Write the address in numbers, or let the service come after nss-lookup.target.',
  }),
  'proxy/no-socket': () => ({
    means: 'The proxy was started without a socket: by hand, or at boot.',
    instead: 'Start its socket instead. The service has no [Install] section.',
  }),
  'proxy/not-stream': () => ({
    means: 'The proxy passes on streams only, and was handed something else.',
    instead: 'Use ListenStream=.',
  }),
  'proxy/most': () => ({
    means: 'The proxy serves as many connections as --connections-max= allows, 256 unless set.',
    instead: 'Raise it in the command of the proxy.',
  }),
  'proxy/arguments': (p) => ({
    means: `The command of the proxy is wrong${p.value === undefined ? '' : `: “${p.value}”`}.`,
    instead: 'systemd-socket-proxyd [--exit-idle-time=5min] HOST:PORT, or a path.',
  }),

  'activate/in-use': (p) => ({
    means: `${p.address ?? 'The address'} is taken, so systemd-socket-activate cannot listen there: by the socket unit itself, it may be.`,
    instead: 'Stop the socket unit while you try the program by hand.',
  }),
  'activate/address': (p) => ({
    means: `“${p.address ?? '…'}” is no address that systemd takes.`,
    instead: 'A port, an address with a port, a path, or @ with a name.',
  }),
  'activate/failed': (p) => ({
    means: `systemd-socket-activate cannot listen on ${p.address ?? 'the address'}${because(p)}.`,
  }),
  'activate/program': (p) => ({
    means: `The program${plus(p.program)} cannot be run${because(p)}.`,
    instead: 'Look at its path and its rights.',
  }),
  'activate/child': (p) => ({
    means: `The program that was started for a connection ended with ${p.n ?? 'a failure'}.`,
  }),
  'activate/no-listener': () => ({
    means: 'systemd-socket-activate was told no address.',
    instead: 'Add -l with a port or a path.',
  }),
  'activate/several': () => ({ means: '--inetd takes one address only.' }),
  'activate/datagrams': () => ({ means: 'Datagrams have no connections, so --accept does not go with --datagram.' }),
  'activate/names': () => ({
    means: '--fdname= needs as many names as there are addresses, with colons between them.',
  }),
  'activate/no-command': () => ({ means: 'The program to run is missing at the end of the command.' }),

  'program/in-use': (p) => ({
    means: `The program wanted to open ${p.address ?? (p.port === undefined ? 'an address' : `port ${p.port}`)} itself, and it is taken.`,
    instead:
      'Behind a socket unit systemd holds it. The program has to take the socket that it is handed, or a proxy has to stand in between.',
  }),
  'program/denied': (p) => ({
    means: `The program wanted to open ${p.address ?? 'an address'} itself, and may not.`,
    instead: 'Behind a socket unit it need not: systemd opens it, and hands it over.',
  }),
  'program/no-socket': () => ({
    means: 'The program was told to take its socket from systemd, and was handed none.',
    instead: 'Start the socket, not the service. Run by hand, the program gets no socket.',
  }),
  'client/denied': (p) => ({
    means: `A client${p.server === undefined ? '' : ` (${p.server})`} may not connect to ${p.path ?? 'the socket'}: that takes the right to write to it, and to enter its folders.`,
    instead: 'Give the socket to a group that the client is in: SocketGroup=, with SocketMode=0660.',
  }),
  'client/missing': (p) => ({
    means: `A client${p.server === undefined ? '' : ` (${p.server})`} wants to connect to ${p.path ?? 'a path'}, and nothing is there.`,
    instead:
      'Look whether both have the same path, whether the socket listens, and whether the client has a /tmp or /run of its own.',
  }),
  'client/refused': (p) => ({
    means: `A client${p.server === undefined ? '' : ` (${p.server})`} wants to connect to ${p.path ?? 'a socket'}, and nobody listens there any more.`,
    instead: 'Start the socket unit. What is left of an earlier socket does no harm: systemd replaces it.',
  }),
  'client/busy': (p) => ({
    means: `More clients wait at ${p.path ?? 'the socket'} than its queue holds.`,
    instead: 'Raise Backlog= of the socket and net.core.somaxconn; see why the program is slow to take them.',
  }),
  'client/upstream': () => ({
    means: 'nginx reaches nobody at the address of the program behind it.',
    instead: 'Start the socket unit, and compare the addresses.',
  }),
  'client/closed': () => ({
    means: 'The program took the connection of nginx and closed it without an answer.',
    instead: 'See what the program printed at that time.',
  }),

  'kernel/backlog': (p) => ({
    means: `More clients wait at ${p.address ?? (p.port === undefined ? 'a port' : `port ${p.port}`)} than its queue holds: an attack, or a program that is slow to take them.`,
    instead: 'Raise Backlog= of the socket and net.core.somaxconn, and see why the program is slow.',
  }),
  'kernel/selinux': (p) => ({
    means: `SELinux forbade ${p.permission ?? 'something'}.`,
    instead: 'A port gets its label by semanage port, a path by restorecon.',
  }),
  'kernel/apparmor': (p) => ({
    means: `AppArmor forbade ${p.operation ?? 'something'} to ${p.label ?? 'a program'}.`,
    instead: 'Add a rule to its profile, and load it again.',
  }),
  'fine/running': () => ({ means: 'All is well.' }),
  'fine/follows': () => ({ means: 'This belongs to the line before it.' }),
} as const satisfies LogWordTable;
