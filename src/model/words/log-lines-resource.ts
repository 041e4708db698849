import { cpus, in252, type LogTable, onlyFailing, onlyParsing, until257 } from './log-line-table.ts';

const deprecated = 'Unit uses {key}=; please use {replacement}= instead. Support for {key}= will be removed soon.';
const outOfRange = "Memory limit '{raw}' out of range, ignoring.";
const badLimit = "Invalid memory limit '{raw}', ignoring: {errno}";
const oomUnsupported = '{key}= is not supported for this unit type, ignoring.';
const unsupported = '{key}= setting not supported for this unit type, ignoring.';

/** The functions that read what a unit may use of the machine. */
export const resourceLines: LogTable = {
  config_parse_memory_limit: {
    'limit/zero': outOfRange,
    'iec-size/too-large': [
      { where: 'raw', is: /^18446744073709551615B?$/, says: outOfRange },
      { where: 'raw', is: /./, says: badLimit },
    ],
    'key/deprecated': [{ where: 'outcome', is: /^(accepted|reset)$/, says: deprecated }],
    'percent/*': [
      { where: 'raw', is: /^\d{20}/, says: null },
      { where: 'raw', is: /.-/, says: null },
      { where: 'raw', is: /^-\d/, says: "Invalid memory limit '{raw}', ignoring: Numerical result out of range" },
      { where: 'raw', is: /./, says: "Invalid memory limit '{raw}', ignoring: Invalid argument" },
    ],
    '*': badLimit,
  },
  config_parse_tasks_max: {
    'number/out-of-range': [
      { where: 'raw', is: /^-/, says: "Invalid maximum tasks value '{raw}', ignoring: {errno}" },
      { where: 'raw', is: /^(0|18446744073709551615)$/, says: "Maximum tasks value '{raw}' out of range, ignoring." },
    ],
    'percent/*': [
      { where: 'raw', is: /^(?!\d{20})/, says: "Invalid maximum tasks value '{raw}', ignoring: Invalid argument" },
    ],
    '*': "Invalid maximum tasks value '{raw}', ignoring: {errno}",
  },
  config_parse_cg_weight: { '*': until257('Invalid weight, ignoring: {raw}') },
  config_parse_cg_cpu_weight: { '*': until257('Invalid CPU weight, ignoring: {raw}') },
  config_parse_cpu_shares: { '*': until257('Invalid CPU shares, ignoring: {raw}') },
  config_parse_blockio_weight: { '*': until257('Invalid block IO weight, ignoring: {raw}') },
  config_parse_cpu_quota: { 'percent/*': "Invalid CPU quota '{raw}', ignoring." },
  config_parse_allowed_cpuset: cpus,
  config_parse_cpuset_partition: onlyFailing,
  config_parse_device_policy: onlyParsing('device policy'),
  config_parse_device_allow: {
    'path/*': null,
    'device/not-a-node': [{ where: 'raw', is: /^[^%]*$/, says: "Invalid device node path '{path}', ignoring." }],
    'device/rights': "Invalid device rights '{value}', ignoring.",
  },
  config_parse_blockio_bandwidth: {
    'path/*': null,
    'device/no-value': in252("Invalid device node or bandwidth specified in '{raw}', ignoring."),
    'decimal-size/*': in252("Invalid Block IO Bandwidth '{value}', ignoring."),
    'limit/zero': in252("Invalid Block IO Bandwidth '{value}', ignoring."),
  },
  config_parse_blockio_device_weight: {
    'path/*': null,
    'device/no-value': in252("Invalid device node or weight specified in '{raw}', ignoring."),
    'number/*': in252("Invalid block IO weight '{part}', ignoring: {errno}"),
  },
  config_parse_io_device_weight: {
    'path/*': null,
    'device/no-value': "Invalid device path or weight specified in '{raw}', ignoring.",
    'number/*': "IO weight '{part}' invalid, ignoring: {errno}",
  },
  config_parse_io_device_latency: {
    'path/*': null,
    'device/no-value': "Invalid device path or latency specified in '{raw}', ignoring.",
    'time-span/*': [{ where: 'raw', is: /^[^"'\\]*$/, says: 'Failed to parse timer value, ignoring: {second}' }],
  },
  config_parse_io_limit: {
    'path/*': null,
    'device/no-value': "Invalid device node or bandwidth specified in '{raw}', ignoring.",
    'decimal-size/*': "Invalid IO limit '{value}', ignoring.",
    'limit/zero': "Invalid IO limit '{value}', ignoring.",
  },
  config_parse_in_addr_prefixes: {
    'ip-prefix/*': {
      252: 'Address prefix is invalid, ignoring assignment: {value}',
      253: null,
      257: 'Invalid address prefix is specified in [{section}] {key}=, ignoring assignment: {value}',
    },
  },
  config_parse_bpf_foreign_program: {
    'bpf-program/no-path': 'Invalid syntax in {key}=, ignoring: {raw}',
    'choice/unknown': in252('Unknown BPF attach type={value}, ignoring: {raw}'),
  },
  config_parse_ip_filter_bpf_progs: {
    'specifier/*': in252("Failed to resolve unit specifiers in '{raw}', ignoring: {errno}"),
  },
  config_parse_cgroup_socket_bind: { 'socket-bind/*': 'Unable to parse {key}= assignment, ignoring: {raw}' },
  config_parse_cgroup_nft_set: {
    'nft-set/malformed': [
      { where: 'before', is: /^$/, says: 'Unknown NFT source {value}, ignoring' },
      { where: 'before', is: /^[^:]+:$/, says: 'Unknown NFT protocol family {value}, ignoring' },
    ],
  },
  config_parse_restrict_network_interfaces: {
    'interface/*': 'Invalid interface name, ignoring: {value}',
    'words/*': in252('Trailing garbage in {key}, ignoring: {list}'),
  },
  config_parse_disable_controllers: {
    'choice/*': [{ where: 'effect', is: /^(dropped|ignored)$/, says: 'Invalid cgroup string: {raw}, ignoring' }],
  },
  config_parse_delegate: {
    'setting/services-only': unsupported,
    'choice/*': "Invalid controller name '{value}', ignoring",
  },
  config_parse_delegate_subgroup: {
    'setting/services-only': unsupported,
    'cgroup-name/reserved': 'Invalid control group name, ignoring: {value}',
  },
  config_parse_managed_oom_mode: {
    'setting/services-only': oomUnsupported,
    'choice/*': 'Invalid syntax, ignoring: {raw}',
  },
  config_parse_managed_oom_mem_pressure_limit: {
    'setting/services-only': oomUnsupported,
    'percent/*': 'Failed to parse memory pressure limit value, ignoring: {raw}',
  },
  config_parse_managed_oom_mem_pressure_duration_sec: {
    'setting/services-only': oomUnsupported,
    'oom-duration/out-of-range': '{key}= must be at least 1s and less than infinity, ignoring: {raw}',
    'time-span/*': 'Failed to parse {key}={raw}, ignoring: {errno}',
  },
  config_parse_managed_oom_preference: { '*': until257('Failed to parse {key}=, ignoring: {raw}') },
  config_parse_managed_oom_rules: {
    'setting/services-only': oomUnsupported,
    'oom-rules/name': 'Invalid rule name in {key}=, ignoring: {value}',
  },
  config_parse_memory_pressure_watch: onlyFailing,
};
