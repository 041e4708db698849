import type { Verdict } from './assessor.ts';
import type { Sandbox } from './sandbox.ts';

const say = (badness: number | undefined, words: string): Verdict => ({ badness, words });

/** Follows `assess_user()`. */
export function judgeUser(sandbox: Sandbox): Verdict {
  const user = sandbox.text('User');
  if (user === 'nobody') return say(9, 'It runs as nobody, which other services and file systems use as well.');
  if (sandbox.privileged) return say(10, 'It runs as root.');
  if (sandbox.is('DynamicUser')) return say(0, 'It runs as a user that exists only while it runs.');
  return say(0, `It runs as the user ${user}.`);
}

/** Follows `assess_supplementary_groups()`. */
export function judgeGroups(sandbox: Sandbox): Verdict {
  if (sandbox.privileged) return say(undefined, 'Further groups add nothing to what root may do.');
  if (sandbox.text('SupplementaryGroups') === '') return say(0, 'It is in no further groups.');
  return say(1, 'It can reach what belongs to its further groups.');
}

/** Follows `assess_remove_ipc()`. */
export function judgeIpc(sandbox: Sandbox): Verdict {
  if (sandbox.privileged) return say(undefined, 'Shared memory of root is never removed.');
  if (sandbox.is('RemoveIPC')) return say(0, 'Its shared memory and queues go away with it.');
  return say(1, 'Its shared memory and queues stay behind when it ends.');
}

/** Follows `assess_protect_home()`. */
export function judgeHome(sandbox: Sandbox): Verdict {
  const mode = sandbox.text('ProtectHome');
  if (mode === 'yes') return say(0, 'It cannot reach home directories.');
  if (mode === 'tmpfs') return say(1, 'It sees empty home directories.');
  if (mode === 'read-only') return say(5, 'It can read home directories, and not write there.');
  return say(10, 'It can reach home directories as its user may.');
}

/** Follows `assess_protect_system()`. */
export function judgeSystem(sandbox: Sandbox): Verdict {
  const mode = sandbox.text('ProtectSystem');
  if (mode === 'strict') return say(0, 'It can write only to what is opened for it.');
  if (mode === 'full') return say(3, 'It cannot change programs and what is in /etc.');
  if (mode === 'yes') return say(5, 'It cannot change programs, but what is in /etc.');
  return say(10, 'It can change the system as its user may.');
}

/** Follows `assess_umask()`: the first right that is not withheld decides. */
export function judgeMask(sandbox: Sandbox): Verdict {
  const mask = Number.parseInt(sandbox.text('UMask'), 8);
  if ((mask & 0o002) === 0) return say(10, 'Everybody can write to the files that it makes.');
  if ((mask & 0o004) === 0) return say(5, 'Everybody can read the files that it makes.');
  if ((mask & 0o020) === 0) return say(2, 'Its group can write to the files that it makes.');
  if ((mask & 0o040) === 0) return say(1, 'Its group can read the files that it makes.');
  return say(0, 'Only its own user can reach the files that it makes.');
}

/** Follows `assess_protect_proc()`. */
export function judgeProc(sandbox: Sandbox): Verdict {
  const mode = sandbox.text('ProtectProc');
  if (mode === 'noaccess') return say(1, 'It sees that there are other processes, and no more of them.');
  if (mode === 'invisible' || mode === 'ptraceable') return say(0, 'It sees no processes of others.');
  return say(3, 'It sees the processes of all users.');
}

/** Follows `assess_system_call_architectures()`. */
export function judgeArchitectures(sandbox: Sandbox): Verdict {
  const names = sandbox.text('SystemCallArchitectures');
  if (names === '') return say(10, 'It can make system calls of every architecture that the kernel knows.');
  if (names === 'native') return say(0, 'It can make only system calls of the system’s own architecture.');
  return say(8, 'It can make system calls of architectures that are named one by one.');
}

/** What `in_addr_is_localhost()` takes for this machine. */
const isLocal = (network: string): boolean => /^127\.|^::1\//.test(network);

/** Follows `assess_ip_address_allow()`. */
export function judgeAddresses(sandbox: Sandbox): Verdict {
  if (sandbox.text('IPIngressFilterPath') || sandbox.text('IPEgressFilterPath'))
    return say(0, 'Programs of its own filter its packets.');
  const list = (name: string) => sandbox.text(name).split(' ').filter(Boolean);
  const denied = list('IPAddressDeny');
  const allowed = list('IPAddressAllow');
  const all = [/^[\d.]+\/0$/, /:.*\/0$/].every((whole) => denied.some((network) => whole.test(network)));
  if (!all) return say(10, 'Its packets can come from and go to any address.');
  if (!allowed.every(isLocal)) return say(5, 'Its packets can come from and go to some addresses only.');
  if (allowed.length > 0) return say(2, 'Its packets cannot leave this machine.');
  return say(0, 'Packets reach no socket that it opens.');
}

/** Follows `assess_device_allow()`. */
export function judgeDevices(sandbox: Sandbox): Verdict {
  if (!/^(strict|closed)$/.test(sandbox.text('DevicePolicy'))) return say(10, 'No rule keeps it from any device.');
  if (sandbox.devices > 0) return say(5, 'It can use some devices beside the harmless ones.');
  return say(0, 'It can use only harmless devices.');
}
