import { type Since, syscallMembers } from './syscall-members.ts';
import { isSyscall, syscallNames } from './syscall-names.ts';

/** A group of system calls by its name. */
export interface SyscallGroup {
  readonly words: string;
  /** The first systemd that has it. */
  readonly since?: number;
}

/** The groups of `systemd-analyze syscall-filter`. */
export const syscallGroups: ReadonlyMap<string, SyscallGroup> = new Map<string, SyscallGroup>([
  ['@system-service', { words: 'what services usually need' }],
  ['@default', { words: 'what is always allowed' }],
  ['@aio', { words: 'asynchronous input and output' }],
  ['@basic-io', { words: 'reading, writing and closing' }],
  ['@chown', { words: 'changing the owner of files' }],
  ['@clock', { words: 'setting the clock' }],
  ['@cpu-emulation', { words: 'emulating a processor' }],
  ['@debug', { words: 'debugging, tracing and measuring' }],
  ['@file-system', { words: 'work with files and directories' }],
  ['@io-event', { words: 'waiting for events' }],
  ['@ipc', { words: 'pipes, queues and shared memory' }],
  ['@keyring', { words: 'the keyring of the kernel' }],
  ['@memlock', { words: 'locking memory' }],
  ['@module', { words: 'loading modules into the kernel' }],
  ['@mount', { words: 'mounting file systems' }],
  ['@network-io', { words: 'sockets' }],
  ['@obsolete', { words: 'what is no longer in use' }],
  ['@pkey', { words: 'protection keys of memory' }],
  ['@privileged', { words: 'what only root may do' }],
  ['@process', { words: 'starting and ending processes' }],
  ['@raw-io', { words: 'direct access to devices' }],
  ['@reboot', { words: 'restarting the system' }],
  ['@resources', { words: 'limits and scheduling' }],
  ['@sandbox', { words: 'restricting oneself', since: 253 }],
  ['@setuid', { words: 'changing the user and groups' }],
  ['@signal', { words: 'handling signals' }],
  ['@swap', { words: 'swap space' }],
  ['@sync', { words: 'writing files out to the disk' }],
  ['@timer', { words: 'timers' }],
  ['@known', { words: 'all that systemd knows' }],
]);

/** What `@known` has beside the names of libseccomp: the calls of architectures and kernels that it does not cover. */
const beyond: Since = [
  [
    0,
    `arc_gettls arc_settls arc_usr_cmpxchg atomic_barrier atomic_cmpxchg_32 dipc exec_with_loader execv getdomainname
  getdtablesize gethostname getpagesize getxgid getxpid getxuid kern_features memory_ordering old_adjtimex
  oldumount or1k_atomic osf_fstat osf_fstatfs osf_fstatfs64 osf_getdirentries osf_getdomainname osf_getitimer
  osf_getrusage osf_getsysinfo osf_gettimeofday osf_lstat osf_mount osf_proplist_syscall osf_select
  osf_set_program_attributes osf_setitimer osf_setsysinfo osf_settimeofday osf_shmat osf_sigprocmask
  osf_sigstack osf_stat osf_statfs osf_statfs64 osf_swapon osf_syscall osf_sysinfo osf_usleep_thread osf_utimes
  osf_utsname osf_wait4 perfctr riscv_hwprobe sched_get_affinity sched_set_affinity sethae setpgrp utrap_install`,
  ],
  [257, 'file_getattr file_setattr llseek'],
  [262, 'fchroot'],
];

/** Names of libseccomp that `@known` lacks, up to a version of systemd. */
const unlisted: readonly (readonly [until: number, words: string])[] = [
  [256, 'breakpoint cachestat get_tls usr26 usr32'],
  [Infinity, 'arm_sync_file_range nfsservctl'],
];

const inForce = (parts: Since, target: number): readonly string[] =>
  parts.flatMap(([since, words]) => (since <= target ? words.split(/\s+/) : []));

function known(target: number): readonly string[] {
  const without = unlisted.flatMap(([until, words]) => (target <= until ? words.split(' ') : []));
  return [...syscallNames(target).filter((name) => !without.includes(name)), ...inForce(beyond, target)];
}

const members = (group: string, target: number): readonly string[] =>
  group === '@known'
    ? known(target)
    : inForce(syscallMembers.get(group) ?? [], target).flatMap((name) =>
        name.startsWith('@') ? members(name, target) : name,
      );

/** A system call, or all of a group that libseccomp has numbers for. */
export const resolved = (name: string, target: number): readonly string[] =>
  name.startsWith('@') ? members(name, target).filter((member) => isSyscall(member, target)) : [name];

/** The members of a group that a filter goes without, as libseccomp has no number for them. */
export const missingMembers = (group: string, target: number): readonly string[] => [
  ...new Set(members(group, target).filter((name) => !isSyscall(name, target))),
];
