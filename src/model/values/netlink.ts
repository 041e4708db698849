import { extractFirstWord } from './extract-word.ts';
import { accepted, type Context, type Kind, type Read, rejected, reset } from './kind.ts';
import { readExpanded, readStripped, verified } from './part.ts';
import { longestPath } from './path-value.ts';
import { safeAtou } from './safe-atou.ts';

/** A family of netlink, and a multicast group as a bit mask, 0 to 4294967295. */
export interface Netlink {
  readonly family: number;
  readonly group: number;
}

/** systemd's names of families, in the kernel's numbers; the kernel has others, which only their number reaches. */
const families: readonly string[] = (
  'route,,,firewall,inet-diag,nflog,xfrm,selinux,iscsi,audit,fib-lookup,connector,netfilter,ip6-fw,dnrtmsg,' +
  'kobject-uevent,generic,,scsitransport,ecryptfs,rdma'
).split(',');

const nameOf = (family: number): string => families[family] || String(family);

function parse(text: string, target: number): Read<Netlink> {
  const found = extractFirstWord(text, 0, {});
  if (!found.ok || found.word === null) return rejected('netlink/family', text, { family: text });
  const { word, start, end, next } = found;
  const named = word === '' ? -1 : families.indexOf(word);
  const number = safeAtou(word, target, 0x7fffffff);
  if (named < 0 && !number.ok) {
    const meant = word
      .toLowerCase()
      .replace(/^["']+|["']+$|^netlink_/g, '')
      .replace(/_/g, '-')
      .replace(/:/, ' ');
    return rejected(
      'netlink/family',
      text,
      { family: word },
      { start, end, suggestion: `${meant}${text.slice(end).replace(/["']/g, '')}` },
    );
  }
  const family = named >= 0 || !number.ok ? named : number.value;
  if (next >= text.length) return accepted({ family, group: 0 });
  const group = safeAtou(text.slice(next), target);
  if (!group.ok) return rejected('netlink/group', text, { group: text.slice(next) }, { start: next });
  return accepted({ family, group: group.value });
}

const read = (text: string, context: Context): Read<Netlink> =>
  readStripped(text, (stripped) =>
    stripped === ''
      ? reset
      : readExpanded(stripped, context, { max: longestPath }, (expanded) =>
          verified(parse(expanded, context.target), (again) => parse(again, context.target)),
        ),
  );

const show = ({ family, group }: Netlink) => `${nameOf(family)} ${group}`;

/** A netlink family, by name or number, and perhaps a group. Follows `socket_address_parse_netlink`. */
export const netlink: Kind<Netlink> = {
  parser: 'config_parse_socket_listen',
  read,
  show,
  canonical: show,
  words: ({ family, group }) => `netlink family ${nameOf(family)}, ${group === 0 ? 'no group' : `group ${group}`}`,
  complete: (typed) =>
    families.flatMap((name) => {
      if (name === '' || !name.startsWith(typed)) return [];
      const text = name === 'kobject-uevent' ? `${name} 1` : name;
      return [{ text, words: `netlink family ${name}${text === name ? '' : ', the events of the kernel'}` }];
    }),
  examples: ['kobject-uevent 1', 'route 1361', 'audit', 'generic'],
};
