import { clientsNamed } from '../words/simulation-words.ts';
import type { Moment } from './moment.ts';
import { closeQueues, listens, lose, moveUp } from './queue.ts';
import { hearOfService, isUp, startSocket } from './socket-unit.ts';
import type { State } from './state.ts';
import { counted } from './window.ts';

const over = ({ service }: State): boolean => ['dead', 'failed'].includes(service.state);

/** A start job of the service that somebody asks for, with what it pulls in. */
export function askForService(m: Moment): void {
  const { ties } = m.setup;
  const pulls = ['Requires', 'BindsTo', 'Wants', 'Upholds'].filter((tie) => ties.has(tie));
  if (pulls.length > 0 && !isUp(m.state) && over(m.state)) {
    m.say({ code: 'service/pulls-socket', ...m.names });
    m.by('Unit', ...pulls);
    const up = startSocket(m);
    if (!up && (ties.has('Requires') || ties.has('BindsTo'))) return;
  }
  startService(m);
}

/** The start job of the service runs. Follows `service_can_start()` and `service_start()`. */
export function startService(m: Moment): void {
  const { setup, program, names } = m;
  m.service({ job: false });
  if (!setup.service) {
    m.say({ code: 'socket/not-loaded', unit: names.service });
    return;
  }
  if (m.state.service.alive || m.state.service.state === 'exited') {
    m.say({ code: 'command/nothing-to-do', unit: names.service, state: 'active' });
    return;
  }
  const starts = counted(m.state.serviceStarts, setup.serviceStarts, m.state.time);
  if (!starts) {
    // A failure before it is what is told (`service_enter_dead()`).
    const { result } = m.state.service;
    m.service({ state: 'failed', result: result === 'success' ? 'start-limit-hit' : result, limitHit: true });
    m.say({ code: 'service/start-limit', service: names.service, ...setup.serviceStarts });
    m.by('Unit', 'StartLimitBurst', 'StartLimitIntervalSec');
    hearOfService(m);
    return;
  }
  m.change({ serviceStarts: starts });
  const fds = isUp(m.state) ? setup.doors.length : 0;
  const run = m.state.service.run + 1;
  // With these types the start is over at once; with others it is when the program says so, or ends.
  const atOnce = setup.type === 'simple' || setup.type === 'idle' || setup.type === 'exec';
  m.service({
    state: atOnce ? 'running' : 'start',
    result: 'success',
    job: !atOnce,
    alive: true,
    ready: false,
    fds,
    run,
    limitHit: false,
  });
  if (fds > 0) {
    m.say({ code: 'service/starts', service: names.service, fds });
    m.by('Socket', 'FileDescriptorName');
  } else m.say({ code: 'service/starts-bare', ...names });
  if (atOnce) started(m);
  if (program.endsAfter !== undefined) m.later(program.endsAfter, { what: 'end', run });
  m.later(program.readyAfter, { what: 'ready', run });
}

/** The start job is done. */
function started(m: Moment): void {
  hearOfService(m);
  if (m.setup.stopsUnneeded && !m.setup.atBoot.service) m.later(0, { what: 'unneeded' });
}

/** The program is ready: it takes what waits, where it is one that does. */
export function becomeReady(m: Moment, run: number): void {
  const { service } = m.state;
  if (!service.alive || service.run !== run || m.program.takes === false) return;
  m.service({ ready: true });
  if (service.state === 'start' && m.setup.type !== 'oneshot') {
    m.service({ state: 'running', job: false });
    m.say({ code: 'service/ready', service: m.names.service });
    m.by('Service', 'Type');
    started(m);
  }
  if (m.those('waiting').length === 0) startIdling(m);
  m.soon('take');
}

/** The program takes all that waits. */
export function take(m: Moment): void {
  const { service } = m.state;
  const waits = m.those('waiting');
  if (!service.alive || !service.ready || service.fds === 0 || waits.length === 0) return;
  const there = waits.filter((number) => m.client(number)?.gone === false);
  m.fate(waits, 'served');
  m.say({ code: 'client/taken', service: m.names.service, clients: clientsNamed(waits, false) });
  moveUp(m);
  if (m.program.serves !== undefined) for (const client of there) m.later(m.program.serves, { what: 'served', client });
  m.service({ work: m.state.service.work + 1 });
  if (m.those('waiting').length > 0) m.soon('take');
  if (m.those('served').length === 0) startIdling(m);
}

/** The service is done with a client. */
export function answer(m: Moment, client: number): void {
  if (m.client(client)?.fate !== 'served' || !m.state.service.alive) return;
  m.fate([client], 'answered');
  m.say({ code: 'client/answered', client, by: m.names.service });
  m.service({ work: m.state.service.work + 1 });
  startIdling(m);
}

/** From now on it has nothing to do, until somebody comes. */
export function startIdling(m: Moment): void {
  const idle = m.program.idle ?? m.setup.idle;
  if (idle === undefined || m.those('served').length > 0) return;
  m.later(idle, { what: 'idle', run: m.state.service.run, work: m.state.service.work });
}

/** It was idle for long enough. */
export function idleOver(m: Moment, run: number, work: number): void {
  const { service } = m.state;
  if (!service.alive || service.run !== run || service.work !== work) return;
  m.say({ code: 'service/idle', service: m.names.service, idle: m.program.idle ?? m.setup.idle ?? 0 });
  if (m.program.idle === undefined) m.by('Service', 'ExecStart');
  gone(m, true);
}

/** The program ends, in whatever way, by itself. */
export function end(m: Moment, well: boolean): void {
  const ignored = well && m.program.takes === false && m.those('waiting').length > 0;
  const code = ignored ? 'service/ignores' : well ? 'service/ends' : 'service/fails';
  m.say({ code, service: m.names.service });
  gone(m, well);
}

function leaveClients(m: Moment): void {
  m.service({ alive: false, ready: false, fds: 0, job: false });
  lose(m, m.those('served'));
}

/** What follows when the program is gone. Follows `service_enter_running()`, `service_enter_dead()` and `service_shall_restart()`. */
function gone(m: Moment, well: boolean): void {
  const { setup, names } = m;
  leaveClients(m);
  const { run } = m.state.service;
  if (well && setup.remains) {
    m.service({ state: 'exited', result: 'success' });
    m.say({ code: 'service/remains', service: names.service });
    m.by('Service', 'RemainAfterExit');
  } else if (restarts(setup.restart, well)) {
    m.service({ state: 'auto-restart', result: well ? 'success' : 'exit-code' });
    m.say({ code: 'service/restarts-later', service: names.service, after: setup.restartAfter });
    m.by('Service', 'Restart', 'RestartSec');
    m.later(setup.restartAfter, { what: 'again', run });
  } else m.service(well ? { state: 'dead', result: 'success' } : { state: 'failed', result: 'exit-code' });
  if (!listens(m.state)) closeQueues(m);
  hearOfService(m);
}

const restarts = (restart: string, well: boolean): boolean =>
  restart === 'always' || restart === (well ? 'on-success' : 'on-failure');

/** The pause before a restart is over. Follows `service_enter_restart()`. */
export function again(m: Moment, run: number): void {
  const { service } = m.state;
  if (service.state !== 'auto-restart' || service.run !== run) return;
  m.service({ state: 'dead', restarts: service.restarts + 1 });
  startService(m);
}

/** A stop job of the service. `socketStays`: the socket is not being stopped as well, and listens again. */
export function stopService(m: Moment, how: { readonly quiet?: boolean; readonly socketStays?: boolean } = {}): void {
  if (over(m.state) && !m.state.service.job) {
    m.say({ code: 'command/nothing-to-do', unit: m.names.service, state: m.state.service.state });
    return;
  }
  if (!how.quiet) m.say({ code: 'service/stopped', service: m.names.service });
  leaveClients(m);
  m.service({ state: 'dead', result: 'success' });
  if (!listens(m.state)) closeQueues(m);
  if (how.socketStays !== false) hearOfService(m);
}

/** Nobody needs the service: it is stopped. Follows `unit_is_unneeded()`. */
export function stopUnneeded(m: Moment): void {
  const { state, job } = m.state.service;
  if (job || (state !== 'running' && state !== 'exited')) return;
  m.say({ code: 'service/unneeded', service: m.names.service });
  m.by('Unit', 'StopWhenUnneeded');
  stopService(m, { quiet: true });
}

/** What the service is bound to is gone. */
export function stopBound(m: Moment): void {
  if (isUp(m.state) || over(m.state)) return;
  m.say({ code: 'service/stopped-with-socket', ...m.names });
  m.by('Unit', 'BindsTo');
  stopService(m, { quiet: true, socketStays: false });
}
