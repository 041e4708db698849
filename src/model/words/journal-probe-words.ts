interface Title {
  readonly title: string;
  readonly why?: string;
  readonly expect?: string;
}

/** What the commands are for that tell more about a line of a log. */
export const probeTitles = {
  'look-at': {
    title: 'See what is at the path',
    expect: 'A folder (d) cannot be replaced; a socket (s) systemd replaces by itself.',
  },
  holder: {
    title: 'See who holds the port',
    expect: 'The last column names the program. “systemd” is a socket unit: the list of sockets says which.',
  },
  holders: { title: 'See who holds what', expect: 'The last column names the program.' },
  'list-sockets': { title: 'List the socket units and what they listen on' },
  status: { title: 'Show the status of both' },
  log: { title: 'Show the log of both since the start of the machine' },
  again: {
    title: 'Once it is mended, reset and start again',
    why: 'A unit that has failed too often is not started before that.',
  },
  'socket-first': { title: 'Stop the service, then start the socket' },
  'stop-both': { title: 'Stop both' },
  reload: { title: 'Let systemd read its files anew' },
  cat: { title: 'See what systemd has under these names' },
  unmask: { title: 'Unmask it' },
  user: { title: 'See whether the user is there, and make it' },
  group: { title: 'See whether the group is there, and make it' },
  interfaces: { title: 'See the interfaces and their addresses' },
  folders: { title: 'See the rights of each folder on the way', why: 'Whoever connects has to enter all of them.' },
  remove: { title: 'Look at what is there, and remove it' },
  program: { title: 'See the program, and its interpreter if it is a script' },
  'low-ports': { title: 'See from which port on users may listen' },
  ipv6: { title: 'See whether IPv6 is switched off', expect: '1: it is.' },
  'queue-limits': { title: 'See how large queues may be' },
  queues: { title: 'See the queues that there are, and how much memory they may take' },
  backlog: { title: 'See how many clients may wait' },
  verify: { title: 'Check the units on that machine' },
  jobs: { title: 'See what waits for what' },
  counters: { title: 'Count its connections' },
  restart: { title: 'Restart the socket while the service does not run' },
  enable: { title: 'Enable and start the socket' },
  denials: { title: 'See what was forbidden' },
  'whole-log': { title: 'Show the line of the helper as well' },
} as const satisfies Readonly<Record<string, Title>>;
