import type { Needs } from '../companion/hardening/needs.ts';

const either = [false, true] as const;

/** All combinations of needs, with families beside the usual and one user by name: for who checks every case. */
export function* everyNeeds(): Generator<Needs> {
  for (const network of ['none', 'loopback', 'out'] as const)
    for (const user of ['dynamic', 'root', { name: 'daemon' }] as const)
      for (const home of ['none', 'read', 'write'] as const)
        for (const families of [[], ['AF_NETLINK', 'AF_VSOCK']])
          for (const jit of either)
            for (const namespaces of either)
              for (const devices of either)
                yield { network, families, user, jit, namespaces, devices, home, privileged: false };
}
