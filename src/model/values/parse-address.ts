import { byteLength } from './bytes.ts';
import { cEscape } from './c-escape.ts';
import { readIpv4, readIpv6 } from './ip-address.ts';
import { isAbsolute } from './paths.ts';
import { type Atou, safeAtou } from './safe-atou.ts';

/** What a socket is bound to. Ports are 1 to 65535; addresses are as systemd prints them. */
export type SocketAddress =
  | { readonly type: 'inet'; readonly address: string; readonly port: number }
  | {
      readonly type: 'inet6';
      readonly address: string;
      readonly port: number;
      /** Every address, so that IPv4 comes in too unless `BindIPv6Only=` says otherwise; what a bare port means. */
      readonly dualStack: boolean;
      /** The interface of a link-local address, by name or number. */
      readonly scope?: string;
    }
  | { readonly type: 'unix'; readonly path: string }
  /** `name` is without the `@`. */
  | { readonly type: 'abstract'; readonly name: string }
  /** A port may be 0 to 4294967295 here; from 256 the last is not a port. */
  | { readonly type: 'vsock'; readonly cid: number | 'any'; readonly port: number };

/** Why a text is no address: a code, and the part of the text that is to blame. */
export interface AddressFault {
  readonly ok: false;
  readonly code: AddressFaultCode;
  readonly start: number;
  readonly end: number;
}

type AddressFaultCode =
  | 'address/port-zero'
  | 'address/port-range'
  | 'address/port-syntax'
  | 'address/no-port'
  | 'address/scope-missing'
  | 'address/scope'
  | 'address/ipv4'
  | 'address/ipv6'
  | 'address/unknown'
  | 'address/too-long'
  | 'address/no-name'
  | 'address/vsock-cid'
  | 'address/vsock-port'
  | 'address/vsock-type';

type Parsed = { readonly ok: true; readonly value: SocketAddress } | AddressFault;

const fault = (code: AddressFaultCode, start: number, end: number): AddressFault => ({ ok: false, code, start, end });
const parsed = (value: SocketAddress): Parsed => ({ ok: true, value });

/** The most bytes that a path may have, and an abstract name with its `@` (`sun_path` less one). */
export const longestUnix = 107;
const anyCid = 0xffffffff;

/** Reads an address, specifiers already replaced. Follows `socket_address_parse`. */
export function parseSocketAddress(text: string, target: number): Parsed {
  if (isAbsolute(text) || text.startsWith('@')) return parseUnix(text);
  if (/^vsock(-\w+)?:/.test(text)) return parseVsock(text, target);
  const port = parsePort(text, target);
  if (port.ok) return parsed({ type: 'inet6', address: '::', port: port.value, dualStack: true });
  if (port.problem !== 'syntax') return fault(`address/port-${port.problem}`, 0, text.length);
  return parseIpPort(text, target);
}

/** Follows `sockaddr_un_set_path`. */
function parseUnix(text: string): Parsed {
  if (text.length < 2) return fault('address/no-name', 0, text.length);
  if (byteLength(text) > longestUnix) return fault('address/too-long', 0, text.length);
  return parsed(text.startsWith('@') ? { type: 'abstract', name: text.slice(1) } : { type: 'unix', path: text });
}

/** Follows `parse_ip_port`. */
function parsePort(text: string, target: number): Atou | { readonly ok: false; readonly problem: 'zero' } {
  if (/^[ \t\n\r]/.test(text)) return { ok: false, problem: 'syntax' };
  const port = safeAtou(text, target, 0xffff);
  return port.ok && port.value === 0 ? { ok: false, problem: 'zero' } : port;
}

/** Follows `in_addr_port_ifindex_name_from_string_auto`. */
function parseIpPort(text: string, target: number): Parsed {
  const percent = text.indexOf('%');
  const end = percent < 0 ? text.length : percent;
  const scope = percent < 0 ? undefined : text.slice(percent + 1);
  if (scope === '') return fault('address/scope-missing', percent, text.length);
  if (scope !== undefined && !isScope(scope, target)) return fault('address/scope', percent + 1, text.length);

  const colon = text.lastIndexOf(':', end - 1);
  if (/^\d+$/.test(text)) return fault('address/port-syntax', 0, end);
  if (colon < 0)
    return fault(readIpv4(text.slice(0, end)) === undefined ? 'address/unknown' : 'address/no-port', 0, end);
  const bracketed = text.startsWith('[');
  if (bracketed && text[colon - 1] !== ']') return fault(/\]$/.test(text) ? 'address/no-port' : 'address/ipv6', 0, end);
  if (!bracketed && readIpv6(text.slice(0, end)) !== undefined) return fault('address/no-port', 0, end);
  const address = bracketed ? readIpv6(text.slice(1, colon - 1)) : readIpv4(text.slice(0, colon));
  if (address === undefined) return fault(bracketed ? 'address/ipv6' : 'address/ipv4', 0, colon);
  const port = parsePort(text.slice(colon + 1, end), target);
  if (!port.ok) return fault(colon + 1 === end ? 'address/no-port' : `address/port-${port.problem}`, colon + 1, end);
  if (!bracketed) return parsed({ type: 'inet', address, port: port.value });
  const value = {
    type: 'inet6',
    address,
    port: port.value,
    dualStack: address === '::' && scope === undefined,
  } as const;
  return parsed(scope === undefined ? value : { ...value, scope: scopeName(scope, target) });
}

/**
 * Whether a text can name an interface, by name, alternative name or number. That there is one is the host's affair.
 * Follows `rtnl_resolve_interface`.
 */
function isScope(text: string, target: number): boolean {
  const index = safeAtou(text, target, 0x7fffffff);
  return index.ok ? index.value > 0 : /^[!-~]{1,127}$/.test(text) && !/[:/%]/.test(text) && !/^\.{1,2}$/.test(text);
}

/** Interface 1 is always the loopback. */
function scopeName(text: string, target: number): string {
  const index = safeAtou(text, target, 0x7fffffff);
  return !index.ok ? text : index.value === 1 ? 'lo' : String(index.value);
}

/** From 254 the type of socket may be named, which the directive then overrides. */
const vsockTypesSince = 254;
/** From 256 there are names for CIDs, and the last port is none. */
const vsockNamesSince = 256;
/** Somewhere after 257 (which does not know it) and up to 262, any CID got a name. */
const vsockAnySince = 258;

const cidNames: Readonly<Record<string, number>> = { hypervisor: 0, local: 1, host: 2 };

/** Follows `socket_address_parse_vsock`. */
function parseVsock(text: string, target: number): Parsed {
  const [prefix = '', type] = /^vsock(-\w+)?:/.exec(text) ?? [];
  if (type !== undefined && (target < vsockTypesSince || !/^-(stream|dgram|seqpacket)$/.test(type)))
    return fault('address/vsock-type', 0, prefix.length);
  const colon = text.indexOf(':', prefix.length);
  if (colon < 0) return fault('address/vsock-port', text.length, text.length);
  const port = safeAtou(text.slice(colon + 1), target);
  if (!port.ok || (target >= vsockNamesSince && port.value === anyCid))
    return fault('address/vsock-port', colon + 1, text.length);
  const name = text.slice(prefix.length, colon);
  const cid = parseCid(name, target);
  if (cid === undefined) return fault('address/vsock-cid', prefix.length, colon);
  return parsed({ type: 'vsock', cid: cid === anyCid ? 'any' : cid, port: port.value });
}

/** Follows `vsock_parse_cid`. */
function parseCid(name: string, target: number): number | undefined {
  if (name === '' || (target >= vsockAnySince && (name === 'any' || name === '-1'))) return anyCid;
  if (target >= vsockNamesSince && Object.hasOwn(cidNames, name)) return cidNames[name];
  const cid = safeAtou(name, target);
  return cid.ok ? cid.value : undefined;
}

/** An address as `systemctl show` prints it, without the type. Follows `socket_address_print`. */
export function showSocketAddress(value: SocketAddress): string {
  switch (value.type) {
    case 'inet':
      return `${value.address}:${value.port}`;
    case 'inet6':
      return `[${value.address}]:${value.port}${value.scope === undefined ? '' : `%${value.scope}`}`;
    case 'unix':
      return cEscape(value.path);
    case 'abstract':
      return `@${cEscape(value.name)}`;
    case 'vsock':
      return `vsock:${value.cid === 'any' ? '' : value.cid}:${value.port}`;
  }
}
