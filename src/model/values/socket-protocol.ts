import { oneOf } from './choice.ts';
import { accepted, type Context, type Kind, type Read, rejected } from './kind.ts';
import { readStripped } from './part.ts';
import { safeAtou } from './safe-atou.ts';

/** Name, number, first systemd that takes it, and what it is. */
const protocols = [
  ['udplite', 136, 0, 'UDP-Lite, on datagram listeners'],
  ['sctp', 132, 0, 'SCTP, on stream and sequential-packet listeners'],
  ['mptcp', 262, 257, 'Multipath TCP, on stream listeners'],
] as const;

const available = ({ target }: Context) => protocols.filter(([, , since]) => since <= target);

function read(text: string, context: Context): Read<number> {
  const name = text.toLowerCase();
  const number = safeAtou(text, context.target);
  const found = protocols.find(([known, value]) => known === name || (number.ok && number.value === value));
  const choices = oneOf(available(context).map(([known]) => known));
  if (found && found[2] > context.target)
    return rejected('choice/newer', text, { choices, since: found[2], target: context.target });
  if (found) return accepted(found[1]);
  if (text === '') return rejected('choice/empty', text, { choices });
  if (/^(tcp|udp|6|17)$/.test(name)) return rejected('socket-protocol/needless', text);
  const plain = name.replace(/[^a-z]/g, '');
  const suggestion = available(context).find(([known]) => known === plain)?.[0];
  return rejected('choice/unknown', text, { choices }, { suggestion });
}

/**
 * The protocol of IP sockets, where it is neither TCP nor UDP: its name in any case, or its number. Follows
 * `config_parse_socket_protocol`.
 */
export const socketProtocol: Kind<number> = {
  parser: 'config_parse_socket_protocol',
  closed: true,
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: String,
  canonical: (value) => protocols.find(([, known]) => known === value)?.[0] ?? String(value),
  words: (value) => protocols.find(([, known]) => known === value)?.[3] ?? `protocol ${value}`,
  complete: (typed, context) =>
    available(context)
      .map(([text, , , words]) => ({ text, words }))
      .filter(({ text }) => text.startsWith(typed.toLowerCase())),
  examples: ['sctp', 'udplite', '132'],
};
