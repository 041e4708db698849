import { type BundleUnit, type LoadedBundle, unitNamed } from '../../unit/load-bundle.ts';
import { inForce, type Listener } from '../../unit/unit.ts';
import { listOf, socketsFeeding, streamOf } from './facts.ts';

/** One descriptor that a service finds open. */
export interface FdRow {
  /** Its number; undefined where systemd does not say which it will be. */
  readonly fd: number | undefined;
  /** As `systemctl show` prints it, or what it is. */
  readonly address: string;
  /** What it is, in a few words. */
  readonly type: string;
  /** As in `LISTEN_FDNAMES`; undefined for what is not counted there. */
  readonly name: string | undefined;
  /** The socket unit that it comes from; undefined for none. */
  readonly socket: string | undefined;
}

/** What a service is handed when it is started by its sockets. */
export interface FdTable {
  readonly rows: readonly FdRow[];
  /** The values of `LISTEN_FDS` and `LISTEN_FDNAMES`; undefined where they are not set, or not known beforehand. */
  readonly listenFds: number | undefined;
  readonly listenFdNames: string | undefined;
  /** Whether every number is certain. */
  readonly defined: boolean;
  /** The service cannot start with them. */
  readonly fails: boolean;
  /** What has to be known about it, in sentences. */
  readonly notes: readonly string[];
}

const first = 3;
const nothing = { rows: [], listenFds: undefined, listenFdNames: undefined, defined: true, fails: false };

/** The descriptors that a service receives, in the order of their numbers. Follows `service_collect_fds()` and `exec_spawn()`. */
export function fdTable(loaded: LoadedBundle, service: BundleUnit): FdTable {
  const sockets = socketsFeeding(loaded, service);
  const connections = sockets.find(({ unit }) => unit.accept);
  if (sockets.length === 0) return { ...nothing, notes: [`No socket unit here hands anything to ${service.name}.`] };
  const handed = connections ? [connectionOf(connections)] : sockets.flatMap(listenersOf);
  const [only] = handed;
  if (!only) return { ...nothing, notes: ['The socket unit listens on nothing.'] };
  if (['StandardInput', 'StandardOutput', 'StandardError'].some((key) => streamOf(service.unit, key).to === 'socket'))
    return asStandardStreams(service, handed, only);
  const elsewhere = listOf(service.unit, 'Sockets', 'Service').some((name) => !unitNamed(loaded, name));
  const fixed = connections !== undefined || (sockets.length === 1 && !elsewhere);
  const usb =
    !connections && sockets.some(({ unit }) => unit.listeners.some(({ type }) => type === 'ListenUSBFunction'));
  const files = openFiles(service);
  const rows = number([...handed, ...files], fixed && !usb);
  const named = !usb && fixed;
  return {
    rows: [...rows, ...namedInput(service, handed)],
    listenFds: usb || (elsewhere && !connections) ? undefined : rows.length,
    listenFdNames: named ? rows.map(({ name }) => name ?? '').join(':') : undefined,
    defined: fixed && !usb,
    fails: false,
    notes: notesOn(service, { fixed, usb, files: files.length > 0, accept: connections !== undefined }),
  };
}

type Handed = Omit<FdRow, 'fd'>;

const number = (handed: readonly Handed[], known: boolean): readonly FdRow[] =>
  handed.map((row, at) => ({ fd: known ? first + at : undefined, ...row }));

const connectionOf = ({ name, unit }: BundleUnit): Handed => ({
  address: unit.listeners.map(({ address }) => address).join(', '),
  type: 'one accepted connection',
  name: unit.fdName,
  socket: name,
});

const listenersOf = ({ name, unit }: BundleUnit): readonly Handed[] =>
  unit.listeners.map((listener) => ({
    address: listener.address,
    type: typeWords(listener),
    name: unit.fdName,
    socket: name,
  }));

function typeWords({ type, classes }: Listener): string {
  const family = classes.has('ip')
    ? 'IP'
    : classes.has('vsock')
      ? 'VSOCK'
      : classes.has('path')
        ? 'Unix'
        : 'abstract Unix';
  switch (type) {
    case 'ListenStream':
      return classes.has('ip') ? 'listening TCP socket' : `listening ${family} stream socket`;
    case 'ListenDatagram':
      return classes.has('ip') ? 'UDP socket' : `${family} datagram socket`;
    case 'ListenSequentialPacket':
      return `listening ${family} sequential-packet socket`;
    case 'ListenFIFO':
      return 'FIFO, open to read and write';
    case 'ListenSpecial':
      return 'special file';
    case 'ListenNetlink':
      return 'netlink socket';
    case 'ListenMessageQueue':
      return 'message queue, open to read';
    case 'ListenUSBFunction':
      return 'USB endpoints: ep0, then ep1 and so on, a descriptor each';
  }
}

/** `OpenFile=` comes after the sockets and what the service stored, from version 253. */
const openFiles = ({ unit }: BundleUnit): readonly Handed[] =>
  inForce(unit, 'OpenFile', 'Service').flatMap(({ read }) => {
    const value: unknown = read.status === 'accepted' ? read.value : undefined;
    if (typeof value !== 'object' || value === null || !('path' in value) || !('name' in value)) return [];
    return [{ address: String(value.path), type: 'file of OpenFile=', name: String(value.name), socket: undefined }];
  });

/** With `StandardInput=fd:NAME` that descriptor is standard input as well. */
function namedInput({ unit }: BundleUnit, handed: readonly Handed[]): readonly FdRow[] {
  const { to, name = 'stdin' } = streamOf(unit, 'StandardInput');
  const row = to === 'fd' ? handed.find((each) => each.name === name) : undefined;
  return row ? [{ ...row, fd: 0, name: undefined }] : [];
}

/** The one socket is standard input, output or error; nothing is handed over by number, and LISTEN_FDS is not set. */
function asStandardStreams({ unit }: BundleUnit, handed: readonly Handed[], only: Handed): FdTable {
  if (handed.length > 1)
    return {
      ...nothing,
      fails: true,
      notes: [
        `With a standard stream set to socket there can be one listener only, and here are ${handed.length}: the service fails with “Got more than one socket.”`,
      ],
    };
  const [input, output, error] = ['StandardInput', 'StandardOutput', 'StandardError'].map(
    (key) => streamOf(unit, key).to,
  );
  // Unset, and inherit, follow the stream before; systemd keeps that for standard input that goes both ways.
  const followed = (own: string | undefined, before: boolean) =>
    own === 'socket' || ((own === '' || own === 'inherit') && before);
  const stdin = input === 'socket';
  const stdout = followed(output, stdin);
  const stderr = followed(error, stdout);
  const numbers = [stdin, stdout, stderr].flatMap((is, fd) => (is ? [fd] : []));
  return {
    ...nothing,
    rows: numbers.map((fd) => ({ ...only, fd, name: undefined })),
    notes: ['LISTEN_FDS is not set: the socket is a standard stream, and no descriptor from 3 on is passed.'],
  };
}

interface Noted {
  readonly fixed: boolean;
  readonly usb: boolean;
  readonly files: boolean;
  readonly accept: boolean;
}

function notesOn({ unit }: BundleUnit, { fixed, usb, files, accept }: Noted): readonly string[] {
  const storing = inForce(unit, 'FileDescriptorStoreMax', 'Service').length > 0;
  return [
    ...(fixed
      ? []
      : [
          'Several socket units feed this service. Each unit’s descriptors follow each other in its order, but which unit comes first is not defined: tell them apart by name (FileDescriptorName=), not by number. A socket unit that is not active hands over none.',
        ]),
    ...(usb
      ? ['How many endpoints there are shows only when the USB function is opened, so the numbers are not known here.']
      : []),
    ...(accept ? ['Each instance receives its one connection; the listener stays with systemd.'] : []),
    ...(storing
      ? ['Descriptors that the service stored (FDSTORE=1) follow those of the sockets, before those of OpenFile=.']
      : []),
    ...(files ? ['The files of OpenFile= come last.'] : []),
    'Only ExecStart= receives them: ExecStartPre= and ExecStartPost= do not.',
  ];
}
