import {
  cpus,
  in252,
  type LogTable,
  onlyFailing,
  onlyParsing,
  parsing,
  unresolved,
  until257,
} from './log-line-table.ts';

const namespaces = 'Failed to parse namespace type string, ignoring: {list}';
const unknownCall = {
  252: 'Failed to parse system call, ignoring: {value}',
  253: null,
  257: 'System call {value} is not known, ignoring.',
};
const badUser = 'Invalid user/group name or numeric ID{ignoring}: {value}';
const users = {
  'user/odd': "Accepting user/group name '{value}', which does not match strict user/group name rules.",
  'user/nobody': 'Special user nobody configured, this is not safe!',
  'user/*': badUser,
};
const calls = {
  'syscall/error-for-allowed': 'Allow-listed system calls cannot take error number, ignoring: {value}',
  'syscall/unknown-group': 'Unknown system call group, ignoring: {value}',
  'syscall/newer-group': 'Unknown system call group, ignoring: {value}',
  'syscall/unknown': unknownCall,
  // Several are several lines.
  'syscall/group-part': [
    {
      where: 'missing',
      is: /^\w+$/,
      says: {
        252: 'Failed to parse system call, ignoring: {missing}',
        253: null,
        257: 'System call {missing} is not known, ignoring.',
      },
    },
  ],
  'list/tilde-inside': unknownCall,
  'errno/unknown': 'Failed to parse syscall:errno, ignoring: {call}',
};
const delegated = { 'bpf/unknown': 'Unknown BPF delegate option, ignoring: {value}' };

const badPriority = 'Failed to parse CPU scheduling priority, ignoring: {raw}';

/** The functions that read the identity, scheduling and sandbox of processes. */
export const processLines: LogTable = {
  config_parse_user_group_compat: { ...users, 'specifier/*': unresolved.plain('raw') },
  config_parse_user_group_strv_compat: { ...users, 'specifier/*': unresolved.plain('word') },
  config_parse_exec_nice: {
    'number/out-of-range': 'Nice priority out of range, ignoring: {raw}',
    'number/*': "Failed to parse nice priority '{raw}', ignoring: {errno}",
  },
  config_parse_exec_oom_score_adjust: {
    'number/out-of-range': 'OOM score adjust value out of range, ignoring: {raw}',
    'number/*': "Failed to parse the OOM score adjust value '{raw}', ignoring: {errno}",
  },
  config_parse_exec_io_class: { 'choice/*': 'Failed to parse IO scheduling class, ignoring: {raw}' },
  config_parse_exec_io_priority: { 'number/*': 'Failed to parse IO priority, ignoring: {raw}' },
  config_parse_exec_cpu_sched_policy: { 'choice/*': 'Failed to parse CPU scheduling policy, ignoring: {raw}' },
  config_parse_exec_cpu_sched_prio: {
    'number/out-of-range': [
      { where: 'raw', is: /^-?\d{1,9}$/, says: 'CPU scheduling priority is out of range, ignoring: {raw}' },
      { where: 'raw', is: /^-?\d{11,}$/, says: badPriority },
    ],
    'number/*': badPriority,
  },
  config_parse_exec_cpu_affinity: cpus,
  config_parse_numa_mask: { 'cpu-set/not-a-range': in252('Failed to parse NUMA node mask, ignoring: {raw}') },
  config_parse_exec_coredump_filter: { '*': 'Failed to parse the {key}={raw}, ignoring: {errno}' },
  config_parse_exec_keyring_mode: onlyParsing('keyring mode'),
  config_parse_exec_mount_propagation_flag: onlyParsing('mount flag'),
  config_parse_kill_mode: {
    'kill-mode/none':
      "Unit uses {key}=none. This is unsafe, as it disables systemd's process lifecycle management for the service. Please update the service to use a safer {key}=, such as 'mixed' or 'control-group'. Support for {key}=none is deprecated and will eventually be removed.",
    'choice/*': 'Failed to parse kill mode specification, ignoring: {raw}',
  },
  config_parse_numa_policy: { '*': until257('Invalid NUMA policy type, ignoring: {raw}') },
  config_parse_personality: {
    '*': { 252: 'Failed to parse personality, ignoring: {raw}', 257: 'Failed to parse {key}={raw}, ignoring.' },
  },
  config_parse_memory_thp: onlyFailing,
  config_parse_private_bpf: onlyFailing,
  config_parse_private_pids: onlyFailing,
  config_parse_private_tmp: onlyParsing('boolean value'),
  config_parse_private_users: onlyParsing('boolean value'),
  config_parse_proc_subset: onlyParsing('/proc/ subset mode'),
  config_parse_protect_proc: onlyParsing('/proc/ protection mode'),
  config_parse_protect_control_groups: onlyParsing('boolean value'),
  config_parse_protect_home: onlyParsing('protect home value'),
  config_parse_protect_system: onlyParsing('protect system value'),
  config_parse_protect_hostname: {
    'boolean/*': parsing('boolean value'),
    'choice/*': { 258: null, 262: 'Failed to parse {key}={raw}, ignoring.' },
  },
  config_parse_restrict_namespaces: { 'namespace/*': namespaces, 'list/tilde-inside': namespaces },
  config_parse_namespace_flags: {
    'namespace/user-delegated': 'The user namespace cannot be delegated with {key}=, ignoring: {raw}',
    'namespace/*': namespaces,
  },
  config_parse_address_families: {
    'address-family/*': {
      252: 'Failed to parse address family, ignoring: {value}',
      258: null,
      262: 'Failed to parse address family, ignoring: {raw}',
    },
  },
  config_parse_restrict_filesystems: {
    'filesystem/unknown-group': {
      252: 'bpf-lsm: Unknown filesystem group, ignoring: {value}',
      253: null,
      257: 'bpf-restrict-fs: Unknown filesystem group, ignoring: {value}',
    },
  },
  config_parse_syscall_filter: calls,
  config_parse_syscall_log: calls,
  config_parse_syscall_errno: {
    'errno/unknown': 'Failed to parse error number, ignoring: {raw}',
    'errno/zero': in252('Invalid error number, ignoring: {raw}'),
  },
  config_parse_syscall_archs: {
    'syscall/unknown-architecture': 'Failed to parse system call architecture "{value}", ignoring: {errno}',
  },
  config_parse_bpf_delegate_attachments: delegated,
  config_parse_bpf_delegate_commands: delegated,
  config_parse_bpf_delegate_maps: delegated,
  config_parse_bpf_delegate_programs: delegated,
};
