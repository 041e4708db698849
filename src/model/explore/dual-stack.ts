export type ListenerForm = 'port' | 'inet-any' | 'inet-one' | 'inet6-any' | 'inet6-one' | 'mapped';
export type ClientForm = 'ipv4' | 'ipv6' | 'mapped';
export type OnlySetting = 'default' | 'both' | 'ipv6-only';

/** What becomes of a client at a listener. */
export type Meeting =
  /** The address of the peer, as the service sees it. */
  | { readonly outcome: 'connects'; readonly seenAs: string }
  | { readonly outcome: 'refused' }
  /** The socket cannot be bound at all. */
  | { readonly outcome: 'no-socket' };

export const listenerForms: readonly { readonly id: ListenerForm; readonly text: string }[] = [
  { id: 'port', text: '8080' },
  { id: 'inet6-any', text: '[::]:8080' },
  { id: 'inet-any', text: '0.0.0.0:8080' },
  { id: 'inet6-one', text: '[2001:db8::1]:8080' },
  { id: 'inet-one', text: '192.0.2.1:8080' },
  { id: 'mapped', text: '[::ffff:192.0.2.1]:8080' },
];

export const clientForms: readonly { readonly id: ClientForm; readonly to: string; readonly from: string }[] = [
  { id: 'ipv4', to: '192.0.2.1', from: '192.0.2.7' },
  { id: 'ipv6', to: '2001:db8::1', from: '2001:db8::7' },
  { id: 'mapped', to: '::ffff:192.0.2.1', from: '192.0.2.7' },
];

/**
 * Whether a client that goes to the address that its form has gets through. `sysctl` is `net.ipv6.bindv6only`, which decides for `default`.
 * An IPv4-mapped address in a client is IPv4 on the wire. Follows ipv6(7), `IPV6_V6ONLY`; every cell was tried with sockets on a Linux 6.18.
 */
export function meet(listener: ListenerForm, client: ClientForm, setting: OnlySetting, sysctl: boolean): Meeting {
  const only = setting === 'default' ? sysctl : setting === 'ipv6-only';
  const wire = client === 'ipv6' ? 6 : 4;
  const from = clientForms.find(({ id }) => id === client)?.from ?? '';
  if (listener === 'mapped' && only) return { outcome: 'no-socket' };
  if (listener === 'inet-any' || listener === 'inet-one')
    return wire === 4 ? { outcome: 'connects', seenAs: from } : { outcome: 'refused' };
  if (wire === 6) return listener === 'mapped' ? { outcome: 'refused' } : { outcome: 'connects', seenAs: from };
  if (listener === 'inet6-one' || only) return { outcome: 'refused' };
  return { outcome: 'connects', seenAs: `::ffff:${from}` };
}
