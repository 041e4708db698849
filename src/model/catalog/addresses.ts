import { entries } from './entries.ts';

export const addresses = entries('Socket', 'addresses', [
  {
    name: 'FreeBind',
    kind: 'boolean',
    default: 'no',
    brief: 'bind an address that is not up yet',
    common: true,
    needs: ['ip'],
  },
  {
    name: 'BindToDevice',
    kind: 'interface-name',
    brief: 'take traffic of one network interface only',
    common: true,
    needs: ['ip'],
    mistaken: ['BindToInterface', 'Interface', 'Device', 'BindDevice'],
  },
  {
    name: 'ReusePort',
    kind: 'boolean',
    default: 'no',
    brief: 'let other sockets bind the same port',
    needs: ['ip'],
    mistaken: ['ReuseAddress', 'ReuseAddr'],
  },
  {
    name: 'Transparent',
    kind: 'boolean',
    default: 'no',
    brief: 'take traffic for foreign addresses, for proxies',
    needs: ['ip'],
    mistaken: ['TProxy'],
  },
  {
    name: 'Broadcast',
    kind: 'boolean',
    default: 'no',
    brief: 'allow sending to broadcast addresses',
    needs: ['udp'],
    mistaken: ['AllowBroadcast'],
  },
]);
