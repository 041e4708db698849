import type { Figure, Thing } from './figure.ts';

/** A thing at its place; lengths in pixels. */
export interface Placed {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The lines as they fit; the whole of one that was shortened is in `thing`. */
  readonly lines: readonly string[];
}

/** A picture whose parts have their places. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
  /** Heads above the listeners of a unit. */
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Ways from one to the other, as the `d` of a path. */
  readonly wires: readonly string[];
}

/** Metrics of the monospace face at 12 px, wide enough for those in use. */
const letter = 7.3;
const line = 17;
const pad = 12;
/** The letters of a line, at most: longer ones are shortened in the middle. */
const most = { client: 24, listener: 34, service: 34, backend: 34 } as const;
const gap = { row: 14, column: 56, group: 28 } as const;
const headHeight = 26;

/** Shortens a text in the middle, where both ends tell it from others. Counts characters, not halves of them. */
export function shorten(text: string, length: number): string {
  const all = [...text];
  if (all.length <= length) return text;
  const front = Math.ceil((length - 1) / 2);
  return `${all.slice(0, front).join('')}…${all.slice(all.length - (length - 1 - front)).join('')}`;
}

interface Sized {
  readonly thing: Thing;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Breaks a text between words, into lines of so many letters; a word that is longer stays whole, to be shortened. */
function broken(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= length)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function size(thing: Thing): Sized {
  const length = most[thing.kind];
  const whole = thing.kind === 'client' ? thing.lines.flatMap((text) => broken(text, length)) : thing.lines;
  const lines = whole.map((text) => shorten(text, length));
  const widest = Math.max(
    ...lines.map((text, at) => [...text].length + (at === 0 && thing.mark ? thing.mark.length + 1 : 0)),
  );
  return {
    thing,
    lines,
    width: Math.ceil(widest * letter) + (thing.kind === 'client' ? 0 : 2 * pad),
    height: lines.length * line + (thing.kind === 'client' ? 0 : 2 * pad - 6),
  };
}

/** Puts a figure on a sheet: clients, listeners, services, and what is behind them, from left to right. */
export function layout({ groups, services }: Figure): Sheet {
  const rows = groups.map((group) =>
    group.rows.map(({ client, listener }) => ({ client: size(client), listener: size(listener) })),
  );
  const started = new Map(
    [...services].map(([name, { service, backend }]) => [
      name,
      { service: size(service), backend: backend && size(backend) },
    ]),
  );
  const widest = (all: readonly (Sized | undefined)[]): number => Math.max(0, ...all.map((each) => each?.width ?? 0));
  const column = {
    client: widest(rows.flat().map(({ client }) => client)),
    listener: Math.max(widest(rows.flat().map(({ listener }) => listener)), 120),
    service: widest([...started.values()].map(({ service }) => service)),
    backend: widest([...started.values()].map(({ backend }) => backend)),
  };
  const x = { client: pad, listener: 0, service: 0, backend: 0 };
  x.listener = x.client + column.client + gap.column;
  x.service = x.listener + column.listener + gap.column;
  x.backend = x.service + column.service + gap.column;

  const placed: Placed[] = [];
  const wires: string[] = [];
  const heads: { x: number; y: number; text: string }[] = [];
  /** The middles of the listeners that start a service, and where the service is to stand at the earliest. */
  const feeding = new Map<string, number[]>();
  let y: number = pad;
  groups.forEach((group, at) => {
    heads.push({
      x: x.listener,
      y: y + 14,
      text: [group.socket, ...group.notes].map((text) => shorten(text, 48)).join(' · '),
    });
    y += headHeight;
    const middles = feeding.get(group.starts) ?? [];
    feeding.set(group.starts, middles);
    for (const { client, listener } of rows[at] ?? []) {
      const height = Math.max(client.height, listener.height);
      const middle = y + height / 2;
      placed.push(place(client, x.client + column.client - client.width, middle));
      placed.push(place({ ...listener, width: column.listener }, x.listener, middle));
      wires.push(`M${x.client + column.client + 8} ${middle}H${x.listener}`);
      middles.push(middle);
      y += height + gap.row;
    }
    if ((rows[at] ?? []).length === 0) {
      middles.push(y + 20);
      y += 40;
    }
    y += gap.group - gap.row;
  });
  y -= gap.group;

  let foot = pad;
  for (const [name, { service, backend }] of started) {
    const middles = feeding.get(name) ?? [];
    const wanted = middles.reduce((sum, each) => sum + each, 0) / Math.max(middles.length, 1);
    const middle = Math.max(wanted, foot + Math.max(service.height, backend?.height ?? 0) / 2);
    foot = middle + Math.max(service.height, backend?.height ?? 0) / 2 + gap.row;
    placed.push(place({ ...service, width: column.service }, x.service, middle));
    const from = x.listener + column.listener;
    const bend = gap.column / 2;
    for (const each of middles)
      wires.push(`M${from} ${each}C${from + bend} ${each} ${x.service - bend} ${middle} ${x.service} ${middle}`);
    if (!backend) continue;
    placed.push(place({ ...backend, width: column.backend }, x.backend, middle));
    wires.push(`M${x.service + column.service} ${middle}H${x.backend}`);
  }
  const right = column.backend > 0 ? x.backend + column.backend : x.service + column.service;
  return {
    width: Math.ceil(Math.max(right, ...heads.map((head) => head.x + [...head.text].length * letter)) + pad + 8),
    height: Math.ceil(Math.max(y, foot) + pad),
    placed,
    heads,
    wires,
  };
}

const place = ({ thing, lines, width, height }: Sized, x: number, middle: number): Placed => ({
  thing,
  lines,
  x: round(x),
  y: round(middle - height / 2),
  width,
  height,
});

const round = (value: number): number => Math.round(value * 2) / 2;

/** Where the lines of a thing stand: the base of each. */
export const baseOf = ({ thing, y }: Placed, at: number): number =>
  y + (thing.kind === 'client' ? 0 : pad - 3) + at * line + 12;

/** Where the text of a thing begins. */
export const textAt = ({ thing, x, width }: Placed): number => (thing.kind === 'client' ? x + width : x + pad);

/** How far a text of so many letters reaches. */
export const reach = (text: string): number => [...text].length * letter;
