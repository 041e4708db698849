import { connect } from './connection.ts';
import type { Moment } from './moment.ts';
import { failSocket } from './socket-unit.ts';
import { counted } from './window.ts';

/** Somebody is at a listener that systemd watches. Follows `socket_dispatch_io()` and `socket_enter_running()`. */
export function notice(m: Moment): void {
  const { setup } = m;
  if (m.state.socket.state !== 'listening') return;
  const client = m.state.clients.find(({ fate, door }) => fate === 'waiting' && m.state.paused[door] === false);
  if (!client) return;
  if (setup.poll && !polled(m, client.door)) return;
  const triggers = counted(m.state.triggers, setup.trigger, m.state.time);
  if (!triggers) {
    m.by('Socket', 'TriggerLimitBurst', 'TriggerLimitIntervalSec');
    m.change({ refused: m.state.refused + 1 });
    m.say({ code: 'socket/trigger-limit', socket: m.names.socket, ...setup.trigger });
    failSocket(m, 'trigger-limit-hit');
    return;
  }
  m.change({ triggers });
  if (setup.accept) connect(m, client);
  else activate(m);
}

/** Counts how often a listener wakes systemd; whether it may do so this time. */
function polled(m: Moment, door: number): boolean {
  const { poll, doors } = m.setup;
  const before = m.state.polls[door];
  if (!poll || !before) return true;
  const after = counted(before, poll, m.state.time);
  if (after) {
    m.change({ polls: m.state.polls.with(door, after) });
    return true;
  }
  m.change({ paused: m.state.paused.with(door, true) });
  m.later(before.begin + poll.interval - m.state.time, { what: 'poll', door });
  m.say({ code: 'socket/poll-limit', at: doors[door]?.address ?? '', ...poll });
  m.by('Socket', 'PollLimitBurst', 'PollLimitIntervalSec');
  m.soon('notice');
  return false;
}

/** The time for which a listener was left alone is over. */
export function pollAgain(m: Moment, door: number): void {
  m.change({ paused: m.state.paused.with(door, false), polls: m.state.polls.with(door, { begin: -1, count: 0 }) });
  if (m.state.socket.state !== 'listening') return;
  m.say({ code: 'socket/poll-again', at: m.setup.doors[door]?.address ?? '' });
  m.soon('notice');
}

const counting = ({ state, setup }: Moment): string =>
  state.triggers.count > 1 ? ` (for the ${ordinal(state.triggers.count)} time of ${setup.trigger.burst})` : '';

const ordinal = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10) % 10, number % 10];
  return `${number}${tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')}`;
};

/** One service for all: a start of it is queued, unless it is on its way. */
function activate(m: Moment): void {
  const { setup, names } = m;
  const { service } = m.state;
  if (m.state.triggers.count > 1) m.by('Socket', 'TriggerLimitBurst', 'TriggerLimitIntervalSec');
  if (service.job || !['dead', 'failed'].includes(service.state)) {
    m.socket({ state: 'running' });
    m.say({ code: 'socket/wakes-pending', service: names.service, trigger: counting(m) });
    return;
  }
  const rival = m.state.rival ? setup.rival : undefined;
  if (rival !== undefined && setup.defer !== 'no') {
    defer(m, rival);
    return;
  }
  m.socket({ state: 'running' });
  m.say({ code: 'socket/wakes', service: names.service, trigger: counting(m) });
  m.by('Socket', 'Service', 'Accept');
  if (rival !== undefined) {
    m.change({ rival: false });
    m.say({ code: 'socket/rival-stopped', unit: rival });
    m.by('Unit', 'Conflicts');
  }
  m.service({ job: true });
  m.later(0, { what: 'begin' });
}

/** What the service would stop is not to be stopped for it. Follows `socket_may_defer()`: nothing else is queued here. */
function defer(m: Moment, rival: string): void {
  m.by('Unit', 'Conflicts');
  m.by('Socket', 'DeferTrigger');
  if (m.setup.defer === 'yes') {
    m.say({ code: 'socket/defer-fails', unit: rival, socket: m.names.socket });
    failSocket(m, 'resources');
    return;
  }
  m.socket({ state: 'deferred' });
  m.change({ deferrals: m.state.deferrals + 1 });
  m.say({ code: 'socket/deferred', unit: rival });
  m.later(m.setup.deferFor, { what: 'patience', turn: m.state.deferrals });
}

/** Waiting has been long enough. */
export function losePatience(m: Moment, turn: number): void {
  if (m.state.socket.state !== 'deferred' || turn !== m.state.deferrals) return;
  m.say({ code: 'socket/defer-over', socket: m.names.socket, limit: m.setup.deferFor });
  m.by('Socket', 'DeferTriggerMaxSec');
  failSocket(m, 'timeout');
}

/** What was in the way has stopped. Follows `socket_stop_notify()`. */
export function undefer(m: Moment): void {
  if (m.state.socket.state !== 'deferred' || m.state.rival) return;
  m.socket({ state: 'running' });
  m.say({ code: 'socket/wakes', service: m.names.service, trigger: '' });
  m.service({ job: true });
  m.later(0, { what: 'begin' });
}
