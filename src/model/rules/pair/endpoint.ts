import type { Listener, Unit } from '../../unit/unit.ts';
import { valueOf } from '../../unit/unit.ts';

/** An address as programs are told it: a path, or a port and what stands before it. */
export type Endpoint = { readonly path: string } | { readonly host: string; readonly port: string };

/** Reads `8080`, `0.0.0.0:8080`, `tcp://[::]:8080/`, `unix:/run/app.sock`, `/run/app.sock`; undefined for anything else. */
export function endpointIn(text: string): Endpoint | undefined {
  const path = /^(?:unix:(?:\/\/)?)?([/@].+)$/.exec(text)?.[1];
  if (path !== undefined) return { path };
  const bare = text.replace(/^[a-z][a-z\d+.-]*:\/\//i, '').replace(/\/$/, '');
  const [, host = '', port] = /^(?:([^\s:]*|\[[^\]\s]*\]):)?(\d{1,5})$/.exec(bare) ?? [];
  return port === undefined ? undefined : { host: host.replace(/^\[|\]$/g, ''), port };
}

const isAny = (host: string): boolean => ['', '*', '0.0.0.0', '::'].includes(host);
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
const isIpv4 = (host: string): boolean => /^[\d.]+$/.test(host);

/** Host and port of an IP listener, as `systemctl show` prints them: `[::]:80`, `127.0.0.1:80`. */
function addressOf({ classes, address }: Listener): { readonly host: string; readonly port: string } | undefined {
  const colon = address.lastIndexOf(':');
  if (!classes.has('ip') || colon < 0) return undefined;
  return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: address.slice(colon + 1) };
}

/** Whether what is opened at an endpoint would be the listener itself, or collide with it. */
export function meets(listener: Listener, endpoint: Endpoint, unit: Unit): boolean {
  if ('path' in endpoint) return listener.classes.has('unix') && listener.address === endpoint.path;
  const own = addressOf(listener);
  if (!own || own.port !== endpoint.port) return false;
  if (own.host.includes(':') && isIpv4(endpoint.host) && valueOf(unit, 'BindIPv6Only') === 'ipv6-only') return false;
  if (isAny(own.host) || isAny(endpoint.host) || own.host === endpoint.host) return true;
  return endpoint.host === 'localhost' && isLoopback(own.host);
}

/** Whether a connection to an endpoint of this machine would arrive at the listener. */
export function reaches(listener: Listener, endpoint: Endpoint, unit: Unit): boolean {
  if (!meets(listener, endpoint, unit)) return false;
  const own = addressOf(listener);
  return 'path' in endpoint || own?.host === endpoint.host || isLoopback(endpoint.host);
}
