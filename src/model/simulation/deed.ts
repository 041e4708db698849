import { endInstance } from './connection.ts';
import type { Deed } from './event.ts';
import type { Moment } from './moment.ts';
import { arrive } from './queue.ts';
import * as service from './service-unit.ts';
import { isUp, startSocket, stopSocket } from './socket-unit.ts';

/** What somebody does. */
export function act(m: Moment, deed: Deed): void {
  switch (deed.do) {
    case 'boot':
      boot(m);
      break;
    case 'start':
    case 'stop':
    case 'restart':
      m.say({ code: `command/${deed.do}`, unit: m.names[deed.unit] });
      if (deed.unit === 'socket') commandSocket(m, deed.do);
      else commandService(m, deed.do);
      break;
    case 'come':
      arrive(m, deed.from, deed.door);
      break;
    case 'leave':
      leave(m, deed.client);
      break;
    case 'finish':
      finish(m, deed.client);
      break;
    case 'exit':
      exit(m, deed.well, deed.client);
      break;
    case 'rival':
      changeRival(m, deed.up);
      break;
    case 'wait':
      m.say({ code: 'wait' });
      break;
  }
}

function boot(m: Moment): void {
  const { atBoot, service: has } = m.setup;
  if (!atBoot.socket) m.say({ code: 'boot/nothing', ...m.names });
  else {
    m.say({ code: 'boot/socket', ...m.names });
    startSocket(m);
  }
  if (!atBoot.service || !has) return;
  m.say({ code: 'boot/service', ...m.names });
  service.askForService(m);
}

/** A stop job of the socket, with what depends on it; whether the service was stopped for that. */
function stopPair(m: Moment): boolean {
  const { ties } = m.setup;
  const follows = ['Requires', 'Requisite', 'BindsTo', 'PartOf'].filter((tie) => ties.has(tie));
  const { state } = m.state.service;
  const both = follows.length > 0 && state !== 'dead' && state !== 'failed';
  if (both) {
    m.say({ code: 'service/stopped-with-socket', ...m.names });
    m.by('Unit', ...follows);
    service.stopService(m, { quiet: true, socketStays: false });
  }
  stopSocket(m);
  return both;
}

function commandSocket(m: Moment, command: 'start' | 'stop' | 'restart'): void {
  if (command === 'start') {
    startSocket(m);
    return;
  }
  if (command === 'stop' && !isUp(m.state)) {
    m.say({ code: 'command/nothing-to-do', unit: m.names.socket, state: m.state.socket.state });
    return;
  }
  const both = stopPair(m);
  if (command === 'restart' && startSocket(m) && both) service.startService(m);
}

function commandService(m: Moment, command: 'start' | 'stop' | 'restart'): void {
  if (m.setup.accept) return;
  if (command !== 'restart') {
    if (command === 'start') service.askForService(m);
    else service.stopService(m);
    return;
  }
  const { state } = m.state.service;
  if (state !== 'dead' && state !== 'failed') service.stopService(m, { socketStays: false });
  service.askForService(m);
}

function leave(m: Moment, number: number): void {
  const client = m.client(number);
  if (client?.fate === 'waiting') {
    m.setClient(number, { gone: true });
    m.say({ code: 'client/gone-waiting', client: number });
  } else if (client?.fate === 'outside' || client?.fate === 'served') {
    m.say({ code: 'client/leaves', client: number });
    m.setClient(number, { gone: true, fate: 'left' });
    if (m.setup.accept) endInstance(m, number, 'left');
    else if (client.fate === 'served') {
      m.service({ work: m.state.service.work + 1 });
      service.startIdling(m);
    }
  }
}

function finish(m: Moment, client: number | undefined): void {
  const which = client ?? m.those('served')[0];
  if (which === undefined) return;
  if (m.setup.accept) endInstance(m, which, 'answered');
  else service.answer(m, which);
}

function exit(m: Moment, well: boolean, client: number | undefined): void {
  if (!m.setup.accept) {
    if (m.state.service.alive) service.end(m, well);
    return;
  }
  const oldest = m.state.instances.find(({ state }) => state === 'running');
  const whose = client ?? oldest?.client;
  if (whose !== undefined) endInstance(m, whose, well ? 'answered' : 'failed');
}

function changeRival(m: Moment, up: boolean): void {
  const { rival } = m.setup;
  if (rival === undefined || m.state.rival === up) return;
  m.change({ rival: up });
  m.say({ code: up ? 'rival/up' : 'rival/down', unit: rival });
  if (up && m.state.service.alive) service.stopService(m);
  if (!up) m.later(0, { what: 'undefer' });
}
