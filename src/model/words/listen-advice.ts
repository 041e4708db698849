import type { AdviceTable } from './words.ts';

/** What goes wrong with where a socket listens. */
export const listenAdvice = {
  'listen/no-free-bind': (p) => ({
    wrong: `${p.address} can be bound only once a network interface has that address.`,
    why: 'Sockets are opened early at boot. When the network is later, the unit fails with “Cannot assign requested address” and stays down.',
    instead: 'Set FreeBind=yes, or listen on all addresses.',
  }),
  'listen/duplicate': (p) => ({
    wrong: `${p.line} is the same address as ${p.first}.`,
    why:
      p.inOne === 'yes'
        ? 'The second socket cannot be opened: it fails with “Address already in use”, and the whole unit with it.'
        : 'An address belongs to one socket: the unit that is started second fails with “Address already in use”.',
    instead: p.inOne === 'yes' ? 'Remove one of the lines.' : 'Give each unit an address of its own.',
  }),
  'listen/overlap': (p) => ({
    wrong: `${p.wide} has the address of ${p.narrow}, too.`,
    why: 'A TCP port of an address belongs to one socket: the second one fails with “Address already in use”, and its unit with it.',
    instead: 'Keep one of the two.',
  }),
  'listen/dual-stack': (p) => ({
    wrong: `${p.wide} takes IPv4 as well, so ${p.narrow} cannot be opened beside it.`,
    why: 'A port alone, or [::], is for IPv6 and IPv4. The second socket fails with “Address already in use”, and its unit with it.',
    instead: 'Remove the IPv4 line, or keep the other to IPv6 by BindIPv6Only=ipv6-only.',
  }),
  'listen/datagram-twice': (p) => ({
    wrong: `${p.line} is the same address as ${p.first}.`,
    why: 'Both are opened without a word. Every datagram goes to the socket that was opened last; the other never gets one.',
    instead: 'Remove one of the lines, or spread the load by ReusePort=yes.',
  }),
  'listen/path-twice': (p) => ({
    wrong: p.other === '' ? `${p.path} is listed twice.` : `${p.path} is the path of a socket in ${p.other}, too.`,
    why: 'To open the second socket systemd removes the path of the first, which stays open, but nobody can reach it any more.',
    instead: 'Give each socket a path of its own.',
  }),
  'listen/ipv6-only': (p) => ({
    wrong: `With BindIPv6Only=ipv6-only nobody reaches port ${p.port} by IPv4.`,
    why: 'A port alone opens an IPv6 socket, which takes IPv4 as well unless this line forbids it. Clients with an IPv4 address are refused.',
    instead: `Add ${p.type}=0.0.0.0:${p.port}, or write [::]:${p.port} if IPv6 alone is meant.`,
  }),
  'listen/no-scope': (p) => ({
    wrong: `The address ${p.address} does not say which network interface it is on.`,
    why: 'Every interface has addresses like this, so the kernel refuses it with “Invalid argument”, and the unit fails.',
    instead: `Put the interface behind the port: ${p.value}%%eth0.`,
  }),
  'listen/loopback-device': (p) => ({
    wrong: `Nothing comes to ${p.address} by the interface ${p.device}.`,
    why:
      p.opens === 'yes'
        ? 'Loopback addresses are reached by the interface lo alone: the socket is opened, and every client is refused.'
        : 'The address belongs to the interface lo: the unit fails with “Cannot assign requested address”.',
    instead: 'Remove BindToDevice=, or listen on an address of that interface.',
  }),
  'listen/multicast': (p) => ({
    wrong: `Nobody joins the multicast group ${p.address} here: systemd only binds the address.`,
    why: 'Until some program joins the group, the kernel takes none of its datagrams, so nothing starts the service.',
    instead: 'Start the service at boot as well, and let it join the group on the socket that it gets.',
  }),
  'listen/tmp-path': (p) => ({
    wrong: `${p.path} lies in a folder where every user may make files.`,
    why: 'A folder of that name keeps the socket from being opened, anyone may put a socket of their own there while it is closed, and clients with PrivateTmp= never see it.',
    instead: `Use a path below ${p.folder}.`,
  }),
  'listen/low-port': (p) => ({
    wrong: `A user’s manager may not open port ${p.port}.`,
    why: 'Ports below 1024 need a privilege: the socket fails with “Permission denied”, unless net.ipv4.ip_unprivileged_port_start is set lower.',
    instead: `Use a port from 1024 on, such as ${p.instead}, or make it a unit of the system.`,
  }),
  'listen/user-path': (p) => ({
    wrong: `A user’s manager may not create ${p.path}.`,
    why: '/run belongs to root: the socket fails with “Permission denied”.',
    instead: 'Use a path below %t, the user’s own runtime directory.',
  }),
  'listen/login-path': (p) => ({
    wrong: `${p.path} lies in a directory that is there only while that user is logged in.`,
    why: 'At boot systemd makes a plain folder for it. At login the real directory is mounted over that, and no client finds the socket.',
    instead: 'Make it a unit of the user, with a path below %t, or use a path elsewhere in /run.',
  }),
  'listen/abstract-open': (p) => ({
    wrong: `Every user of this machine can connect to ${p.name}.`,
    why: 'An abstract name is no file, so it has no owner and no mode. Containers that share the network reach it, too.',
    instead: 'Use a path with SocketMode= and SocketGroup=, unless the service checks who connects.',
  }),
  'listen/reuse-port-user': (p) => ({
    wrong: `ReusePort=yes shares the port with sockets of root alone, and the service runs as ${p.user}.`,
    why: `This socket is opened by systemd, as root. A process of ${p.user} that binds the same TCP port gets “Address already in use”.`,
    instead: 'Let systemd open the other socket, too, or leave ReusePort= out.',
  }),
  'listen/protocol-not-ip': (p) => ({
    wrong: `${p.line} cannot use ${p.protocol}.`,
    why: 'SocketProtocol= is asked of this listener, too, and is there for IP alone: the unit fails with “Protocol not supported”.',
    instead: 'Leave SocketProtocol= out, or give this listener a unit of its own.',
  }),
  'listen/special-path': (p) => ({
    wrong: `ListenSpecial= is for devices and files of the kernel, and ${p.path} is neither.`,
    why: 'A FIFO or socket is not opened this way, and an ordinary file cannot be waited for: the unit fails.',
    instead: 'Use ListenFIFO= for a named pipe, ListenStream= for a socket, a path unit for a file.',
  }),
  'listen/fifo-owner': (p) => ({
    wrong: `Once ${p.path} belongs to ${p.owner}, systemd does not open it again.`,
    why: 'It stays when the unit is stopped. The next start takes it only if it belongs to root, and fails with “File exists”.',
    instead: 'Add RemoveOnStop=yes, and it is made anew each time.',
  }),
  'listen/one-instance': (p) => ({
    wrong: `Every instance of ${p.template} listens on ${p.address}.`,
    why:
      p.how === 'path'
        ? 'The second instance takes the path from the first, which nobody can reach any more.'
        : p.how === 'datagram'
          ? 'The instance that is started last gets every datagram.'
          : 'Only one of them can be started: the next fails with “Address already in use”.',
    instead: 'Put %i where they are to differ.',
  }),
  'listen/home-length': (p) => ({
    wrong: `${p.value} leaves ${p.room} bytes for the home directory.`,
    why: 'The path of a socket has 107 bytes at most. In a longer home systemd ignores the line, and nothing is listened on.',
    instead: 'Use a shorter path, or one below %t.',
  }),
} satisfies AdviceTable;
