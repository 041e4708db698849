import { type LoadedBundle, unitNamed } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';

/** Targets that come behind `sockets.target` on every machine. */
const late: ReadonlySet<string> = new Set(
  [
    'sockets',
    'basic',
    'multi-user',
    'graphical',
    'default',
    'getty',
    'runlevel2',
    'runlevel3',
    'runlevel4',
    'runlevel5',
  ].map((name) => `${name}.target`),
);

/** Targets that do where an ordinary service brings up the network, as NetworkManager is one. */
const network: ReadonlySet<string> = new Set(['network.target', 'network-online.target']);

/** Services of early boot, beside those of systemd itself: they have `DefaultDependencies=no`. */
const early: ReadonlySet<string> = new Set(
  `apparmor auditd blk-availability cloud-init-local cloud-init console-setup dm-event ifupdown-pre iscsid keyboard-setup
  kmod-static-nodes lvm2-lvmpolld lvm2-monitor mdmonitor multipathd netfilter-persistent networking nfs-server nftables
  open-iscsi plymouth-start rpcbind rpc-statd selinux-autorelabel ufw zfs-import zfs-mount`
    .split(/\s+/)
    .map((name) => `${name}.service`),
);

/**
 * Whether a unit is started only once all sockets are open: `always`, or where the `network` is brought up late. A service
 * that is not here is taken for an ordinary one; undefined for all that may be early.
 */
export function lateness(loaded: LoadedBundle, name: string): 'always' | 'network' | undefined {
  if (network.has(name)) return loaded.bundle.manager === 'user' ? undefined : 'network';
  if (late.has(name)) return 'always';
  if (!name.endsWith('.service') || name.startsWith('systemd-') || name.includes('%')) return undefined;
  const here = unitNamed(loaded, name);
  if (here ? valueOf(here.unit, 'DefaultDependencies', 'Unit') === false : early.has(name)) return undefined;
  return 'always';
}
