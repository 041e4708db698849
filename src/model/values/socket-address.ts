import { findMistake } from './address-mistakes.ts';
import { accepted, type Completion, type Context, type Kind, type Read, rejected, reset } from './kind.ts';
import { parseSocketAddress, type SocketAddress, showSocketAddress } from './parse-address.ts';
import { escapePercents, readExpanded, readStripped } from './part.ts';
import { longestPath, varRun, withoutParents } from './path-value.ts';
import { isNormalized, patchVarRun, simplifyPath } from './paths.ts';
import { servicesLike } from './ports.ts';
import { splitUnitName } from './unit-name.ts';

/** The path without its `..`, where something is left that can be listened on. */
const plainPath = (path: string): string | undefined => {
  const plain = withoutParents(path);
  return plain === '/' ? undefined : plain;
};

export type { SocketAddress } from './parse-address.ts';

/** The directive decides the type of the socket. */
type SocketType = 'stream' | 'datagram' | 'sequential-packet';

/** Reads an address as it stands in a unit file. Follows `config_parse_socket_listen`. */
function read(text: string, context: Context, type: SocketType): Read<SocketAddress> {
  return readStripped(text, (stripped) => (stripped === '' ? reset : readAddress(stripped, context, type)));
}

/** A rejection is put in terms of what was probably meant, where that is plain. */
function readAddress(text: string, context: Context, type: SocketType): Read<SocketAddress> {
  const read = readPlain(text, context, type);
  const mistake = read.status === 'rejected' ? findMistake(text) : undefined;
  if (!mistake) return read;
  const { code, params = {}, suggestion } = mistake;
  const good = suggestion !== undefined && isGood(readPlain(suggestion, context, type));
  return rejected(code, text, params, good ? { suggestion } : {});
}

const readPlain = (text: string, context: Context, type: SocketType) =>
  readExpanded(text, context, { max: longestPath }, (expanded) => check(expanded, context, type));

/** Reads an address whose specifiers are replaced. */
function check(text: string, context: Context, type: SocketType): Read<SocketAddress> {
  const patched = patchVarRun(text);
  const parsed = parseSocketAddress(patched ?? text, context.target);
  if (!parsed.ok) return rejected(parsed.code, text, {}, patched === undefined ? parsed : {});
  const { value } = parsed;
  if (type === 'sequential-packet' && value.type !== 'unix' && value.type !== 'abstract')
    return rejected('address/family', text, { address: showSocketAddress(value) });
  const notes = patched === undefined ? [] : [varRun(text, escapePercents(patched))];
  if (value.type !== 'unix' || isNormalized(simplifyPath(value.path, context.target))) return accepted(value, notes);
  // It is taken, but the unit needs the mounts on the way to the path, and fails to load where that way is not clear.
  const { problems } = rejected('path/not-normalized', text, {}, { effect: 'refused', suggestion: plainPath(text) });
  return accepted(value, [...notes, ...problems]);
}

const isGood = (read: Read<unknown>) => read.status === 'accepted' && read.problems.length === 0;

/** The text that reads as this address. */
function canonical(value: SocketAddress): string {
  switch (value.type) {
    case 'inet':
    case 'vsock':
      return showSocketAddress(value);
    case 'inet6':
      return value.dualStack ? String(value.port) : escapePercents(showSocketAddress(value));
    case 'unix':
      return escapePercents(value.path);
    case 'abstract':
      return escapePercents(`@${value.name}`);
  }
}

const protocols = { stream: 'TCP', datagram: 'UDP', 'sequential-packet': 'IP' } as const;
const flavours = { stream: '', datagram: ' datagram', 'sequential-packet': ' sequential-packet' } as const;
const cids: Readonly<Record<number, string>> = { 0: ' (the hypervisor)', 1: ' (this machine)', 2: ' (the host)' };

function words(value: SocketAddress, type: SocketType): string {
  switch (value.type) {
    case 'inet':
      return `${protocols[type]} port ${value.port}${value.address === '0.0.0.0' ? ', IPv4, every interface' : ` on ${value.address}`}`;
    case 'inet6': {
      const { port } = value;
      if (value.dualStack) return `${protocols[type]} port ${port}, IPv4 and IPv6, every interface`;
      if (value.address === '::' && value.scope === undefined)
        return `${protocols[type]} port ${port}, IPv6, every interface`;
      const scope = value.scope === undefined ? '' : `, interface ${value.scope}`;
      return `${protocols[type]} port ${port} on ${value.address}${scope}`;
    }
    case 'unix':
      return `Unix${flavours[type]} socket ${value.path}`;
    case 'abstract':
      return `abstract Unix${flavours[type]} socket @${value.name}`;
    case 'vsock': {
      const cid = value.cid === 'any' ? 'every context ID' : `context ID ${value.cid}${cids[value.cid] ?? ''}`;
      return `VSOCK${flavours[type]} port ${value.port} on ${cid}`;
    }
  }
}

function complete(typed: string, context: Context, type: SocketType): readonly Completion[] {
  const name = splitUnitName(context.unit)?.prefix ?? 'app';
  const run = context.manager === 'user' ? '%t' : '/run';
  const common: Record<SocketType, readonly string[]> = {
    stream: ['80', '443', '8080', '127.0.0.1:8080', '[::1]:8080'],
    datagram: ['53', '514', '127.0.0.1:5353', '[::1]:5353'],
    'sequential-packet': [],
  };
  const texts = [...common[type], `${run}/${name}.sock`, `@${name}`];
  const services = /^[a-z]/i.test(typed) && type !== 'sequential-packet' ? servicesLike(typed).slice(0, 8) : [];
  return [
    ...texts.filter((text) => text.startsWith(typed)).map((text) => ({ text, words: inWords(text, context, type) })),
    ...services.map(([service, port]) => ({
      text: String(port),
      words: `${service}: ${inWords(String(port), context, type)}`,
    })),
  ];
}

function inWords(text: string, context: Context, type: SocketType): string {
  const found = readAddress(text, context, type);
  return found.status === 'accepted' ? words(found.value, type) : '';
}

const addressKind = (type: SocketType, examples: readonly string[]): Kind<SocketAddress> => ({
  parser: 'config_parse_socket_listen',
  read: (text, context) => read(text, context, type),
  show: showSocketAddress,
  canonical,
  words: (value) => words(value, type),
  complete: (typed, context) => complete(typed, context, type),
  examples,
});

/** What `ListenStream=` takes: an IP address, a Unix socket or a VSOCK port, for connections. */
export const streamAddress = addressKind('stream', [
  '8080',
  '127.0.0.1:8080',
  '[::1]:8080',
  '/run/app.sock',
  '@app',
  'vsock::1234',
]);

/** What `ListenDatagram=` takes: the same addresses, for single messages. */
export const datagramAddress = addressKind('datagram', ['53', '127.0.0.1:53', '[::1]:53', '/run/app.sock', '@app']);

/** What `ListenSequentialPacket=` takes: Unix sockets only. */
export const sequentialPacketAddress = addressKind('sequential-packet', ['/run/app.sock', '@app']);
