import { type Listener, type Unit, valueOf } from '../unit/unit.ts';

/** Who may come to a listener, as examples: one, or two that are told apart. Addresses are those for documentation (RFC 5737, RFC 3849). */
export function sourcesOf({ type, classes, address }: Listener, unit: Unit): readonly string[] {
  if (type === 'ListenNetlink') return ['the kernel'];
  if (type === 'ListenSpecial') return ['a device'];
  if (type === 'ListenUSBFunction') return ['a USB host'];
  if (classes.has('vsock')) return ['CID 3', 'CID 4'];
  if (!classes.has('ip')) return ['UID 1000', 'UID 33'];
  if (address.startsWith('127.')) return ['127.0.0.1', '127.0.0.2'];
  if (address.startsWith('[::1]')) return ['::1'];
  if (address.startsWith('[::]:') && valueOf(unit, 'BindIPv6Only') !== 'ipv6-only')
    return ['192.0.2.10', '2001:db8::7'];
  return classes.has('ipv6') ? ['2001:db8::10', '2001:db8::7'] : ['192.0.2.10', '198.51.100.7'];
}
