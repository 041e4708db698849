import type { KindId } from '../values/kinds.ts';
import { entries } from './entries.ts';

/** What is checked: the name behind `Condition` or `Assert`, and in a few words. */
type Check = readonly [name: string, brief: string];

const ofPaths: readonly Check[] = [
  ['PathExists', 'a path exists'],
  ['PathExistsGlob', 'a path matches a pattern'],
  ['PathIsDirectory', 'a path is a directory'],
  ['PathIsSymbolicLink', 'a path is a symbolic link'],
  ['PathIsMountPoint', 'something is mounted there'],
  ['PathIsReadWrite', 'a path is on a writable mount'],
  ['PathIsEncrypted', 'a path is on encrypted storage'],
  ['PathIsSocket', 'a path is a Unix socket'],
  ['DirectoryNotEmpty', 'a directory has entries'],
  ['FileNotEmpty', 'a file has content'],
  ['FileIsExecutable', 'a file may be executed'],
  ['NeedsUpdate', '/etc or /var is older than /usr'],
];

const ofStrings: readonly Check[] = [
  ['Virtualization', 'in a virtual machine or container'],
  ['KernelCommandLine', 'the kernel command line has it'],
  ['Environment', 'the manager has this variable'],
  ['Host', 'on this host'],
  ['User', 'the manager runs as this user'],
  ['Group', 'the manager runs in this group'],
  ['Architecture', 'on this processor architecture'],
  ['OSRelease', 'the system release matches'],
  ['Security', 'a security technology is on'],
  ['Capability', 'a capability is available'],
  ['Credential', 'a credential was passed in'],
  ['Version', 'a version compares as given'],
  ['KernelVersion', 'the kernel version compares as given'],
  ['KernelModuleLoaded', 'a kernel module is loaded'],
  ['Memory', 'there is this much memory'],
  ['CPUs', 'there are this many processors'],
  ['CPUFeature', 'the processor has a feature'],
  ['MemoryPressure', 'memory is not too busy'],
  ['CPUPressure', 'the processors are not too busy'],
  ['IOPressure', 'input and output are not too busy'],
  ['ControlGroupController', 'a cgroup controller is available'],
  ['ACPower', 'on mains power'],
  ['FirstBoot', 'this is the first boot'],
  ['Firmware', 'the firmware is of this kind'],
  ['MachineTag', 'the machine has a tag'],
  ['Fraction', 'on a share of all machines'],
];

const checks: readonly (readonly [KindId, readonly Check[]])[] = [
  ['condition-path', ofPaths],
  ['condition-string', ofStrings],
];

const family = (prefix: 'Condition' | 'Assert', brief: string) =>
  checks.flatMap(([kind, list]) =>
    entries(
      'Unit',
      'unit',
      list.map(([name, words]) => ({
        name: prefix + name,
        kind,
        repeat: 'list',
        brief: `${brief} ${words}`,
      })),
    ),
  );

export const conditions = family('Condition', 'only if');
/** systemd has no AssertFirmware=. */
const withoutAssert = 'AssertFirmware';
export const asserts = family('Assert', 'fail unless').filter((entry) => entry.name !== withoutAssert);
