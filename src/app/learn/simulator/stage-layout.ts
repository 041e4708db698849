import type { Client, Played, Setup } from '../../../model/index.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a client stands, and what that means to it. */
export interface Spot {
  readonly client: Client;
  readonly x: number;
  readonly y: number;
}

export interface StageLayout {
  readonly height: number;
  readonly socket: Box;
  readonly service: Box;
  /** The row of each listener, in the socket's box. */
  readonly doors: readonly Box[];
  /** Rows of what runs, in the service's box. */
  readonly rows: readonly Box[];
  readonly spots: readonly Spot[];
  /** The rows of those that are no longer there, with what became of them. */
  readonly gone: readonly { readonly fate: Client['fate']; readonly x: number; readonly y: number }[];
  /** Narrow: one below the other. */
  readonly stacked: boolean;
}

export const radius = 11;
const gap = 2 * radius + 5;
const head = 54;
const row = 40;
/** Whoever waits has a line of their own below the listener. */
const queue = 28;
/** What became of clients that are no longer there, in this order. */
export const ends = ['answered', 'refused', 'lost', 'left'] as const;

/** The places of all that is drawn, for a width in px. */
export function layOut(setup: Setup, state: Played, width: number): StageLayout {
  const stacked = width < 620;
  const doorCount = Math.max(1, setup.doors.length);
  const running = setup.accept ? state.instances.filter(({ state: each }) => each === 'running') : [];
  const rowCount = setup.accept ? Math.max(1, running.length) : 1;
  const side = stacked ? width - 2 : Math.min(340, (width - 130) / 2 - 30);
  // systemd takes a connection out at once where it accepts by itself.
  const doorHeight = setup.accept ? row : row + queue;
  const socketHeight = head + doorCount * doorHeight + 8;
  const serviceHeight = head + (setup.accept ? rowCount * 30 : row) + 8;
  const left = stacked ? 1 : 130;
  const socket: Box = { x: left, y: 1, width: side, height: socketHeight };
  const service: Box = stacked
    ? { x: 1, y: socket.y + socketHeight + 44, width: side, height: serviceHeight }
    : { x: width - side - 1, y: 1, width: side, height: serviceHeight };
  const doors = Array.from({ length: doorCount }, (_, i) => ({
    x: socket.x,
    y: socket.y + head + i * doorHeight,
    width: side,
    height: doorHeight,
  }));
  const rows = Array.from({ length: rowCount }, (_, i) => ({
    x: service.x,
    y: service.y + head + i * (setup.accept ? 30 : row),
    width: side,
    height: setup.accept ? 30 : row,
  }));
  const there = ends.filter((fate) => state.clients.some((client) => client.fate === fate));
  const below = Math.max(socket.y + socketHeight, service.y + serviceHeight) + 20;
  const gone = there.map((fate, i) => ({ fate, x: 96, y: below + i * 30 + 14 }));
  const spots = state.clients.map((client): Spot => {
    const before = (fate: Client['fate']) =>
      state.clients.filter(
        (each) =>
          each.number < client.number && each.fate === fate && (fate !== 'waiting' || each.door === client.door),
      ).length;
    const door = doors[client.door] ?? doors[0];
    const end = gone.find(({ fate }) => fate === client.fate);
    if (end) return { client, x: inside(end.x + 24 + before(client.fate) * gap, width), y: end.y - 4 };
    if (client.fate === 'waiting' && door)
      return {
        client,
        x: inside(door.x + door.width - 20 - before('waiting') * gap, width),
        y: door.y + door.height - row / 2,
      };
    if (client.fate === 'outside')
      return stacked
        ? { client, x: inside(20 + before('outside') * gap, width), y: socket.y + socketHeight + 22 }
        : {
            client,
            x: 20 + (before('outside') % 4) * gap,
            y: (door?.y ?? 0) + row / 2 + Math.floor(before('outside') / 4) * gap,
          };
    const at = setup.accept ? running.findIndex((each) => each.client === client.number) : 0;
    const place = rows[Math.max(0, at)] ?? service;
    return {
      client,
      x: setup.accept ? place.x + 22 : inside(place.x + place.width - 20 - before('served') * gap, width),
      y: place.y + place.height / 2,
    };
  });
  return { height: below + there.length * 30 + 4, socket, service, doors, rows, spots, gone, stacked };
}

/** Whoever finds no room stands at the edge. */
const inside = (x: number, width: number): number => Math.min(width - radius - 2, Math.max(radius + 2, x));
