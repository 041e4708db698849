import { because, capital, type LogWordTable, named, plus } from './journal-word.ts';

/** Sockets that do not come up, or stop working. */
export const socketLogWords = {
  'listen/in-use': (p) => ({
    means: `${capital(named('address', p.address))} is taken already, so systemd cannot listen on it.`,
    instead: 'Find out who holds it, and stop that, or listen elsewhere.',
  }),
  'listen/no-address': (p) => ({
    means: `No interface of the machine has ${named('address', p.address)}, or none had it when the socket was started.`,
    instead: 'Set FreeBind=yes, which lets systemd listen before the address is there.',
  }),
  'listen/denied': (p) => ({
    means: `systemd may not listen on ${named('address', p.address)}.`,
    instead:
      'Ports below 1024 take root or a capability. Otherwise a policy such as SELinux forbids it, or the folder of the path.',
  }),
  'listen/not-permitted': (p) => ({
    means: `The kernel refuses a setting of the socket on ${named('address', p.address)} to a manager without the right to it.`,
    instead:
      'In a unit of a user BindToDevice=, Transparent=, Mark= and their like take rights that users do not have.',
  }),
  'listen/no-device': (p) => ({
    means: `The network interface that the socket on ${named('address', p.address)} is to be bound to is not there.`,
    instead: 'Look at the name in BindToDevice=, and when the interface comes up.',
  }),
  'listen/invalid': (p) => ({
    means: `The kernel cannot make a socket of ${named('address', p.address)} with these settings.`,
    instead: 'A link-local address (fe80::…) needs its interface behind it: [fe80::1%eth0]:80.',
  }),
  'listen/no-folder': (p) => ({
    means: `The folder of ${named('path', p.address)} is not there and cannot be made.`,
    instead: 'Listen somewhere below /run, where systemd makes missing folders itself.',
  }),
  'listen/read-only': (p) => ({
    means: `${capital(named('path', p.address))} is in a file system that is read-only.`,
    instead: 'Listen somewhere below /run.',
  }),
  'listen/no-family': (p) => ({
    means: `The kernel has no support for the kind of address that ${p.address ?? 'it'} is: IPv6 is switched off, or a module is missing.`,
    instead: 'Write the port alone: systemd then listens on IPv4 where there is no IPv6.',
  }),
  'listen/no-protocol': (p) => ({
    means: `The kernel has no such protocol for ${named('address', p.address)}.`,
    instead: 'Look at SocketProtocol=, and whether the module of the protocol is loaded.',
  }),
  'listen/too-many': (p) => ({
    means: `systemd ran out of files or memory while it opened ${named('address', p.address)}${because(p)}.`,
    instead: 'Look at what else the machine is out of.',
  }),
  'listen/helper': () => ({
    means:
      'The helper process in which systemd opens the socket ended without one. What went wrong is in the line of “(sd-listen)” before this one.',
    instead:
      'Take the log of the whole boot: journalctl -u shows that line only where it is asked for the socket unit.',
  }),
  'listen/failed': (p) => ({
    means: `systemd cannot listen on ${named('address', p.address)}${because(p)}.`,
  }),
  'fifo/exists': (p) => ({
    means: `At ${p.address ?? 'the path'} is something else already: no FIFO, or one with another mode or owner.`,
    instead: 'Remove what is there. systemd makes the FIFO anew.',
  }),
  'fifo/directory': (p) => ({
    means: `${p.address ?? 'The path'} is a folder, where systemd wants to make a FIFO.`,
    instead: 'Use a path within the folder, or another one.',
  }),
  'fifo/failed': (p) => ({
    means: `systemd cannot open the FIFO${plus(p.address)}${because(p)}.`,
  }),
  'special/missing': (p) => ({
    means: `The special file${plus(p.address)} is not there. systemd opens such files and never makes them.`,
    instead: 'Look at the path, and whether the driver is loaded that makes it.',
  }),
  'special/type': (p) => ({
    means: `${p.address ?? 'The path'} is neither a character device nor a file of /proc or /sys.`,
    instead: 'A FIFO goes into ListenFIFO=, a socket into ListenStream=.',
  }),
  'special/denied': (p) => ({
    means: `systemd may not open ${p.address ?? 'the special file'}${because(p)}.`,
    instead: 'With Writable=yes it is opened for writing, which not every file allows.',
  }),
  'special/failed': (p) => ({ means: `systemd cannot open the special file${plus(p.address)}${because(p)}.` }),
  'queue/limits': (p) => ({
    means: `The message queue${plus(p.address)} is larger than the kernel allows, or its name has a second slash.`,
    instead:
      'Ask for less with MessageQueueMaxMessages= and MessageQueueMessageSize=, or raise fs.mqueue.msg_max and msgsize_max.',
  }),
  'queue/exists': (p) => ({
    means: `There is a message queue${plus(p.address)} already, with another mode or owner.`,
    instead: 'Remove it: systemd makes it anew.',
  }),
  'queue/failed': (p) => ({ means: `systemd cannot open the message queue${plus(p.address)}${because(p)}.` }),
  'symlink/failed': (p) => ({
    means: `The link${plus(p.link)} to the socket cannot be made${because(p)}. The socket itself listens.`,
    instead: 'Something else may be at that path. With RemoveOnStop=yes systemd replaces it.',
  }),
  'option/refused': (p) => ({
    means: `The kernel does not take a setting of the socket${p.directive === undefined ? '' : `, ${p.directive}=`}${because(p)}. systemd listens without it.`,
    instead: 'Leave it out, or give a value that this kernel knows.',
  }),
  'owner/user': (p) => ({
    means: `There is no user${plus(p.user)} on the machine, so the socket cannot be given to it.`,
    instead: 'Make the user first, or set another SocketUser=.',
  }),
  'owner/group': (p) => ({
    means: `There is no group${plus(p.group)} on the machine, so the socket cannot be given to it.`,
    instead: 'Make the group first, or set another SocketGroup=.',
  }),
  'owner/chown': (p) => ({
    means: `systemd cannot give the socket to its owner${because(p)}.`,
    instead: 'A manager of a user can give its sockets to groups of that user only.',
  }),
  'trigger/limit': () => ({
    means:
      'The service was started too often in a short time, so the socket was given up. That is what happens when the service ends without taking what waits at the socket: systemd starts it again at once.',
    instead: 'See why the service does not take the connection; then reset the socket and start it again.',
  }),
  'connections/most': (p) => ({
    means: `${p.n === undefined ? 'As many connections as allowed' : `${p.n} connections`} are served at a time, which is the most that MaxConnections= allows. Further ones are closed at once.`,
    instead: 'Raise MaxConnections= (64 unless set), and see whether old connections end.',
  }),
  'connections/source': (p) => ({
    means: `${p.source ?? 'A client'} has as many connections as MaxConnectionsPerSource= allows. Further ones from there are closed at once.`,
    instead: 'Raise MaxConnectionsPerSource=. Behind a proxy all clients have one address.',
  }),
  'socket/changed': () => ({
    means:
      'The unit was changed and loaded again while it listened. It still listens on what it did before, or on nothing: the new addresses are opened only when the socket is restarted.',
    instead: 'Stop the service, restart the socket.',
  }),
  'socket/shutdown': () => ({
    means:
      'The service shut the listening socket down, which takes it away from systemd as well. The socket unit has failed.',
    instead: 'The program should close what it was handed, and not call shutdown() on it.',
  }),
  'socket/timeout': () => ({
    means: 'A command of the socket unit (ExecStartPre=, ExecStartPost=) did not end in time.',
    instead: 'See what it waits for, or raise TimeoutSec= (90 seconds unless set).',
  }),
  'socket/stop-timeout': () => ({
    means: 'A command of the socket unit did not end in time while it was stopped.',
    instead: 'See what it waits for, or raise TimeoutSec=.',
  }),
  'socket/resources': (p) => ({
    means: `systemd itself could not go on with the socket${because(p)}.`,
    instead: 'The machine may be out of processes, files or memory.',
  }),
  'socket/label': (p) => ({
    means: `SELinux has no label for the socket${because(p)}: the program of the service is missing, or the policy has no rule for it.`,
    instead: 'Look at ExecStart= of the service first.',
  }),
  'socket/namespace': (p) => ({
    means: `The network namespace in which the socket is to be opened cannot be entered${because(p)}.`,
    instead: 'Look at NetworkNamespacePath= of the socket unit.',
  }),
} as const satisfies LogWordTable;
