import { listOf, streamOf } from '../companion/commands/facts.ts';
import { type FdRow, type FdTable, fdTable } from '../companion/commands/fd-table.ts';
import { type BundleUnit, type LoadedBundle, unitNamed } from '../unit/load-bundle.ts';
import { inForce, type ListenerType } from '../unit/unit.ts';
import { lineFor, listed, type Part, strong, written } from './saying.ts';

/** What a service is handed, behind “starts app.service”; and whether it cannot start with that. */
export function handedOver(
  loaded: LoadedBundle,
  socket: BundleUnit,
  service: BundleUnit,
): { readonly fails: boolean; readonly parts: readonly Part[] } {
  const table = fdTable(loaded, service);
  if (table.fails) return { fails: true, parts: [', which fails, as only one listener can be a standard stream'] };
  const missing = missingStream(loaded, service, table);
  if (missing !== undefined)
    return { fails: true, parts: [`, which fails, as no descriptor that it gets is called ${missing}`] };
  const own = table.rows.filter((row) => row.socket === socket.name);
  const numbered = own.filter(({ fd }) => fd === undefined || fd > 2);
  const ways = [numbersOf(numbered), streamsOf(own)].filter(Boolean).join(' and');
  const parts = [`, which gets ${whatOf(socket)}${ways}`, ...(numbered.length > 0 ? nameFor(socket) : [])];
  return { fails: false, parts: [...parts, ...besides(table, socket)] };
}

const streams = { StandardInput: 'stdin', StandardOutput: 'stdout', StandardError: 'stderr' } as const;

/** The name of a standard stream that is to be one of the descriptors, and is none (`exec_context_named_iofds()`). */
function missingStream(loaded: LoadedBundle, service: BundleUnit, { rows }: FdTable): string | undefined {
  const stores = inForce(service.unit, 'FileDescriptorStoreMax', 'Service').length > 0;
  if (stores || listOf(service.unit, 'Sockets', 'Service').some((name) => !unitNamed(loaded, name))) return undefined;
  for (const [key, usual] of Object.entries(streams)) {
    const { to, name = usual } = streamOf(service.unit, key);
    if (to === 'fd' && !rows.some((row) => row.name === name)) return name;
  }
  return undefined;
}

const single: Readonly<Partial<Record<ListenerType, string>>> = {
  ListenFIFO: 'the FIFO',
  ListenSpecial: 'the file',
  ListenMessageQueue: 'the queue',
  ListenUSBFunction: 'its endpoints',
};

function whatOf({ unit: { listeners, accept } }: BundleUnit): string {
  const [first, ...more] = listeners;
  if (accept) return 'the connection';
  if (more.length === 0) return (first && single[first.type]) ?? 'the socket';
  return more.length === 1 ? 'both' : `all ${listeners.length}`;
}

function numbersOf(rows: readonly FdRow[]): string {
  const [from, to] = [rows[0]?.fd, rows.at(-1)?.fd];
  if (from === undefined || to === undefined) return '';
  return from === to ? ` as descriptor ${from}` : ` as descriptors ${from} ${to === from + 1 ? 'and' : 'to'} ${to}`;
}

function streamsOf(rows: readonly FdRow[]): string {
  const names = ['input', 'output', 'error'].filter((_, fd) => rows.some((row) => row.fd === fd));
  return names.length === 0 ? '' : ` as its standard ${listed(names).join('')}`;
}

/** By which name it finds them, where the unit says one that is heeded. */
function nameFor(socket: BundleUnit): readonly Part[] {
  const line = lineFor(socket, 'FileDescriptorName');
  const { fdName } = socket.unit;
  return line?.read.status === 'accepted' && line.read.value === fdName
    ? [' by the name ', written(socket, line, fdName)]
    : [];
}

/** The other units whose sockets it is handed. */
function besides({ rows }: FdTable, { name }: BundleUnit): readonly Part[] {
  const others = [...new Set(rows.flatMap(({ socket }) => (socket === undefined || socket === name ? [] : [socket])))];
  return others.length === 0
    ? []
    : [
        ', beside what ',
        ...listed(others.map(strong)),
        others.length === 1 ? ' listens on, in no set order' : ' listen on, in no set order',
      ];
}
