import type { AdviceTable, Params } from './words.ts';

/** A condition as it stands in the unit, cut where it is long. */
const line = ({ line: text = '' }: Params): string => {
  const whole = String(text);
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
};

/** What goes wrong between a socket and its service. */
export const pairAdvice = {
  'pair/no-socket': (p) => ({
    wrong: `No socket unit here starts ${p.service}, which takes a socket as its standard input.`,
    why: 'Started by itself it has none: systemd logs “Got no socket.” and does not run the program.',
    instead: `Add ${p.socket}, and leave the starting to it.`,
  }),
  'pair/several-on-stdin': (p) => ({
    wrong: `StandardInput=socket takes one socket, and ${p.socket} has ${p.count}.`,
    why: 'A service has one standard input: at the first connection systemd logs “Got more than one socket.” and runs nothing.',
    instead: 'Take the sockets by LISTEN_FDS, or listen on one thing.',
  }),
  'pair/started-at-boot': (p) => ({
    wrong:
      p.each === undefined
        ? `Once ${p.service} is enabled it starts at boot, and ${p.socket} has nothing to start.`
        : `At boot there is no connection for ${p.service}, which takes one each.`,
    why:
      p.each === undefined
        ? 'Socket activation starts the service when the first client comes; enabled on its own it always runs.'
        : `${p.socket} starts an instance for each client; one that is enabled as well has nobody to serve.`,
    instead:
      p.each === undefined
        ? 'Leave [Install] to the socket, or let Also= say that the two belong together.'
        : 'Leave [Install] to the socket.',
  }),
  'pair/proxy-alone': (p) => ({
    wrong: `In a private network of its own the proxy cannot reach ${p.address}.`,
    why: 'PrivateNetwork=yes leaves a loopback that nobody else is on: each client is turned away once it has connected.',
    instead: 'Let it join that of the program by JoinsNamespaceOf=, or connect to a Unix socket.',
  }),
  'pair/runtime-directory': (p) => ({
    wrong: `${p.path} lies in ${p.directory}, which systemd removes when the service stops.`,
    why: 'The socket still listens then, but its path is gone, and no client finds it again before the socket unit is restarted.',
    instead: 'Keep the folder by RuntimeDirectoryPreserve=yes, or listen elsewhere in /run.',
  }),
  'pair/never-accepts': (p) => ({
    wrong: `${p.program} takes no connection.`,
    why: `It still waits when the program has ended, so systemd starts it again and again, until ${p.socket} fails with “service-start-limit-hit”.`,
    instead: 'Run a program that accepts, or set Accept=yes with StandardInput=socket.',
  }),
  'pair/binds-itself': (p) => ({
    wrong: `“${p.words}” lets the program open ${p.path ?? `port ${p.port}`} itself.`,
    why:
      p.path === undefined
        ? 'That port is open already, in the hands of systemd: the program fails with “Address already in use”.'
        : 'The socket there is that of systemd: the program fails with “Address already in use”, or removes it and makes one of its own, and no client reaches that of the unit any more.',
    instead: 'Leave it out where the program takes the socket from systemd, or put a proxy in between.',
  }),
  'pair/no-template': (p) => ({
    wrong: `With Accept=yes each connection starts an instance of ${p.template}; ${p.service} is never started.`,
    why: `At the first connection ${p.socket} fails, since the template is not there, and listens no more.`,
    instead: `Call it ${p.template}.`,
  }),
  'pair/no-accept': (p) => ({
    wrong: `Without Accept=yes one ${p.service} takes all connections, and ${p.template} is never started.`,
    why: `It is not here: where it is not on the machine either, ${p.socket} cannot be started (“Socket service ${p.service} not loaded, refusing.”).`,
    instead: `Set Accept=yes, or call the service ${p.service}.`,
  }),
  'pair/no-service': (p) => ({
    wrong: `Clients of ${p.socket} would start ${p.service}, which is not here; ${p.meant} is.`,
    why: `Without its service the socket cannot be started: “Socket service ${p.service} not loaded, refusing.”`,
    instead: `Set Service=${p.meant}, or call it ${p.service}.`,
  }),
  'pair/conditions': (p) => ({
    wrong: `${line(p)} keeps ${p.service} from being started, and ${p.socket} listens all the same.`,
    why: `When that does not hold, each client starts the service in vain, again and again, until ${p.socket} fails with “trigger-limit-hit”.`,
    instead: `Give ${p.socket} the same lines.`,
  }),
  'pair/remain-after-exit': (p) => ({
    wrong: `With this line ${p.service} counts as active even when its program is gone.`,
    why:
      p.accept === 'yes'
        ? 'Each connection leaves an instance behind that never goes.'
        : `As long as it does, ${p.socket} is not watched: clients are connected and never get an answer.`,
    instead: 'Leave it out.',
  }),
  'pair/stop-when-unneeded': (p) => ({
    wrong: `No unit needs ${p.service}: to be started by a socket does not count as a need.`,
    why:
      p.accept === 'yes'
        ? 'It is stopped as soon as it is started, and each client is cut off.'
        : `It is stopped as soon as it is started, again and again, until ${p.socket} fails with “service-start-limit-hit”.`,
    instead: 'Leave it out; it is for what another unit requires, such as the program behind a proxy.',
  }),
  'pair/restart-connection': (p) => ({
    wrong: `An instance of ${p.service} is there for one connection, and Restart=${p.value} starts it again when that is over.`,
    why: 'It is started on a closed connection, fails five times, and is left behind as failed, once for each client.',
    instead: 'Leave it out: the next client gets an instance of its own.',
  }),
  'pair/restart-when-idle': (p) => ({
    wrong: `After ${p.time} without a client the program ends, and Restart=${p.value} starts it again.`,
    why: 'It is started a moment later without any client, so it is never idle for long, and nor is what it needs.',
    instead: 'Write Restart=on-failure: to end when idle is no failure.',
  }),
  'pair/errors-to-client': (p) => ({
    wrong:
      p.accept === 'yes'
        ? `Error messages of ${p.service} are sent to the client.`
        : `Error messages of ${p.service} are written to a listening socket, and lost.`,
    why:
      p.accept === 'yes'
        ? 'Standard error goes where standard input comes from unless it is set; the journal has nothing.'
        : 'Standard error goes where standard input comes from unless it is set; writing fails with “Broken pipe”.',
    instead: 'Set StandardError=journal.',
  }),
  'pair/needs-accept': (p) => ({
    wrong: `“${p.call}” serves one connection, and without Accept=yes it is handed none.`,
    why: `It cannot read from a listening socket and ends; the client still waits, until ${p.socket} fails with “service-start-limit-hit”.`,
    instead: `Set Accept=yes, and call the service ${p.template}.`,
  }),
  'pair/needs-stdin': (p) => ({
    wrong: `“${p.call}” serves its standard input, and that is /dev/null here.`,
    why: 'The connection is descriptor 3; the program reads the end of an empty input, and the client is cut off.',
    instead: 'Set StandardInput=socket.',
  }),
  'pair/stdin-hides-descriptors': (p) => ({
    wrong: `“${p.program}” looks for its sockets from descriptor 3 on, and this line makes the socket descriptor 0.`,
    why: 'LISTEN_FDS is not set then: the program opens an address of its own or fails, and the client waits.',
    instead: 'Leave it out.',
  }),
  'pair/cannot-take': (p) => ({
    wrong: `Sockets of systemd are nothing to ${p.program}, which opens its own.`,
    why: `On the address of ${p.socket} it fails with “Address already in use”; on another one it runs, and clients of ${p.socket} wait for ever.`,
    instead: 'Put systemd-socket-proxyd in between, and give the program an address of its own.',
  }),
  'pair/bind-ignored': (p) => ({
    wrong: `“${p.words}” does nothing here: ${p.program} takes the sockets of ${p.socket} and opens no other.`,
    why: 'Nobody listens where it says, though the line looks as if.',
    instead: 'Leave it out, and write addresses in the socket unit.',
  }),
  'pair/shell-between': (p) => ({
    wrong: `The shell stays between systemd and ${p.program}, which finds no socket then.`,
    why: `LISTEN_PID names the shell. ${
      p.shell === 'bash'
        ? 'With a pipe, a redirection or a command behind, bash runs the program as a child'
        : 'The dash of Debian and Ubuntu runs the program as a child'
    }, and ${p.program} takes the sockets for those of another.`,
    instead: 'Put “exec” before the program, or run it without a shell.',
  }),
  'pair/descriptor-missing': (p) => ({
    wrong: `There is no descriptor ${p.fd}: the last one that ${p.service} gets is ${p.last}.`,
    why: `“${p.words}” fails with “Bad file descriptor”, and the client starts it again until ${p.socket} fails.`,
    instead: 'Count from 3, one for each listener in the order of the socket unit.',
  }),
  'pair/descriptor-unserved': (p) => ({
    wrong: `Nobody serves ${p.address}, which is descriptor ${p.fd}: ${p.program} is not told of it.`,
    why: 'The kernel completes connections there, and their clients wait until they give up.',
    instead: 'Name it in the command where the program can serve several, or take the listener out.',
  }),
  'pair/proxy-accept': (p) => ({
    wrong: 'The proxy takes connections itself, and with Accept=yes it is handed one that is taken.',
    why: 'It ends with “Passed in socket is not a stream socket.”, and each client is cut off.',
    instead: `Leave Accept= out, and call ${p.service} ${p.plain}.`,
  }),
  'pair/proxy-loop': (p) => ({
    wrong: `At ${p.address} ${p.socket} itself listens: the proxy is its own client.`,
    why: 'Each connection opens one more, until the proxy ends with “Too many open files”; no client gets an answer.',
    instead: 'Give the program behind an address of its own.',
  }),
  'pair/proxy-notify': (p) => ({
    wrong: `The proxy of systemd ${p.target} does not say when it is ready, and Type=${p.type} waits for that.`,
    why: 'Clients are served, and after 90 seconds the start times out: systemd kills the proxy and all their connections.',
    instead: 'Write Type=exec.',
  }),
  'pair/private-tmp': (p) => ({
    wrong: `${p.path} lies in the ${p.folder} of all, and ${p.by} gives ${p.service} one of its own.`,
    why: 'Clients reach the service, which has the descriptor; but neither it nor any other service with PrivateTmp= sees the file.',
    instead: 'Listen in /run.',
  }),
} satisfies AdviceTable;
