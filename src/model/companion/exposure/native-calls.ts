import { resolved } from '../../values/sandbox/syscall-groups.ts';
import type { Listed } from './lists.ts';

/**
 * Members of the groups below that x86-64 has no number for: no filter there can name them, so they count for nothing.
 * On other architectures the list is another (libseccomp's `seccomp_syscall_resolve_name` gives a negative number).
 */
const foreign: ReadonlySet<string> = new Set(
  `bdflush break chown32 clock_adjtime64 clock_settime64 fchown32 ftime gtty idle lchown32 lock mpx nice
  pciconfig_iobase pciconfig_read pciconfig_write prof profil rtas s390_pci_mmio_read s390_pci_mmio_write
  s390_runtime_instr setfsuid32 setgroups32 setresuid32 setreuid32 setuid32 sgetmask ssetmask stime stty
  subpage_prot switch_endian sys_debug_setcontext ulimit umount vm86 vm86old`.split(/\s+/),
);

/**
 * The first system call of a group that a filter leaves open on x86-64; undefined where it stops all of them. Follows
 * `syscall_names_in_filter()`.
 */
export const offender = ({ allows, names }: Listed, group: string, target: number): string | undefined =>
  resolved(group, target).find((call) => !foreign.has(call) && names.has(call) === allows);
