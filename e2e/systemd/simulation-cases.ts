import type { Deed, Program } from '../../src/model/simulation/event.ts';
import type { Files } from './stubs.ts';

/** A scenario that is played in the simulation and in a real systemd. */
export interface Played {
  /** The name of its units in the box, which stands for `app` in their texts. */
  readonly name: string;
  readonly title: string;
  /** PROGRAM stands for the command of a program that does what `program` says. */
  readonly files: Files;
  readonly program: Program;
  /** What is done one after the other; `gap`: milliseconds to the next, where what is in between passes. */
  readonly events: readonly (Deed & { readonly gap?: number })[];
}

const here = '127.0.0.2';
const come = (from = here): Deed => ({ do: 'come', from, door: 0 });
const start: Deed = { do: 'start', unit: 'socket' };
const stop: Deed = { do: 'stop', unit: 'socket' };
const restart: Deed = { do: 'restart', unit: 'socket' };
const startService: Deed = { do: 'start', unit: 'service' };
const stopService: Deed = { do: 'stop', unit: 'service' };
const restartService: Deed = { do: 'restart', unit: 'service' };
const finish = (client: number): Deed => ({ do: 'finish', client });
const wait: Deed = { do: 'wait' };

/** Answers at once, and stays. */
const stays: Program = { readyAfter: 0, takes: true, serves: 0 };
/** Keeps each client until it is told otherwise. */
const told: Program = { readyAfter: 0, takes: true };
/** Looks at nothing, and ends soon. */
const deaf: Program = { readyAfter: 0, takes: false, endsAfter: 20 };

let port = 21000;
/** A pair: lines for the sections, with a port of its own. */
const pair = (
  lines: { socket?: string; unit?: string; service?: string; listen?: string; run?: string } = {},
): Files => ({
  'app.socket': `[Socket]\n${lines.listen ?? `ListenStream=127.0.0.1:${++port}`}\n${lines.socket ?? ''}`,
  'app.service': `[Unit]\n${lines.unit ?? ''}[Service]\n${lines.service ?? ''}ExecStart=${lines.run ?? 'PROGRAM'}\n`,
});
const perConnection = (lines: { socket?: string; service?: string } = {}): Files => ({
  'app.socket': `[Socket]\nListenStream=127.0.0.1:${++port}\nAccept=yes\n${lines.socket ?? ''}`,
  'app@.service': `[Service]\n${lines.service ?? ''}ExecStart=PROGRAM\n`,
});
const unlimited = 'StartLimitIntervalSec=0\n';
const path = (name: string): string => `ListenStream=/run/${name}.sock`;

export const cases: readonly Played[] = [
  {
    name: 'first',
    title: 'the first client starts the service, later ones find it running',
    files: pair(),
    program: stays,
    events: [start, come(), come(), come()],
  },
  {
    name: 'idle',
    title: 'a service that ends when idle is activated again',
    files: pair(),
    program: { ...stays, idle: 200 },
    events: [start, come(), come()],
  },
  {
    name: 'queue',
    title: 'clients wait in the queue while the service starts',
    files: pair({ service: 'Type=notify\n' }),
    program: { ...stays, readyAfter: 3000 },
    events: [start, { ...come(), gap: 300 }, { ...come(), gap: 300 }, { ...come(), gap: 300 }, { ...wait, gap: 5000 }],
  },
  {
    name: 'instances',
    title: 'each connection has an instance, which ends with it',
    files: perConnection(),
    program: told,
    events: [start, come(), come(), finish(1), come(), { do: 'leave', client: 2 }, finish(3)],
  },
  {
    name: 'most',
    title: 'no more connections than MaxConnections=',
    files: perConnection({ socket: 'MaxConnections=2\n' }),
    program: told,
    events: [start, come(), come(), come(), finish(1), come(), come()],
  },
  {
    name: 'source',
    title: 'no more connections of a source than MaxConnectionsPerSource=',
    files: perConnection({ socket: 'MaxConnectionsPerSource=1\n' }),
    program: told,
    events: [start, come(), come(), come('127.0.0.3'), finish(1), come(), come('127.0.0.3')],
  },
  {
    name: 'broken',
    title: 'instances that fail are no connections any more',
    files: perConnection(),
    program: told,
    events: [start, come(), come(), { do: 'exit', well: false, client: 1 }, come(), finish(2), finish(3)],
  },
  {
    name: 'lasting',
    title: 'instances stay when the socket is stopped',
    files: perConnection(),
    program: told,
    events: [start, come(), stop, come(), start, come(), finish(1)],
  },
  {
    name: 'template',
    title: 'a connection without a template fails the socket',
    files: { 'app.socket': `[Socket]\nListenStream=127.0.0.1:${++port}\nAccept=yes\n` },
    program: told,
    events: [start, come()],
  },
  {
    name: 'missing',
    title: 'a socket without its service does not start',
    files: { 'app.socket': `[Socket]\nListenStream=127.0.0.1:${++port}\n` },
    program: stays,
    events: [start, come()],
  },
  {
    name: 'deaf',
    title: 'a program that never accepts trips the trigger limit',
    files: pair({ unit: unlimited, socket: 'TriggerLimitIntervalSec=60\nTriggerLimitBurst=4\n', run: '/bin/true' }),
    program: deaf,
    events: [start, come(), come(), start],
  },
  {
    name: 'deaf-usual',
    title: 'with the usual limits such a program trips the start limit first',
    files: pair({ run: '/bin/true' }),
    program: deaf,
    events: [start, come()],
  },
  {
    name: 'crash',
    title: 'a program that crashes at start trips the start limit, and the socket fails with it',
    files: pair({ run: '/bin/false' }),
    program: { ...deaf, fails: true },
    events: [start, come(), come()],
  },
  {
    name: 'again',
    title: 'a program that is restarted after a crash counts its restarts',
    files: pair({ unit: 'StartLimitBurst=3\n', service: 'Restart=on-failure\nRestartSec=100ms\n', run: '/bin/false' }),
    program: { ...deaf, fails: true },
    events: [start, { ...come(), gap: 5000 }],
  },
  {
    name: 'recovers',
    title: 'a service that is restarted once goes on, and its socket with it',
    files: pair({ service: 'Restart=always\nRestartSec=100ms\n' }),
    program: stays,
    events: [start, come(), { do: 'exit', well: true }, come()],
  },
  {
    name: 'stop',
    title: 'a service outlives its socket, and still has its listeners',
    files: pair(),
    program: stays,
    events: [start, come(), stop, come(), stopService, come()],
  },
  {
    name: 'restart',
    title: 'a socket is not restarted while its service is active',
    files: pair(),
    program: stays,
    events: [start, come(), restart, come(), stopService, start, come()],
  },
  {
    name: 'stopped',
    title: 'a service that is stopped is started by the next client',
    files: pair(),
    program: told,
    events: [start, come(), stopService, come(), finish(2)],
  },
  {
    name: 'waiting',
    title: 'who waits when the program ends starts it again',
    files: pair(),
    program: { readyAfter: 0, takes: false },
    events: [start, come(), { do: 'exit', well: true }, stopService],
  },
  {
    name: 'flush',
    title: 'FlushPending= throws away who waits when the program ends',
    files: pair({ socket: 'FlushPending=yes\n' }),
    program: { readyAfter: 0, takes: false },
    events: [start, come(), come(), { do: 'exit', well: true }, come()],
  },
  {
    name: 'path',
    title: 'the file of a socket stays when it is stopped',
    files: pair({ listen: path('path') }),
    program: stays,
    events: [come(), start, come(), stop, come(), stopService, come()],
  },
  {
    name: 'removed',
    title: 'RemoveOnStop= takes the file away from clients of a service that goes on',
    files: pair({ listen: path('removed'), socket: 'RemoveOnStop=yes\n' }),
    program: stays,
    events: [start, come(), stop, come(), stopService, start, come()],
  },
  {
    name: 'backlog',
    title: 'a full queue keeps others outside until there is room',
    files: pair({ listen: path('backlog'), socket: 'Backlog=1\n', service: 'Type=notify\n' }),
    program: { ...stays, readyAfter: 3000 },
    events: [start, ...[1, 2, 3, 4].map(() => ({ ...come(), gap: 200 })), { ...wait, gap: 5000 }],
  },
  {
    name: 'datagram',
    title: 'a message starts the service, which answers',
    files: pair({ listen: 'ListenDatagram=127.0.0.1:22001' }),
    program: { ...stays, idle: 200 },
    events: [start, come(), come()],
  },
  {
    name: 'needs',
    title: 'a service that requires its socket is stopped and restarted with it',
    files: pair({ unit: 'Requires=app.socket\n' }),
    program: stays,
    events: [startService, come(), restart, come(), stop, come(), startService, come()],
  },
  {
    name: 'bare',
    title: 'a service that is started by hand keeps its socket from starting',
    files: pair(),
    program: stays,
    events: [startService, come(), start, stopService, start, come()],
  },
  {
    name: 'by-hand',
    title: 'a service that is started by hand beside its socket gets the listeners',
    files: pair(),
    program: stays,
    events: [start, startService, come(), restartService, come()],
  },
  {
    name: 'remains',
    title: 'a service that counts as active without its program keeps clients waiting',
    files: pair({ service: 'RemainAfterExit=yes\n', run: '/bin/true' }),
    program: deaf,
    events: [start, come(), come(), stopService],
  },
  {
    name: 'remains-restart',
    title: 'a service that counts as active without its program is not restarted',
    files: pair({ service: 'RemainAfterExit=yes\nRestart=always\n', run: '/bin/true' }),
    program: deaf,
    events: [start, come(), come(), stopService],
  },
  {
    name: 'unneeded',
    title: 'a service that stops when nothing needs it is never there for its clients',
    files: pair({ unit: 'StopWhenUnneeded=yes\n', run: '/bin/sleep 1000' }),
    program: { readyAfter: 1000, takes: true },
    events: [start, come()],
  },
  {
    name: 'often',
    title: 'a socket that is started too often fails',
    files: pair(),
    program: stays,
    events: [start, restart, restart, restart, restart, restart, come()],
  },
  {
    name: 'once',
    title: 'a oneshot service takes its clients while it starts',
    files: pair({ service: 'Type=oneshot\n' }),
    program: told,
    events: [start, come(), come(), finish(1), finish(2), { do: 'exit', well: true }],
  },
];
