import { unlessListening } from './in-vain.ts';

/** IPV6_V6ONLY is set on AF_INET6 sockets alone (`socket_address_listen()`). */
export const noIpv6 = unlessListening('effect/no-ipv6', 'info', 'ipv6');
