import type { LogParts } from './journal-word.ts';

type CauseTable = Readonly<Record<string, (parts: LogParts) => string>>;

/** What the units at hand have to do with a line of the log: what in them it comes from, and what to do about it. */
const causes = {
  'in-use/twice': (p) =>
    `${p.unit} listens on ${p.other} as well, which is the same address to the kernel. One of the two lines has to go.`,
  'in-use/path': (p) =>
    `systemd removes an old socket at ${p.path} by itself. That it cannot means that a folder is there, or that the folder around it does not let it.`,
  'in-use/elsewhere': (p) =>
    `Nothing in these units is in the way of ${p.address}: it is held by a program that runs already, or by another socket unit.`,
  'no-address/free-bind': () =>
    'FreeBind=yes is set here, with which this cannot happen. The machine has an older version of the file.',
  'no-address/add': (p) =>
    `This line asks for ${p.address} itself, which takes FreeBind=yes where the address comes later.`,
  'denied/low-port': (p) =>
    `This is a unit of a user, and port ${p.port} is below 1024. Use a port from 1024 on, or a unit of the system.`,
  'denied/path': (p) => `This line makes the socket ${p.path}. The manager has to be allowed to write to its folder.`,
  'denied/policy': (p) =>
    `This line listens on ${p.address}. systemd is root and may do that, so a policy forbids it, such as SELinux, or SocketBindDeny=.`,
  'no-device/line': (p) => `${p.key}=${p.value} names the interface.`,
  'invalid/scope': (p) =>
    `${p.address} is the same on every link, so the interface has to stand in it: [fe80::1%eth0]:${p.port}.`,
  'invalid/listener': (p) => `This line listens on ${p.address}.`,
  'no-family/port': () =>
    'This line asks for IPv6. With the port alone systemd listens on IPv6 and IPv4, whichever there is.',
  'no-protocol/line': (p) => `${p.key}=${p.value} asks for the protocol.`,
  'not-permitted/line': (p) => `${p.key}=${p.value} takes a right that the manager does not have.`,
  'listener/line': (p) => `This line listens on ${p.address}.`,
  'option/line': (p) => `This line sets ${p.key}=${p.value}.`,
  'owner/line': (p) => `${p.key}=${p.value} says to whom the socket is given. Without the line it belongs to root.`,
  'fifo/mode': (p) => `These units ask for a FIFO at ${p.path} with the mode ${p.mode}.`,
  'queue/line': (p) => `${p.key}=${p.value} asks for that much.`,
  'special/writable': () => 'Writable=yes opens it for writing.',
  'symlink/line': (p) => `Symlinks=${p.value} asks for the link.`,
  'namespace/line': (p) => `${p.key}=${p.value} asks for the namespace.`,
  'task/line': (p) => `${p.key}=${p.value} is such a command.`,
  'backlog/set': (p) => `Backlog=${p.value} of ${p.unit} says how many may wait.`,
  'backlog/listener': (p) =>
    `${p.unit} listens on ${p.address}. Backlog= is not set: the kernel’s net.core.somaxconn is the limit.`,
  'changed/restart': (p) =>
    `The new lines count once ${p.socket} is restarted${p.service === undefined ? '' : `, while ${p.service} does not run`}.`,

  'exec/program': (p) =>
    p.errno === 'No such file or directory'
      ? `This line runs ${p.program}, which is not there; of a script it may be its interpreter, in the first line.`
      : p.errno === 'Permission denied'
        ? `This line runs ${p.program}, which the service may not run: its execute bit, a folder above it, noexec or the sandbox.`
        : p.errno === 'Exec format error'
          ? `This line runs ${p.program}, which is no program for this machine. A script needs #! and its interpreter in the first line.`
          : `This line runs ${p.program}.`,
  'exec/line': (p) => `This line runs ${p.program}.`,
  'exec/own': (p) =>
    `This line runs ${p.program}. It was started, and ended by itself: its own lines in the log say why.`,
  'exec/environment': (p) => `${p.path} has to be there. With a dash before it, it may be missing.`,
  'step/path': (p) => `${p.key}= names ${p.path}, which is the trouble.`,
  'step/line': (p) => `${p.key}=${p.value} asks for that.`,
  'step/user': (p) =>
    `There is no user ${p.user} on that machine. Make it (useradd --system, or a file in sysusers.d), or let systemd make one while the service runs.`,
  'step/group': (p) => `${p.key}=${p.group} names a group that the machine does not have.`,
  'timeout/type': (p) =>
    `Type=${p.type} waits for a sign from the program that did not come. Type=exec waits for none.`,
  'watchdog/line': (p) => `WatchdogSec=${p.value} asks for a sign of life from the program.`,
  'runtime/line': (p) => `RuntimeMaxSec=${p.value} ends it.`,
  'pid/line': (p) => `PIDFile=${p.value} says where the number is to be.`,
  'notify/all': () =>
    'By NotifyAccess= a service says which of its processes may report; unless set, only the main one.',
  'left/line': (p) => `KillMode=${p.value} leaves processes behind.`,
  'oom/line': (p) => `${p.key}=${p.value} sets the limit, or what happens then.`,
  'firewall/line': (p) => `${p.key}=${p.value} does nothing on that machine.`,

  'not-loaded/masked': (p) => `The file of ${p.service} is empty here, which masks it.`,
  'not-loaded/installed': (p) =>
    `${p.service} is among these files, and nothing is wrong with it. It is not installed yet, or systemd has not read it.`,
  'not-loaded/template': (p) =>
    `${p.template} is here, which is for Accept=yes. Without that the socket starts ${p.service}.`,
  'not-loaded/named': (p) => `Service= names ${p.service}, which is not among these files. ${p.other} is.`,
  'not-loaded/absent': (p) => `${p.service} is not among these files. The socket needs it.`,
  'active/by-hand': (p) =>
    `Nothing in these units starts ${p.service ?? 'the service'} before the socket, so it was started by hand, by another unit, or before the socket came.`,
  'active/at-boot': (p) =>
    `This line starts ${p.service} at boot (${p.value}), by itself and before the socket has anything to do with it.`,
  'template/plain': (p) =>
    `Accept=yes asks for ${p.template}, and there is only ${p.plain}. Give the service that name, or take this line out.`,
  'template/absent': (p) => `Accept=yes asks for ${p.template}, which is not among these files.`,
  'condition/copy': (p) => `${p.socket} lacks ${p.line}, so it listens where the service may not run.`,
  'condition/line': (p) => `The condition is ${p.line}.`,
  'trigger/oneshot': (p) =>
    `With Type=oneshot the service is done before it has taken a connection. ${p.socket} gives up after ${p.burst} starts in ${p.interval}.`,
  'trigger/program': (p) =>
    `This program has to take the connections that wait, from descriptor 3 on. ${p.socket} gives up after ${p.burst} starts in ${p.interval}.`,
  'trigger/connections': (p) =>
    `With Accept=yes each connection is a start. ${p.socket} gives up after ${p.burst} of them in ${p.interval}; TriggerLimitBurst= raises that.`,
  'start/command': (p) => `This line is what ${p.service} runs.`,
  'connections/set': (p) => `MaxConnections=${p.most} is the limit.`,
  'connections/unset': (p) => `MaxConnections= is not set, so ${p.most} is the limit.`,
  'connections/per-source': (p) =>
    `MaxConnectionsPerSource=${p.most} is the limit. Instances that failed count too, until they are gone: CollectMode=inactive-or-failed of the service takes them away.`,
  'stdin/line': (p) =>
    `The service takes one socket as its standard input, and ${p.socket ?? 'its socket unit'} has ${p.count}.`,
  'stdin/by-hand': (p) =>
    `${p.service ?? 'The service'} gets its socket only when ${p.socket ?? 'a socket unit'} starts it.`,
  'proxy/line': (p) => `This line passes connections on to ${p.to}.`,
  'program/holds': (p) => `systemd holds ${p.address} for ${p.socket}, by this line.`,
  'program/may-hold': (p) => `If it wanted ${p.address}: systemd holds that for ${p.socket}, by this line.`,
  'client/mode': (p) =>
    `These units give ${p.path} the mode ${p.mode} and the group ${p.group}. The client has to be in it.`,
  'client/other-path': (p) => `These units listen on ${p.own}, not on ${p.path}.`,
  'client/stopped': (p) => `${p.socket} makes ${p.path} when it is started: see whether it listens.`,

  'order/socket': (p) =>
    `${p.key}=${p.other} puts ${p.unit} late, and the start of the machine waits for its sockets. What has to come first goes into the service.`,
  'order/line': (p) => `${p.key}=${p.other} of ${p.unit} is part of the circle.`,
  'order/implicit': (p) =>
    `No line of ${p.unit} closes the circle. Unless DefaultDependencies=no is set, a socket comes before sockets.target, and that before most services.`,
  'depend/line': (p) => `${p.key}=${p.others} says what it needs.`,
  'depend/socket': (p) => `It needs ${p.socket}, which starts it.`,
  'not-found/installed': (p) => `${p.unit} is among these files, but not installed yet, or systemd has not read it.`,
  'not-found/line': (p) => `${p.key}= of ${p.unit} names ${p.missing}.`,
  'not-found/near': (p) => `These files have ${p.unit}.`,
  'masked/here': (p) =>
    `The file here says something else: on that machine a link to /dev/null stands in the way of ${p.unit}.`,
  'verdict/mended': (p) => `systemd would load ${p.unit} as it stands here. The machine has another version of it.`,
  'install/add': (p) => `${p.unit} has no [Install] section.`,
  'install/here': (p) => `${p.unit} has an [Install] section here. The machine has an older version of it.`,
  'stop/socket': (p) => `${p.socket} starts ${p.service} again.`,
  'assert/line': (p) => `It asks for ${p.line}.`,
  'reload/socket': (p) => `${p.unit} is a socket, which is restarted and never reloaded.`,

  'line/mended': (p) =>
    `No line of ${p.file} gives that any more: it is mended here, and the machine has an older version of the file.`,
  'line/drop-in': (p) => `The line is in the drop-in ${p.file}, which is not among these files.`,
  'line/other-version': (p) =>
    `systemd ${p.target}, which these units are written for, takes this line. The words are those of systemd ${p.other}: set the target to the version of that machine.`,
} as const satisfies CauseTable;

export type CauseCode = keyof typeof causes;
export const causeCodes = Object.keys(causes) as readonly CauseCode[];

export const isCauseCode = (code: string): code is CauseCode => code in causes;

/** The sentences for what the units at hand have to do with a line of a log. */
export const causeWords = (code: CauseCode, parts: LogParts): string => causes[code](parts);
