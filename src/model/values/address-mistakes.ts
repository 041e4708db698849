import { readIpv6 } from './ip-address.ts';
import { portOf } from './ports.ts';

/** What somebody probably meant: the code that explains it and, where it is plain, what to write. */
export interface Mistake {
  readonly code: MistakeCode;
  readonly suggestion?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export type MistakeCode =
  | 'address/quoted'
  | 'address/comment'
  | 'address/several'
  | 'address/protocol'
  | 'address/url'
  | 'address/port-list'
  | 'address/blank'
  | 'address/wildcard'
  | 'address/hostname'
  | 'address/service'
  | 'address/unknown-service'
  | 'address/brackets'
  | 'address/no-brackets'
  | 'address/no-port'
  | 'address/scope-inside'
  | 'address/scope-percent'
  | 'address/leading-zero'
  | 'address/home'
  | 'address/not-absolute';

/** A shape that is wrong, and what it means; undefined where it does not apply after all. */
type Shape = readonly [RegExp, (parts: readonly string[], text: string) => Mistake | undefined];

const folders = new Map([
  ['HOME', '%h'],
  ['XDG_RUNTIME_DIR', '%t'],
  ['XDG_CONFIG_HOME', '%E'],
  ['XDG_STATE_HOME', '%S'],
  ['XDG_CACHE_HOME', '%C'],
]);
const loopbacks = new Map([
  ['localhost', '127.0.0.1'],
  ['localhost4', '127.0.0.1'],
  ['localhost6', '[::1]'],
  ['ip6-localhost', '[::1]'],
]);

/** Puts a text right that is wrong in more than one way. */
const mend = (text: string): string => findMistake(text)?.suggestion ?? text;

/** `%` doubled, so that systemd sees one. */
const scoped = (address: string, at: string, scope: string) => `[${address}]:${port(at) ?? at}%%${scope}`;

const port = (text: string): string | undefined =>
  /^\d+$/.test(text) ? String(Number(text)) : portOf(text)?.toString();

const say = (code: MistakeCode, suggestion?: string | undefined, params?: Mistake['params']): Mistake => ({
  code,
  suggestion,
  params,
});

/** In order: what is around the address comes first, then its parts. */
const shapes: readonly Shape[] = [
  [/^(["'])(.*)\1$/s, ([, , inner = '']) => say('address/quoted', mend(inner))],
  [/^([^\s#;]+)\s*[#;]/s, ([, address = '']) => say('address/comment', mend(address))],
  [/^([^\s,]*\d)[-–](\d+)$/, () => say('address/port-list')],
  [/^(.*\d)\/(tcp|udp|sctp)[46]?$/i, ([, address = '', name = '']) => protocol(name, address)],
  [/^(tcp|udp)[46]?(?:\/|\s+)(.*\d)$/i, ([, name = '', address = '']) => protocol(name, address)],
  [
    /^(tcp|udp|inet|tcp-listen|udp-listen|https?|wss?|ftp|unix|unix-listen|local|file)[46]?:(\/\/)?(.*)$/i,
    ([, scheme = '', slashes, rest = '']) => fromUrl(scheme.toLowerCase(), slashes !== undefined, rest),
  ],
  [
    /^(?:~|\$\{?(\w+)\}?)(\/.*)$/s,
    ([, name = 'HOME', rest = '']) => say('address/home', folders.get(name)?.concat(rest)),
  ],
  [
    /^\[?([^\]%]+)(?:\]%{1,2}([^\]%:]+)|%{1,2}([^\]%]+)\]):(\w+)$/,
    ([, address = '', after, inside, at = '']) =>
      say('address/scope-inside', scoped(address, at, after ?? inside ?? '')),
  ],
  [
    /^(\[[^\]%]+\]:\d+)%(?!%)(.+)$/,
    ([, address = '', scope = '']) => say('address/scope-percent', `${address}%%${scope}`),
  ],
  [/^[^/@]*(:\s+\S|\s:)/, (_, text) => say('address/blank', mend(text.replace(/\s+/g, '')))],
  [
    /^([^\s,]*[\d/@][^\s,]*)[\s,]+(\S*[\d/@].*)$/s,
    ([, first = '', rest = '']) => say('address/several', undefined, { first, rest }),
  ],
  [/^(?:\*|any|all)?:([\w-]+)$/i, ([, at = '']) => say('address/wildcard', port(at))],
  [/^(\*|any|all|\[?[\da-f]*:[\da-f:]*\]?%{1,2}[^%:\]]+\]?)$/i, () => say('address/no-port')],
  [
    /^(.+):([a-z][\w-]*)$/i,
    ([, address = '', name = ''], text) =>
      readIpv6(text) === undefined ? service(name, (at) => mend(`${address}:${at}`)) : undefined,
  ],
  [/^\[([\d.]+)\]:(\w+)$/, ([, address = '', at = '']) => say('address/brackets', `${address}:${port(at) ?? at}`)],
  [/^\[?([\da-f:.]*:[\da-f:.]*)\]?$/i, ([, address = ''], text) => bareIpv6(address, text)],
  [
    /^([\da-f:]*::?[\da-f:.]*)%{1,2}([^%:]+):(\d+)$/i,
    ([, address = '', scope = '', at = '']) => say('address/no-brackets', scoped(address, at, scope)),
  ],
  [/^(.*:)?0+([1-9]\d*)$/, ([, address = '', at = '']) => say('address/leading-zero', mend(address + at))],
  [/^(?!vsock)([a-z][\w.-]*)(?::(\d+))?$/i, ([, name = '', at], text) => named(name, at, text)],
  [/^[^:*]*\/|^[^/:*@]+\.sock(et)?$/, (_, text) => say('address/not-absolute', fromRelative(text))],
];

/** What is longer is no slip of the hand. */
const longest = 300;

/**
 * What was probably meant by a text that systemd rejects as an address; undefined where nothing is plain. Suggestions are
 * guesses, for the caller to read before offering them.
 */
export function findMistake(text: string): Mistake | undefined {
  if (/^[/@]/.test(text) || text.length > longest) return undefined;
  for (const [pattern, explain] of shapes) {
    const found = pattern.exec(text);
    const mistake = found && explain(found, text);
    if (mistake) return mistake;
  }
  return undefined;
}

const protocol = (name: string, address: string) =>
  say('address/protocol', mend(address), { protocol: name.toUpperCase() });

function fromUrl(scheme: string, slashes: boolean, rest: string): Mistake {
  const params = { scheme: `${scheme}:${slashes ? '//' : ''}` };
  if (/^(unix|local|file)/.test(scheme)) return say('address/url', rest, params);
  const host = rest.replace(/\/.*$/s, '');
  const known = slashes ? portOf(scheme) : undefined;
  const full = known === undefined || /:\w+$/.test(host.replace(/\[.*\]/, '')) ? host : `${host}:${known}`;
  return say('address/url', mend(full), params);
}

function service(name: string, rest: (port: number) => string): Mistake {
  const at = portOf(name);
  if (at === undefined) return say('address/unknown-service', undefined, { name });
  return say('address/service', rest(at), { name, port: at });
}

/** A name alone, or before a port: a service, this host, another host, or a file. */
function named(name: string, at: string | undefined, text: string): Mistake {
  const loopback = loopbacks.get(name.toLowerCase());
  if (loopback) return say('address/hostname', at && `${loopback}:${Number(at)}`, { name });
  if (at === undefined && !name.includes('.')) return service(name, String);
  if (at === undefined && /\.sock(et)?$/.test(name)) return say('address/not-absolute', fromRelative(text));
  return say('address/hostname', undefined, { name });
}

/** An IPv6 address without brackets; its last part was probably the port. */
function bareIpv6(address: string, text: string): Mistake | undefined {
  const [, host = '', at = ''] = /^(::)([1-9]\d+)$/.exec(address) ?? /^(.*):([1-9]\d*)$/.exec(address) ?? [];
  if (!text.startsWith('[') && readIpv6(host) !== undefined) return say('address/no-brackets', `[${host}]:${at}`);
  return readIpv6(address) === undefined ? undefined : say('address/no-port');
}

const fromRelative = (text: string): string | undefined => {
  if (text.startsWith('.')) return undefined;
  return /^(run|var|tmp|srv|home|opt|etc|dev)\//.test(text) ? `/${text}` : `/run/${text}`;
};
