import { clientsNamed } from '../words/simulation-words.ts';
import type { Moment } from './moment.ts';
import { closeQueues, moveUp } from './queue.ts';
import type { SocketResult, State } from './state.ts';
import { counted } from './window.ts';

/** Whether the socket unit counts as active. */
export const isUp = ({ socket }: State): boolean => !['dead', 'failed'].includes(socket.state);

/** A service that keeps its socket from being started. Follows `socket_start()`. */
const inTheWay = ({ service }: State): boolean => !['dead', 'failed', 'auto-restart'].includes(service.state);

/** A start job of the socket; whether it listens after it. Follows `socket_can_start()` and `socket_start()`. */
export function startSocket(m: Moment): boolean {
  const { setup, names } = m;
  if (isUp(m.state)) {
    m.say({ code: 'command/nothing-to-do', unit: names.socket, state: 'active' });
    return true;
  }
  if (setup.socket.unit.state !== 'loaded') {
    m.say({ code: 'socket/not-loaded', unit: names.socket });
    return false;
  }
  const starts = counted(m.state.socketStarts, setup.socketStarts, m.state.time);
  if (!starts) {
    const { result } = m.state.socket;
    m.socket({ state: 'failed', result: result === 'success' ? 'start-limit-hit' : result });
    m.say({ code: 'socket/start-limit', unit: names.socket, ...setup.socketStarts });
    return false;
  }
  m.change({ socketStarts: starts });
  if (!setup.accept && !setup.service) {
    m.say({ code: 'socket/no-service', ...names });
    return false;
  }
  if (!setup.accept && inTheWay(m.state)) {
    m.say({ code: 'socket/start-refused', ...names });
    return false;
  }
  m.socket({ state: 'listening', result: 'success' });
  m.change({ files: true });
  m.say({ code: 'socket/listens', socket: names.socket, listeners: setup.doors.length });
  m.by('Socket', ...new Set(setup.doors.map(({ type }) => type)));
  return true;
}

/** A stop job of the socket alone. */
export function stopSocket(m: Moment): void {
  if (isUp(m.state)) close(m, 'dead', 'success');
}

/** The socket gives up. */
export function failSocket(m: Moment, result: SocketResult): void {
  close(m, 'failed', result);
  if (m.setup.ties.has('BindsTo')) m.later(0, { what: 'unbound' });
}

/** Closes what systemd has of the listeners. Follows `socket_close_fds()`. */
function close(m: Moment, state: 'dead' | 'failed', result: SocketResult): void {
  m.socket({ state, result });
  if (state === 'dead') m.say({ code: 'socket/closes', socket: m.names.socket });
  if (m.state.service.alive && m.state.service.fds > 0)
    m.say({ code: 'socket/service-keeps', service: m.names.service });
  if (m.setup.removes && m.setup.doors.some(({ file }) => file)) {
    m.change({ files: false });
    m.say({ code: 'socket/files-removed' });
    m.by('Socket', 'RemoveOnStop');
  }
  closeQueues(m);
}

/** The service has another state, and no job. Follows `socket_trigger_notify()`. */
export function hearOfService(m: Moment): void {
  const { socket, service } = m.state;
  if (m.setup.accept || !isUp(m.state)) return;
  if (service.limitHit) {
    m.say({ code: 'socket/service-limit', ...m.names });
    failSocket(m, 'service-start-limit-hit');
    return;
  }
  if (service.job || socket.state === 'deferred') return;
  if (service.state === 'running') m.socket({ state: 'running' });
  else if (['dead', 'failed', 'auto-restart'].includes(service.state)) watch(m);
}

/** Back to listening. Follows `socket_enter_listening()`. */
function watch(m: Moment): void {
  const waits = m.those('waiting');
  if (m.setup.flush && waits.length > 0) {
    m.say({ code: 'socket/flushed', clients: clientsNamed(waits, false) });
    m.by('Socket', 'FlushPending');
    m.fate(waits, 'lost');
    moveUp(m);
  }
  if (m.state.socket.state !== 'listening') m.say({ code: 'socket/watches', socket: m.names.socket });
  m.socket({ state: 'listening' });
  m.soon('notice');
}
