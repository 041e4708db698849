import { entries } from './entries.ts';

export const addresses = entries('Socket', 'addresses', [
  {
    name: 'FreeBind',
    kind: 'boolean',
    default: 'no',
    brief: 'bind an address that is not up yet',
    kernel: ['IP_FREEBIND', 'IPV6_FREEBIND', 'ip(7)'],
    common: true,
    needs: ['ip'],
  },
  {
    name: 'BindToDevice',
    kind: 'interface-name',
    brief: 'take traffic of one network interface only',
    kernel: ['SO_BINDTODEVICE', 'socket(7)'],
    common: true,
    needs: ['ip'],
    mistaken: ['BindToInterface', 'Interface', 'Device', 'BindDevice'],
  },
  {
    name: 'ReusePort',
    kind: 'boolean',
    default: 'no',
    brief: 'let other sockets bind the same port',
    kernel: ['SO_REUSEPORT', 'socket(7)'],
    needs: ['ip'],
    mistaken: ['ReuseAddress', 'ReuseAddr'],
  },
  {
    name: 'Transparent',
    kind: 'boolean',
    default: 'no',
    brief: 'take traffic for foreign addresses, for proxies',
    kernel: ['IP_TRANSPARENT', 'IPV6_TRANSPARENT', 'ip(7)'],
    needs: ['ip'],
    mistaken: ['TProxy'],
  },
  {
    name: 'Broadcast',
    kind: 'boolean',
    default: 'no',
    brief: 'allow sending to broadcast addresses',
    kernel: ['SO_BROADCAST', 'socket(7)'],
    needs: ['udp'],
    mistaken: ['AllowBroadcast'],
  },
]);
