import type { WordTable } from './words.ts';

/** What is wrong with values about sandboxing and system calls. */
export const sandboxProblems = {
  'list/tilde-inside': () => ({
    wrong: 'A tilde in the middle of a list counts as part of a name.',
    instead: 'Put one tilde before the whole list, or write a second line that begins with a tilde.',
  }),
  'list/rest-lost': () => ({ wrong: 'What follows a bad word in the list is lost with it.' }),
  'address-family/unknown': (p) => ({
    wrong: `“${p.value}” is not a family of sockets.`,
    instead: 'Write names such as AF_UNIX and AF_INET6 with blanks between them, or none alone.',
  }),
  'namespace/unknown': (p) => ({
    wrong: `“${p.value}” is not a kind of namespace, and one such word loses the whole list.`,
    instead: `Write yes or no, or some of ${p.types} with blanks between them.`,
  }),
  'namespace/user-delegated': () => ({
    wrong: 'The user namespace itself cannot be handed over.',
    instead: 'Leave “user” out.',
  }),
  'filesystem/unknown-group': (p) => ({
    wrong: `There is no group “${p.value}” of file systems.`,
    instead: 'Write the name of a file system, or a group such as @common-block.',
  }),
  'syscall/unknown': (p) => ({
    wrong: `“${p.value}” is not a system call that systemd ${p.target} knows.`,
    instead: 'Write names such as read, or groups such as @system-service, with blanks between them.',
  }),
  'syscall/unknown-group': (p) => ({
    wrong: `systemd ${p.target} has no group “${p.value}” of system calls.`,
    instead: 'Write a group such as @system-service or @network-io.',
  }),
  'syscall/newer-group': (p) => ({
    wrong: `The group “${p.value}” is there from systemd ${p.since} on; this unit is for ${p.target}.`,
  }),
  'syscall/group-part': (p) => ({
    wrong: `Of the group “${p.value}”, systemd ${p.target} leaves out what it has no number for: ${p.missing}.`,
    instead: 'Nothing needs to be done: systemd mentions this only where its debug log is on.',
  }),
  'syscall/no-name': () => ({
    wrong: 'There is no system call before the colon.',
    instead: 'Write one, as in mount:EPERM.',
  }),
  'syscall/error-for-allowed': () => ({
    wrong: 'A system call that is allowed cannot have an error.',
    instead: 'Leave the error out, or begin the list with a tilde to forbid what is on it.',
  }),
  'syscall/unknown-architecture': (p) => ({
    wrong: `“${p.value}” is not an architecture that systemd ${p.target} can filter for.`,
    instead: 'Write native for the system’s own, or a name such as x86-64 or arm64.',
  }),
  'errno/unknown': (p) => ({
    wrong: `“${p.value}” is not an error.`,
    instead: `Write a name such as EPERM, a number up to ${p.max}, or kill.`,
  }),
  'errno/zero': () => ({ wrong: 'The number 0 means no error.', instead: 'Write a name such as EPERM, or kill.' }),
  'bpf/unknown': (p) => ({
    wrong: `“${p.value}” is not one of the names that can stand here.`,
    instead: `Write names such as ${p.example} with commas and no blanks between them, or any alone.`,
  }),
  'hostname/invalid': (p) => ({
    wrong: `“${p.value}” is not a host name.`,
    instead: 'Write letters, digits and hyphens in parts with dots between them, 64 characters at most.',
  }),
  'hostname/switched-off': () => ({
    wrong: 'A host name cannot be given where the protection is off.',
    instead: 'Write yes or private before the colon.',
  }),
} as const satisfies WordTable;
