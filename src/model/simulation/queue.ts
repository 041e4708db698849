import { clientsNamed } from '../words/simulation-words.ts';
import type { Moment } from './moment.ts';
import type { State } from './state.ts';

const open = ({ socket }: State): boolean => ['listening', 'running', 'deferred'].includes(socket.state);

/** Whether the kernel listens at all: for systemd, or for a service that still has its copies. */
export const listens = (state: State): boolean => open(state) || (state.service.alive && state.service.fds > 0);

/** A client comes to a listener: it waits there, waits for a place, or is turned away. */
export function arrive(m: Moment, from: string, at: number): void {
  const { setup } = m;
  const door = setup.doors[at];
  if (!door) return;
  const number = m.state.clients.length + 1;
  const client = { number, from, door: at, gone: false } as const;
  const words = { client: number, from, at: door.address };
  const add = (fate: 'waiting' | 'outside' | 'refused') =>
    m.change({ clients: [...m.state.clients, { ...client, fate }] });
  if (door.file && !m.state.files) {
    add('refused');
    m.say({ code: 'client/no-file', ...words });
    return;
  }
  if (!listens(m.state)) {
    add('refused');
    m.say({ code: 'client/refused', ...words });
    return;
  }
  if (door.connects && queued(m.state, at) > setup.queue) {
    add('outside');
    m.say({ code: 'client/outside', ...words, queue: setup.queue });
    m.by('Socket', 'Backlog');
    return;
  }
  add('waiting');
  m.say({ code: door.connects ? 'client/connects' : 'client/sends', ...words });
  if (m.state.service.ready) m.soon('take');
  if (m.state.socket.state === 'listening') m.soon('notice');
}

/** How many wait at a listener. The kernel admits one more than it is told (`sk_acceptq_is_full()`). */
export const queued = ({ clients }: State, at: number): number =>
  clients.filter(({ door, fate }) => door === at && fate === 'waiting').length;

/** Those that were kept outside take the places that became free. */
export function moveUp(m: Moment): void {
  const moved: number[] = [];
  for (const { number, door, fate } of m.state.clients) {
    if (fate !== 'outside' || queued(m.state, door) > m.setup.queue) continue;
    m.fate([number], 'waiting');
    moved.push(number);
  }
  if (moved.length > 0) m.say({ code: 'client/in-front', clients: clientsNamed(moved) });
}

/** Nobody listens any more: whoever waited will not be served. */
export function closeQueues(m: Moment): void {
  if (listens(m.state)) return;
  lose(m, m.those('waiting', 'outside'));
}

/** Ends connections without an answer. */
export function lose(m: Moment, clients: readonly number[]): void {
  m.fate(clients, 'lost');
  const told = clients.filter((number) => m.client(number)?.fate === 'lost');
  if (told.length > 0) m.say({ code: 'client/lost', clients: clientsNamed(told) });
}
