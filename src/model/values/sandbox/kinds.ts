import type { Kind } from '../kind.ts';
import { addressFamilies } from './address-families.ts';
import { bpfAttachments, bpfCommands, bpfMaps, bpfPrograms } from './bpf-delegate.ts';
import { apparmorProfile, selinuxContext, smackProcessLabel } from './exec-label.ts';
import { mountPropagation } from './mount-propagation.ts';
import { delegateNamespaces, restrictNamespaces } from './namespace-flags.ts';
import { privateMounts } from './private-mounts.ts';
import { privatePids } from './private-pids.ts';
import { privateTmp } from './private-tmp.ts';
import { privateUsers } from './private-users.ts';
import { procSubset } from './proc-subset.ts';
import { protectControlGroups } from './protect-control-groups.ts';
import { protectHome } from './protect-home.ts';
import { protectHostname } from './protect-hostname.ts';
import { protectProc } from './protect-proc.ts';
import { protectSystem } from './protect-system.ts';
import { restrictFilesystems } from './restrict-filesystems.ts';
import { syscallArchs } from './syscall-archs.ts';
import { syscallErrno } from './syscall-errno.ts';
import { syscallFilter } from './syscall-filter.ts';
import { syscallLog } from './syscall-log.ts';
import { tristate } from './tristate.ts';

/** Kinds of value for what commands may see and do. */
export const sandboxKinds = {
  tristate,
  'private-mounts': privateMounts,
  'protect-system': protectSystem,
  'protect-home': protectHome,
  'protect-proc': protectProc,
  'proc-subset': procSubset,
  'protect-control-groups': protectControlGroups,
  'protect-hostname': protectHostname,
  'private-tmp': privateTmp,
  'private-users': privateUsers,
  'private-pids': privatePids,
  'mount-propagation': mountPropagation,
  'address-families': addressFamilies,
  'restrict-namespaces': restrictNamespaces,
  'delegate-namespaces': delegateNamespaces,
  'restrict-filesystems': restrictFilesystems,
  'syscall-filter': syscallFilter,
  'syscall-log': syscallLog,
  'syscall-archs': syscallArchs,
  'syscall-errno': syscallErrno,
  'bpf-commands': bpfCommands,
  'bpf-maps': bpfMaps,
  'bpf-programs': bpfPrograms,
  'bpf-attachments': bpfAttachments,
  'selinux-context': selinuxContext,
  'apparmor-profile': apparmorProfile,
  'smack-process-label': smackProcessLabel,
} satisfies Record<string, Kind<unknown>>;
