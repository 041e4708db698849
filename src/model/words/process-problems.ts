import type { WordTable } from './words.ts';

/** What is wrong with values about identity, limits, scheduling, logging and signals. */
export const processProblems = {
  'rlimit/missing': () => ({
    wrong: 'A limit is missing.',
    instead: 'Write one limit, or two with a colon between them.',
  }),
  'rlimit/endless': (p) => ({ wrong: `“${p.value}” is not a limit.`, instead: 'For no limit, write infinity.' }),
  'rlimit/not-a-limit': (p) => ({
    wrong: `“${p.value}” is not a limit.`,
    instead: 'Write a number, or infinity for no limit.',
  }),
  'rlimit/three': () => ({
    wrong: 'There are more than two limits.',
    instead: 'Write the soft limit, a colon and the hard limit.',
  }),
  'rlimit/soft-above-hard': () => ({
    wrong: 'The first limit, the soft one, is greater than the second, the hard one.',
    instead: 'Write the smaller one first.',
  }),
  'rlimit/nice': (p) => ({
    wrong: `“${p.value}” is not a limit for nice levels.`,
    instead: 'Write a level with its sign, -20 to +19, or the limit of the kernel, 0 to 40.',
  }),
  'nsec/too-long': () => ({
    wrong: 'This is longer than nanoseconds can count, about 584 years.',
    instead: 'For no end at all, write infinity.',
  }),
  'coredump-filter/unknown': (p) => ({
    wrong: `“${p.value}” is neither a kind of memory nor a hexadecimal number.`,
    instead: 'Write default, all, or names such as private-anonymous.',
  }),
  'secure-bits/unknown': (p) => ({
    wrong: `“${p.value}” is not a secure bit; systemd passes it over and says nothing.`,
    instead: 'The bits are keep-caps, no-setuid-fixup and noroot, each also with -locked.',
  }),
  'capability/unknown': (p) => ({
    wrong: `“${p.value}” is not a capability; systemd passes it over and says nothing.`,
    instead: 'Write names such as CAP_NET_BIND_SERVICE, with blanks between them and one ~ in front of all.',
  }),
  'personality/other-machine': (p) => ({
    wrong: `“${p.value}” is taken only on a machine that can run its programs, and not on a PC.`,
    instead: 'On a PC, write x86 or x86-64.',
  }),
  'signal/empty': () => ({ wrong: 'A signal is missing.', instead: 'Write a name, such as SIGTERM.' }),
  'signal/unknown': (p) => ({
    wrong: `“${p.value}” is not a signal.`,
    instead: 'Write a name in capital letters, such as SIGTERM or SIGRTMIN+3.',
  }),
  'signal/out-of-range': (p) => ({
    wrong: `There is no signal “${p.value}”.`,
    instead: 'Signals go from 1 to 64, and real-time ones from SIGRTMIN+0 to SIGRTMIN+30.',
  }),
  'kill-mode/none': () => ({
    wrong: 'With “none” processes can stay behind when the unit stops; systemd calls that unsafe.',
    instead: 'Write control-group or mixed.',
  }),
} as const satisfies WordTable;
