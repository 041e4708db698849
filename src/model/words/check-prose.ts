import type { Prose } from './prose.ts';

/** What each Condition…= and Assert…= checks, as a clause. */
const clauses: Readonly<Record<string, string>> = {
  PathExists: 'the path exists',
  PathExistsGlob: 'some path matches the pattern',
  PathIsDirectory: 'the path is a directory',
  PathIsSymbolicLink: 'the path is a symbolic link',
  PathIsMountPoint: 'something is mounted on the path',
  PathIsReadWrite: 'the file system of the path is mounted for writing',
  PathIsEncrypted: 'the storage below the path is encrypted',
  PathIsSocket: 'the path is a Unix socket',
  DirectoryNotEmpty: 'the path is a directory with entries',
  FileNotEmpty: 'the path is a regular file with content',
  FileIsExecutable: 'the path is a regular file that is marked executable',
  NeedsUpdate: '/etc or /var, as given, waits for an update after a change of /usr',
  Virtualization: 'the system runs in this kind of virtual machine or container',
  KernelCommandLine: 'this word is on the kernel command line',
  Environment: "the variable, or its value, is in the manager's environment",
  Host: 'the host name, machine ID or boot ID matches',
  User: 'the service manager runs as this user',
  Group: 'the service manager runs in this group',
  Architecture: 'the system has this processor architecture',
  OSRelease: 'a field of os-release compares as given',
  Security: 'this security technology, such as selinux or apparmor, is enabled',
  Capability: 'this capability is in the bounding set of the service manager',
  Credential: 'a credential of this name was passed to the service manager',
  Version: 'the version of the kernel, of systemd or of the C library compares as given',
  KernelVersion: 'the version of the kernel compares as given',
  KernelModuleLoaded: 'this kernel module is loaded',
  Memory: 'the size of the memory compares as given',
  CPUs: 'the number of processors compares as given',
  CPUFeature: 'the processor has this feature',
  MemoryPressure: 'the pressure on memory stays below the limit',
  CPUPressure: 'the pressure on the processors stays below the limit',
  IOPressure: 'the pressure on input and output stays below the limit',
  ControlGroupController: 'these cgroup controllers, or this cgroup version, are available',
  ACPower: 'the system runs on mains power, or with no on battery',
  FirstBoot: 'this is the first boot, or with no a later one',
  Firmware: 'the firmware is of this kind, such as uefi or device-tree',
  MachineTag: 'the machine has this tag',
  Fraction: 'the machine falls into this share of all machines',
};

const family = (prefix: string, meaning: string, keywords: readonly string[]): readonly (readonly [string, Prose])[] =>
  Object.entries(clauses).map(([name, clause]) => [
    `Unit.${prefix}${name}`,
    { meaning: `${meaning} unless ${clause}.`, keywords },
  ]);

/** The prose of all conditions and assertions. */
export const checkProse: Readonly<Record<string, Prose>> = Object.fromEntries([
  ...family('Condition', 'Skips the start, without an error,', ['if', 'when']),
  // systemd has no AssertFirmware=.
  ...family('Assert', 'Fails the start', ['require', 'check']).filter(([name]) => name !== 'Unit.AssertFirmware'),
]);
