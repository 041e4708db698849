import { parseBoolean } from './boolean.ts';
import { choice } from './choice.ts';

/** Whether IPv6 sockets take IPv4 as well; booleans say it too. Follows `config_parse_socket_bind`. */
export const bindIpv6Only = choice({
  parser: 'config_parse_socket_bind',
  options: [
    { value: 'default', words: 'as the system is set, which is usually both' },
    { value: 'both', words: 'IPv6 sockets take IPv4 too' },
    { value: 'ipv6-only', words: 'IPv6 sockets take IPv6 only' },
  ],
  also: (text) => {
    const only = parseBoolean(text);
    return only === undefined ? undefined : only ? 'ipv6-only' : 'both';
  },
  meant: new Map([
    ['dual', 'both'],
    ['dualstack', 'both'],
    ['inherit', 'default'],
    ['auto', 'default'],
    ['ipv6', 'ipv6-only'],
  ]),
});
