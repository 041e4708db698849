import { readIpv4, readIpv6 } from '../values/ip-address.ts';
import type { Context } from '../values/kind.ts';
import type { Family } from './ranges.ts';

/** A user of this machine, by all that was said: names and numbers alike. */
export interface User {
  readonly kind: 'user';
  readonly ids: readonly string[];
  readonly groups: readonly string[];
  /** There are no other names, numbers and groups than these. */
  readonly exact: boolean;
}

/** Another machine, by the address that it comes from; `zone` is the interface that it comes by. */
export interface Remote {
  readonly kind: 'remote';
  readonly family: Family;
  readonly address: string;
  readonly zone?: string;
}

/** A process on this machine, by one family or by whichever works; `source` is the loopback address that it comes from. */
export interface Here {
  readonly kind: 'machine';
  readonly family?: Family;
  readonly source?: string;
}

/** Who wants to connect. `self`: the user whose manager it is. */
export type Asker = User | Remote | Here | { readonly kind: 'root' } | { readonly kind: 'self' };

/** Why a text names nobody; words in `words/reach-words.ts`. */
export type AskerProblem = 'nothing' | 'address' | 'network' | 'no-source' | 'name';

type Read = { readonly ok: true; readonly asker: Asker } | { readonly ok: false; readonly problem: AskerProblem };

const good = (asker: Asker): Read => ({ ok: true, asker });
const bad = (problem: AskerProblem): Read => ({ ok: false, problem });

/**
 * Who is meant by a text: a user (`alice`, `www-data`, `1000`, `alice in docker,adm`, what `id alice` prints), an address
 * (`192.0.2.7`, `::1`, `fe80::1%eth0`), or `this machine`. In a user's manager `me` is the user whose manager it is.
 */
export function readAsker(text: string, { manager }: Pick<Context, 'manager'>): Read {
  const said = text.trim();
  if (said === '') return bad('nothing');
  if (/^(?:this machine|here|localhost|local)$/i.test(said)) return good({ kind: 'machine' });
  if (manager === 'user' && /^(?:me|myself|the user|its user|owner)$/i.test(said)) return good({ kind: 'self' });
  if (/^[[\]\d.:a-f]*[.:][[\]\d.:a-f]*(?:[%/].*)?$/i.test(said)) return readClient(said);
  return /^uid=\d/.test(said) ? readIdOutput(said) : readUser(said);
}

function readClient(text: string): Read {
  const [, bracketed = '', zone] = /^([^%/]*)(?:%(.*))?$/.exec(text) ?? [];
  if (text.includes('/')) return bad('network');
  const plain = bracketed.replace(/^\[(.*)\]$/, '$1');
  const ipv6 = readIpv6(plain);
  const address = readIpv4(plain) ?? (ipv6 && mappedIn(ipv6)) ?? ipv6;
  if (address === undefined || zone === '') return bad('address');
  if (/^(?:0\.|22[4-9]\.|2[345]\d\.|::$|ff..:)/.test(address)) return bad('no-source');
  const family = address.includes(':') ? 6 : 4;
  if (address === '::1' || address.startsWith('127.')) return good({ kind: 'machine', family, source: address });
  return good({ kind: 'remote', family, address, ...(zone === undefined ? {} : { zone }) });
}

/** The IPv4 address in one like `::ffff:192.0.2.7`; undefined in others. */
export const mappedIn = (ipv6: string): string | undefined => /^::ffff:([\d.]+)$/.exec(ipv6)?.[1];

/** The names that the tools for users allow, and what older systems have. */
const name = /^[\w][\w.-]*\$?$/;

function readUser(text: string): Read {
  const [, user = '', rest = ''] =
    /^(?:user |uid )?(\S+?)(?:\s*(?:\s(?:in|with)\s|[:(,]|\s)\s*(.*))?$/i.exec(text) ?? [];
  const groups = rest
    .replace(/^groups?\b/i, '')
    .split(/[\s,()]+|\band\b/)
    .filter((word) => word !== '');
  if (![user, ...groups].every((word) => name.test(word))) return bad('name');
  if (user === 'root' || user === '0') return good({ kind: 'root' });
  return good({ kind: 'user', ids: [user], groups, exact: false });
}

/** What `id alice` prints: `uid=1000(alice) gid=1000(alice) groups=1000(alice),998(docker)`. */
function readIdOutput(text: string): Read {
  const [user = '', ...groups] = text.split(/\s+(?=[gx]?[a-z]+=)/);
  const words = (part: string) =>
    part
      .replace(/^\w+=/, '')
      .split(/[,()]+/)
      .filter(Boolean);
  const ids = words(user);
  if (ids.includes('0')) return good({ kind: 'root' });
  const all = [...new Set(groups.filter((part) => part.startsWith('g')).flatMap(words))];
  return good({ kind: 'user', ids, groups: all, exact: true });
}
