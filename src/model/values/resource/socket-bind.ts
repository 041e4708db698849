import { clearable } from '../clearable.ts';
import { extractWords } from '../extract-word.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { parseRange } from './parse-range.ts';

/** Which ports of which sockets; what is absent means all. */
interface Rule {
  readonly family?: 'ipv4' | 'ipv6';
  readonly protocol?: 'tcp' | 'udp';
  readonly ports?: readonly [lower: number, upper: number];
}

/** The version that takes port 0, which is a port of the kernel's choice. */
const takesZero = 256;

/** Follows `parse_ip_port_range`; undefined for anything else. */
function parsePorts(text: string, target: number): readonly [number, number] | undefined {
  const range = parseRange(text, target);
  if (!range) return undefined;
  const [lower, upper] = range;
  return lower >= (target >= takesZero ? 0 : 1) && lower <= upper && upper <= 0xffff ? range : undefined;
}

/** What each token adds to a rule, in this order; undefined where it is none of the sort. */
const tokens: readonly ((token: string, target: number) => Rule | undefined)[] = [
  (token) => (token === 'ipv4' || token === 'ipv6' ? { family: token } : undefined),
  (token) => (/^(?:tcp|udp)$/i.test(token) ? { protocol: token.toLowerCase() as 'tcp' | 'udp' } : undefined),
  (token, target) => {
    if (token === 'any') return {};
    const ports = parsePorts(token, target);
    // All of them are one more than the 16 bits of their number can say, so that 0 is left, which means any.
    return ports && (ports[1] - ports[0] === 0xffff ? {} : { ports });
  },
];

/** Each token is the first of its sort or of a later one. Follows `parse_socket_bind_item`. */
function parseRule(text: string, target: number): Rule | undefined {
  let rule: Rule = {};
  let next = 0;
  for (const found of extractWords(text, { separators: ':', dontCoalesce: true })) {
    let more: Rule | undefined;
    while (found.ok && more === undefined && next < tokens.length) more = tokens[next++]?.(found.word, target);
    if (more === undefined) return undefined;
    rule = { ...rule, ...more };
  }
  return rule;
}

/** The family first, then the protocol, then the ports. */
const rank = (word: string): number => (/^ip/.test(word) ? 0 : /^[tu]/.test(word) ? 1 : 2);

/** What was probably meant: in small letters, the parts in order and with colons between. */
function meant(text: string, target: number): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\binet(?!6)/g, 'ipv4')
    .replace(/\binet6/g, 'ipv6');
  const words = plain.match(/[a-z]+[46]?|\d+(?:\s*-\s*\d+)?/g) ?? [];
  const better = [...words]
    .sort((a, b) => rank(a) - rank(b))
    .join(':')
    .replace(/\s/g, '');
  return better !== text && parseRule(better, target) ? better : undefined;
}

function read(text: string, { target }: Context): Read<Rule> {
  const rule = parseRule(text, target);
  if (rule) return accepted(rule);
  const params = { since: takesZero, target };
  if (parseRule(text, takesZero)) return rejected('socket-bind/port-zero', text, params);
  return rejected('socket-bind/rule', text, {}, { suggestion: meant(text, target) });
}

const writePorts = ({ ports }: Rule): string =>
  !ports ? 'any' : ports[0] === ports[1] ? `${ports[0]}` : `${ports[0]}-${ports[1]}`;

const names = { ipv4: 'IPv4', ipv6: 'IPv6', tcp: 'TCP', udp: 'UDP' };

function words(rule: Rule): string {
  const { family, protocol, ports } = rule;
  const sort = [protocol, family].flatMap((word) => (word ? [names[word]] : [])).join(' over ');
  const which = !ports ? 'any port' : ports[0] === ports[1] ? `port ${ports[0]}` : `ports ${ports[0]} to ${ports[1]}`;
  return sort ? `${which} of ${sort}` : which;
}

/** Ports that may be bound, or may not; empty clears the list. Follows `config_parse_cgroup_socket_bind`. */
export const socketBind: Kind<Rule> = clearable({
  parser: 'config_parse_cgroup_socket_bind',
  read,
  // Between the protocol and the ports systemd prints no colon.
  show: (rule) => `${rule.family ? `${rule.family}:` : ''}${rule.protocol ?? ''}${writePorts(rule)}`,
  canonical: (rule) => [rule.family, rule.protocol, writePorts(rule)].filter(Boolean).join(':'),
  words,
  complete: (typed) =>
    ['any', 'tcp', 'udp', 'ipv4', 'ipv6']
      .filter((text) => text.startsWith(typed))
      .map((text) => ({ text, words: words(parseRule(text, takesZero) ?? {}) })),
  examples: ['tcp:8080', 'ipv6:tcp:8000-8010', '80', 'any'],
});
