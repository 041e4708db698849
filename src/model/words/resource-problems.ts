import type { WordTable } from './words.ts';

/** What is wrong with values about resource control. */
export const resourceProblems = {
  'setting/services-only': () => ({
    wrong: 'Services have this setting, and sockets do not.',
    instead: 'Move it to the service.',
  }),
  'percent/malformed': (p) => ({
    wrong: `“${p.value}” is not a percentage.`,
    instead:
      'Write a number and a percent sign without a blank, such as 50% or 12.5%, with two digits after the point at most.',
  }),
  'percent/no-sign': (p) => ({
    wrong: `“${p.value}” has no percent sign.`,
    instead: 'Write a percentage, such as 50%.',
  }),
  'percent/too-large': (p) => ({ wrong: `“${p.value}” is more than the whole.`, instead: `Write at most ${p.max}.` }),
  'percent/zero': () => ({
    wrong: 'With a share of nothing, nothing could ever run.',
    instead: 'Write more than 0%, or leave the setting out.',
  }),
  'limit/zero': () => ({
    wrong: 'This limit cannot be zero.',
    instead: 'Write more than that, or infinity for no limit.',
  }),
  'decimal-size/malformed': (p) => ({
    wrong: `“${p.value}” is not a limit.`,
    instead: 'Write a number, and K, M or G right after it for thousands, millions or billions, such as 10M.',
  }),
  'device/no-value': (p) => ({
    wrong: `“${p.value}” is one word, and a device and a value belong here.`,
    instead: 'Write the path of the device first, and the value after a blank.',
  }),
  'device/not-a-node': (p) => ({
    wrong: `“${p.value}” is not a device.`,
    instead: 'Write a path below /dev, or char- or block- and a name from /proc/devices, such as char-pts.',
  }),
  'device/rights': (p) => ({
    wrong: `“${p.value}” does not say what is allowed.`,
    instead: 'Write r to read, w to write and m to create the device, without blanks between.',
  }),
  'ip-prefix/unknown': (p) => ({
    wrong: `“${p.value}” is neither an address nor a network.`,
    instead: 'Write an address, a network such as 10.0.0.0/8, or any, localhost, link-local or multicast.',
  }),
  'ip-prefix/comma': () => ({
    wrong: 'A comma does not separate networks.',
    instead: 'Put a blank between them.',
  }),
  'ip-prefix/length': (p) => ({
    wrong: 'What follows the slash is not the length of a network.',
    instead: `Write a number from 0 to ${p.max}, without leading zeros.`,
  }),
  'bpf-program/no-path': (p) => ({
    wrong: `“${p.value}” lacks a part.`,
    instead: 'Write where the program is hooked in, a colon and its path: egress:/sys/fs/bpf/app.',
  }),
  'socket-bind/rule': (p) => ({
    wrong: `“${p.value}” does not say which ports.`,
    instead:
      'Write ipv4 or ipv6, tcp or udp, and a port, a range or any, each part being optional, with colons between: ipv6:tcp:8000-8010.',
  }),
  'socket-bind/port-zero': (p) => ({
    wrong: `systemd ${p.target} takes no port 0 here; ${p.since} is the first that does.`,
    instead: 'Begin with port 1.',
  }),
  'cpu-set/not-a-range': (p) => ({
    wrong: `“${p.value}” is neither a number nor a range of numbers.`,
    instead: 'Write numbers and ranges with blanks or commas between, such as 0-3,6.',
  }),
  'cpu-set/reversed': (p) => ({
    wrong: `“${p.value}” ends before it begins.`,
    instead: 'Write the lower number first.',
  }),
  'cgroup-name/reserved': (p) => ({
    wrong: `“${p.value}” cannot be the name of a control group.`,
    instead: 'Write a plain name without slashes that does not begin with a dot or an underscore.',
  }),
  'oom-duration/out-of-range': () => ({
    wrong: 'This time is a second at least, and not without end.',
    instead: 'Write 30s, for example.',
  }),
  'oom-rules/name': (p) => ({
    wrong: `“${p.value}” cannot be the name of a rule.`,
    instead: 'Write the names of files without slashes, quotes and wildcards, with blanks between.',
  }),
  'nft-set/malformed': (p) => ({
    wrong: `“${p.value}” does not belong here.`,
    instead:
      'Write cgroup, user or group, then inet, ip, ip6, arp, bridge or netdev, then table and set, with colons between: cgroup:inet:filter:app.',
  }),
  'slice/not-a-slice': (p) => ({
    wrong: `“${p.value}” is not the name of a slice.`,
    instead: 'Write a whole name with its suffix and no @, such as background.slice.',
  }),
} as const satisfies WordTable;
