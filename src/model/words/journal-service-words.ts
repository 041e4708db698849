import { because, type LogWordTable, named, plus } from './journal-word.ts';

/** A result in words: what ended the unit. */
const resultOf = (how: string, instead?: string) => () => ({
  means: `The unit has failed: ${how}.`,
  ...(instead === undefined ? {} : { instead }),
});

/** What systemd does on the way to a program, by the name of the step; they follow “systemd could not”. */
const steps: Readonly<Record<string, string>> = {
  CHDIR: 'enter its working directory',
  NICE: 'set its priority',
  FDS: 'hand its descriptors over',
  EXEC: 'run it',
  LIMITS: 'set its limits',
  OOM_ADJUST: 'set what happens to it when memory runs out',
  SIGNAL_MASK: 'set its signals',
  STDIN: 'set up its standard input',
  STDOUT: 'set up its standard output',
  STDERR: 'set up its standard error',
  CHROOT: 'enter its root directory',
  IOPRIO: 'set its priority for input and output',
  TIMERSLACK: 'set its timer slack',
  SECUREBITS: 'set its secure bits',
  SETSCHEDULER: 'set how it is scheduled',
  CPUAFFINITY: 'set on which processors it runs',
  NUMA_POLICY: 'set which memory it uses',
  GROUP: 'take on its group',
  USER: 'take on its user',
  CHOWN: 'give the socket to its owner',
  CAPABILITIES: 'set its capabilities',
  CGROUP: 'put it into its control group',
  SETSID: 'give it a session of its own',
  CONFIRM: 'ask whether to run it',
  PAM: 'open its PAM session',
  NETWORK: 'give it its network namespace',
  NAMESPACE: 'build its view of the file system',
  NO_NEW_PRIVILEGES: 'take new privileges from it',
  SECCOMP: 'set its filter of system calls',
  SELINUX_CONTEXT: 'give it its SELinux context',
  PERSONALITY: 'set its personality',
  APPARMOR_PROFILE: 'give it its AppArmor profile',
  ADDRESS_FAMILIES: 'restrict its address families',
  RUNTIME_DIRECTORY: 'make its RuntimeDirectory=',
  STATE_DIRECTORY: 'make its StateDirectory=',
  CACHE_DIRECTORY: 'make its CacheDirectory=',
  LOGS_DIRECTORY: 'make its LogsDirectory=',
  CONFIGURATION_DIRECTORY: 'make its ConfigurationDirectory=',
  SMACK_PROCESS_LABEL: 'give it its SMACK label',
  KEYRING: 'set up its keyring',
  CREDENTIALS: 'set up its credentials',
  BPF: 'set its BPF programs',
};

const inBrackets = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`);

const doing = (step: string | undefined): string => steps[step ?? ''] ?? `do the step ${step ?? 'before it'}`;

const earlier = 'The lines before this one say what it was.';

/** Services that do not start, fail or do not end, and the results in which units rest. */
export const serviceLogWords = {
  'start/not-loaded': (p) => ({
    means: `A socket is not started without its service, and ${p.service ?? 'that'} is not there or could not be loaded.`,
    instead: 'Install the service under that name, or name another one with Service=; then systemctl daemon-reload.',
  }),
  'start/already-active': (p) => ({
    means: `${p.service ?? 'The service'} runs already, without this socket. systemd does not put a socket in front of a service that runs.`,
    instead: 'Stop the service, and start the socket.',
  }),
  'start/vanished': () => ({
    means: 'A connection came in, and the service that it is for is no longer there.',
    instead: 'Install the service again, and restart the socket.',
  }),
  'start/no-template': (p) => ({
    means: `A connection came in, and systemd could not make an instance of the service for it${because(p)}. With Accept=yes that takes a template: a service with @ before its suffix.`,
    instead: 'Call the service app@.service, or leave Accept= out if one service is to take all connections.',
  }),
  'start/queue': (p) => ({
    means: `A connection came in, and systemd could not start the service for it${because(p)}.`,
    instead: 'See whether the service can be loaded at all.',
  }),
  'start/masked': () => ({
    means: 'A connection came in, and the service for it is masked.',
    instead: 'Unmask it.',
  }),
  'start/limit': () => ({
    means:
      'The service was started too often in a short time (StartLimitBurst= times, five unless set, in StartLimitIntervalSec=), so systemd gave up.',
    instead: earlier,
  }),
  'start/restart': () => ({ means: 'systemd starts the service again by itself, as Restart= says.' }),
  'stdin/several': () => ({
    means: 'StandardInput=socket makes one socket the standard input of the service, and there are several.',
    instead: 'Listen on one thing, or take the sockets by LISTEN_FDS.',
  }),
  'stdin/none': () => ({
    means: 'StandardInput=socket takes a socket, and the service was started without one: by hand, or at boot.',
    instead: 'Stop the service, and start its socket.',
  }),
  'exec/step': (p) => ({
    means: `The program${p.program === undefined ? '' : ` ${p.program}`} was not started: systemd could not ${doing(p.step)}${because(p)}.`,
  }),
  'exec/status': (p) =>
    p.name !== undefined && p.name in steps
      ? { means: `The program was not started: systemd could not ${doing(p.name)}.`, instead: earlier }
      : {
          means: `The program ended with the status${plus(p.n)}${p.name === undefined || p.name === 'n/a' ? '' : ` (${p.name})`}, which counts as a failure.`,
          instead: 'What it printed before it ended says why: see the lines of the program itself.',
        },
  'exec/killed': (p) => ({
    means: `The program was ended by ${p.name === undefined && p.n === undefined ? 'a signal' : `the signal ${p.name ?? p.n}`}.`,
    instead:
      'KILL comes from an administrator, a timeout or the kernel when memory runs out; SEGV and ABRT from the program itself.',
  }),
  'exec/dumped': (p) => ({
    means: `The program crashed by ${p.name === undefined && p.n === undefined ? 'a signal' : `the signal ${p.name ?? p.n}`} and left a core dump.`,
    instead: '“coredumpctl info” shows where.',
  }),
  'exec/skipped': (p) => ({
    means: `${p.program ?? 'The program'} is not there. As the command has a dash in front, that is no failure.`,
  }),
  'exec/directory': (p) => ({
    means: `A folder for the service below ${p.path ?? 'its base'} could not be made${because(p)}.`,
    instead: 'Look at RuntimeDirectory=, StateDirectory= and their like, and at what is there already.',
  }),
  'exec/directory-mode': (p) => ({
    means: `${p.path ?? 'The folder'} was there already with another mode than ${p.directory ?? 'the unit'} asks for. It is used as it is.`,
  }),
  'exec/environment-file': (p) => ({
    means: `A file of EnvironmentFile= cannot be read${because(p)}, so the service was not started.`,
    instead: 'Put the file there, or a dash before its path: then it may be missing.',
  }),
  'exec/task': (p) => ({
    means: `systemd could not run the command for “${p.task ?? 'the next step'}”${because(p)}.`,
    instead: 'The line before this one says why.',
  }),
  'exec/no-journal': () => ({
    means: 'The output of the program does not reach the journal, which is not running. The program runs all the same.',
  }),
  'exec/no-namespace': () => ({
    means: 'The kernel or the container does not allow what the sandbox asks for. systemd goes on without it.',
  }),
  'timeout/start': () => ({
    means: 'The service did not say in time that it is up, so systemd ended it.',
    instead: 'With Type=notify the program has to send READY=1, with Type=forking to go into the background.',
  }),
  'timeout/reload': () => ({ means: 'The command of ExecReload= did not end in time.' }),
  'timeout/runtime': () => ({
    means: 'The service ran for as long as RuntimeMaxSec= allows, and was stopped.',
    instead: 'Raise RuntimeMaxSec=, or leave it out.',
  }),
  'timeout/stop': () => ({
    means: 'Processes of the unit did not end in time when it was stopped.',
    instead: 'See whether the program ends on SIGTERM; TimeoutStopSec= says how long systemd waits.',
  }),
  'timeout/watchdog': (p) => ({
    means: `The program did not send WATCHDOG=1 within ${p.time ?? 'the time of WatchdogSec='}, and was ended as if it hung.`,
    instead: 'Leave WatchdogSec= out if the program knows nothing of it.',
  }),
  'pid/missing': (p) => ({
    means: `The file with the number of the main process${p.path === undefined ? '' : ` (${p.path})`} was not there when the service said it had started.`,
    instead: 'Let the program stay in the foreground and use Type=exec, or correct PIDFile=.',
  }),
  'pid/foreign': () => ({
    means: 'The number of the main process that was given belongs to no process of this service.',
    instead: 'A PID file that a user may write has to name a process of the service itself.',
  }),
  'notify/access': () => ({
    means: 'A process sent READY=1 or the like, and systemd does not listen to that process.',
    instead: 'With NotifyAccess=all every process of the service may report, such as a child of a shell script.',
  }),
  'notify/store': () => ({
    means: 'The program handed more descriptors to systemd for keeping than FileDescriptorStoreMax= allows.',
  }),
  'left/killing': (p) => ({ means: `systemd ends ${p.name ?? 'a process'}, which is left of the unit.` }),
  'left/at-start': (p) => ({
    means: `A process of an earlier run${inBrackets(p.name)} was still there when the unit was started.`,
    instead: 'KillMode=process and KillMode=none leave children behind. Leave KillMode= out.',
  }),
  'left/at-stop': (p) => ({
    means: `A process${inBrackets(p.name)} goes on although the unit was stopped.`,
    instead: 'KillMode=process and KillMode=none leave children behind. Leave KillMode= out.',
  }),
  'oom/killed': () => ({
    means: 'The machine or the unit ran out of memory, and a process of it was killed.',
    instead: 'Look at MemoryMax= of the unit, and at what the program needs.',
  }),
  'oom/kernel': (p) => ({
    means: `The kernel ran out of memory and killed ${p.name ?? 'a process'}.`,
    instead: 'Look at MemoryMax= of its unit, and at what the program needs.',
  }),

  'result/resources': resultOf('something that systemd needs for it could not be had', earlier),
  'result/exit-code': resultOf('a program of it ended with a status that is not 0', earlier),
  'result/signal': resultOf('a program of it was ended by a signal', earlier),
  'result/timeout': resultOf('something took longer than its time limit', earlier),
  'result/watchdog': resultOf('its program did not report in the time of WatchdogSec='),
  'result/protocol': resultOf(
    'it did not take the steps that its Type= promises, such as READY=1 or a PID file',
    'Type=exec asks for no such step.',
  ),
  'result/oom-kill': resultOf('memory ran out, and a process of it was killed'),
  'result/exec-condition': () => ({ means: 'The service was passed over: ExecCondition= said no.' }),
  'result/start-limit-hit': resultOf('it was started too often in a short time', earlier),
  'result/trigger-limit-hit': resultOf(
    'its service was started too often in a short time (TriggerLimitBurst=, TriggerLimitIntervalSec=)',
    'See why the service ends without taking the connection; then reset the socket and start it again.',
  ),
  'result/service-start-limit-hit': resultOf(
    'its service failed again and again, until systemd did not start it any more (StartLimitBurst=)',
    'See why the service fails; then reset both and start the socket again.',
  ),
  'result/other': (p) => ({ means: `The unit has failed with the result “${p.result ?? '…'}”.` }),

  'condition/unmet': (p) => ({
    means: `${p.skipped ?? 'The unit'} was passed over, because ${p.condition === undefined ? 'a condition of it' : `its condition ${p.condition}`} does not hold. That is no failure; behind a socket it starts the service over and over.`,
    instead: 'Set the same condition on the socket: it then does not listen where the service cannot run.',
  }),
  'assert/unmet': (p) => ({
    means: `${p.failed ?? p.unit ?? 'The unit'} was not started, because what one of its Assert…= lines asks for does not hold.`,
    instead: 'Look at the lines that begin with Assert.',
  }),
  'job/dependency': (p) => ({
    means: `${p.failed ?? p.unit ?? 'The unit'} was not started, because a unit that it requires failed.`,
    instead: earlier,
  }),
  'job/result': (p) => ({ means: `What was asked of ${named('unit', p.unit)} ended with “${p.result ?? '…'}”.` }),
  'job/listen': (p) => ({ means: `${p.failed ?? 'The socket'} does not listen.`, instead: earlier }),
  'job/start': (p) => ({ means: `${p.failed ?? 'The unit'} was not started.`, instead: earlier }),
  'job/failed': (p) => ({
    means: `systemctl was to start or stop ${named('unit', p.unit)}, and it failed${p.why === undefined ? '' : ` because ${p.why}`}.`,
    instead: 'It does not say more. The reason is in the log.',
  }),
  'job/canceled': (p) => ({ means: `What was asked of ${named('unit', p.unit)} was called off by another request.` }),
  'job/timeout': (p) => ({
    means: `What was asked of ${named('unit', p.unit)} was not done in time.`,
    instead: 'Something that it waits for did not come up. “systemctl list-jobs” shows what.',
  }),
  'device/timeout': (p) => ({
    means: `The device${plus(p.device)} did not appear in time, so what needs it was not started.`,
    instead: 'For a network interface that is BindToDevice=: systemd waits for the interface before it listens.',
  }),
  'depend/bound': (p) => ({
    means: `The unit is bound to ${p.other ?? 'another one'} (BindsTo=), which does not run.`,
    instead: 'Start that one first, or write Wants= instead.',
  }),
  'depend/trigger': (p) => ({ means: `${p.other ?? 'The unit that it starts'} could not be loaded.` }),
} as const satisfies LogWordTable;
