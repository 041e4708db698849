import type { WordTable } from './words.ts';

/** What is wrong with specifiers, addresses, paths and names. */
export const addressProblems = {
  'specifier/unknown': (p) => ({
    wrong: `${p.specifier} is not a specifier that systemd knows.`,
    instead: `For a percent sign, write it twice: %${p.specifier}.`,
  }),
  'specifier/newer': (p) => ({
    wrong: `${p.specifier} came with systemd ${p.since}; systemd ${p.target} does not know it.`,
  }),
  'specifier/not-in-names': (p) => ({
    wrong: `${p.specifier} cannot stand here, because its value may not fit in the name of a unit.`,
  }),
  'specifier/no-value': (p) => ({
    wrong: `${p.specifier} has no value in ${p.unit}, because that name cannot be unescaped.`,
  }),
  'specifier/too-long': (p) => ({ wrong: `With its specifiers replaced, this is longer than ${p.max} bytes.` }),

  'address/port-zero': () => ({ wrong: 'Port 0 is not a port to listen on.', instead: 'Ports are 1 to 65535.' }),
  'address/port-range': () => ({ wrong: 'This is beyond the range of ports.', instead: 'Ports are 1 to 65535.' }),
  'address/port-syntax': () => ({ wrong: 'This is not a port number.', instead: 'Write a number from 1 to 65535.' }),
  'address/leading-zero': () => ({
    wrong: 'A number that begins with 0 is octal, and this one is not octal.',
    instead: 'Leave the zero out.',
  }),
  'address/port-list': () => ({
    wrong: 'A range of ports is not possible.',
    instead: 'Give each port a line of its own.',
  }),
  'address/no-port': () => ({
    wrong: 'The port is missing.',
    instead: 'Put it after the address: 127.0.0.1:8080 or [::1]:8080.',
  }),
  'address/scope-missing': () => ({
    wrong: 'The name of the interface is missing after the percent sign.',
    instead: 'Write [fe80::1]:8080%%eth0.',
  }),
  'address/scope': () => ({
    wrong: 'What follows the percent sign cannot be a network interface.',
    instead: 'Write its name or number: [fe80::1]:8080%%eth0.',
  }),
  'address/scope-inside': () => ({
    wrong: 'The interface stands after the port, not inside the brackets.',
    instead: 'Write [fe80::1]:8080%%eth0.',
  }),
  'address/scope-percent': () => ({
    wrong: 'A single percent sign begins a specifier.',
    instead: 'Write it twice before the interface: %%eth0.',
  }),
  'address/ipv4': () => ({
    wrong: 'What stands before the port is not an IPv4 address.',
    instead: 'Write four numbers from 0 to 255, without leading zeros: 127.0.0.1:8080.',
  }),
  'address/ipv6': () => ({
    wrong: 'This is not an IPv6 address in brackets, followed by a colon and a port.',
    instead: 'Write [::1]:8080.',
  }),
  'address/brackets': () => ({ wrong: 'Brackets are for IPv6 addresses only.', instead: 'Leave them out.' }),
  'address/no-brackets': () => ({
    wrong: 'An IPv6 address before a port needs brackets, or nobody knows where the port begins.',
    instead: 'Write [::1]:8080.',
  }),
  'address/wildcard': () => ({
    wrong: 'systemd has no sign for every interface before a port.',
    instead: 'A port alone listens on every interface, with IPv4 and IPv6.',
  }),
  'address/hostname': (p) => ({
    wrong: `systemd does not look up host names such as “${p.name}” here.`,
    instead: 'Write the IP address and the port.',
  }),
  'address/service': (p) => ({
    wrong: `systemd does not look up service names such as “${p.name}” here.`,
    instead: `Write the port number, ${p.port}.`,
  }),
  'address/unknown-service': (p) => ({
    wrong: `“${p.name}” is neither a port number nor an address.`,
    instead: 'Write a port such as 8080, an address and port, or a path such as /run/app.sock.',
  }),
  'address/url': (p) => ({
    wrong: `An address here has no “${p.scheme}” in front.`,
    instead: 'The directive says what kind of socket it is; write the address alone.',
  }),
  'address/protocol': (p) => ({
    wrong: `“${p.protocol}” is not part of an address; the directive decides the protocol.`,
    instead: 'ListenStream= is TCP and ListenDatagram= is UDP; write the port alone.',
  }),
  'address/quoted': () => ({ wrong: 'Quotes count as part of the address here.', instead: 'Write it without them.' }),
  'address/comment': () => ({
    wrong: 'A comment cannot follow a value on its line; it counts as part of the value.',
    instead: 'Give the comment a line of its own.',
  }),
  'address/blank': () => ({ wrong: 'An address with a port has no blanks in it.', instead: 'Leave them out.' }),
  'address/several': (p) => ({
    wrong: 'One assignment takes one address.',
    instead: `Give “${p.first}” and “${p.rest}” a line each.`,
  }),
  'address/home': () => ({
    wrong: 'systemd does not expand “~” and environment variables here.',
    instead: 'Use a specifier: %h is the home directory, %t the runtime directory.',
  }),
  'address/not-absolute': () => ({
    wrong: 'The path of a socket begins with a slash.',
    instead: 'Write the whole path, such as /run/app.sock.',
  }),
  'address/no-name': () => ({
    wrong: 'Something has to follow the slash or @.',
    instead: 'Write a path such as /run/app.sock, or a name such as @app.',
  }),
  'address/too-long': () => ({
    wrong: 'The path of a socket, or its name with the @, may have 107 bytes at most.',
    instead: 'Use a shorter one; letters beyond ASCII count as two bytes or more.',
  }),
  'address/family': (p) => ({
    wrong: `Sequential packets are for Unix sockets only, and ${p.address} is none.`,
    instead: 'Use a path or an abstract name here, or ListenStream= for an IP address.',
  }),
  'address/vsock-cid': () => ({
    wrong: 'This is not a VSOCK context ID.',
    instead: 'Write a number, or nothing for every one: vsock::1234.',
  }),
  'address/vsock-port': () => ({
    wrong: 'The VSOCK port is missing or no number.',
    instead: 'Write vsock:2:1234, or vsock::1234 for every context ID.',
  }),
  'address/vsock-type': () => ({
    wrong: 'This systemd knows no such prefix.',
    instead: 'Write vsock: alone; the directive decides the type.',
  }),
  'address/unknown': () => ({
    wrong: 'This is not an address that systemd knows.',
    instead: 'Write a port such as 8080, an address and port such as 127.0.0.1:8080, a path, or a name after @.',
  }),

  'path/not-absolute': () => ({ wrong: 'The path has to begin with a slash.', instead: 'Write the whole path.' }),
  'path/not-normalized': () => ({
    wrong: 'The path has “..” in it, which systemd does not follow.',
    instead: 'Write the path that it leads to.',
  }),
  'path/too-long': (p) => ({
    wrong: `The path is too long, with ${p.bytes} bytes.`,
    instead: 'It may have 4095 bytes, and 255 between two slashes.',
  }),
  'path/api-vfs': () => ({
    wrong: '/dev, /proc and /sys belong to the kernel, and nothing to listen on can be made there.',
    instead: 'Use a path below /run.',
  }),
  'path/var-run': () => ({
    wrong: '/var/run is the old name of /run, and systemd takes it for that.',
    instead: 'Write /run.',
  }),
  'path/rest-lost': () => ({ wrong: 'What follows a bad path is lost with it.' }),

  'netlink/family': (p) => ({
    wrong: `“${p.family}” is not a netlink family that systemd knows.`,
    instead: 'Write a name such as kobject-uevent, or its number.',
  }),
  'netlink/group': (p) => ({
    wrong: `“${p.group}” is not a multicast group.`,
    instead: 'Write one number, 0 to 4294967295, after the family.',
  }),

  'user/empty': (p) => ({ wrong: `The specifiers leave no name of a ${p.what}.` }),
  'user/number': (p) => ({
    wrong: `This cannot be the number of a ${p.what}.`,
    instead: 'Numbers are decimal, without leading zeros, up to 4294967294 and never 65535.',
  }),
  'user/invalid': (p) => ({
    wrong: `The name of a ${p.what} cannot hold colons, slashes or control characters.`,
    instead: 'Write one name or number.',
  }),
  'user/odd': (p) => ({
    wrong: `“${p.value}” is an unusual name for a ${p.what}; systemd takes it as it stands, quotes and blanks included.`,
    instead: 'Usual names have letters, digits, _ and -, and no digit or - first.',
  }),
  'user/nobody': () => ({
    wrong: 'The user nobody is shared by many things, so that this is not safe.',
    instead: 'Give the socket a user of its own.',
  }),

  'interface/too-long': () => ({ wrong: 'The name of a network interface has 15 characters at most.' }),
  'interface/reserved': () => ({
    wrong: 'No network interface can have this name.',
    instead: 'Write a name such as eth0.',
  }),
  'interface/character': () => ({
    wrong: 'The name of a network interface has no blanks, colons, slashes, percent signs or letters beyond ASCII.',
    instead: 'One assignment takes one interface, such as eth0.',
  }),
  'interface/numeric': () => ({
    wrong: 'A network interface goes by its name here, not by its number.',
    instead: 'Write its name, such as eth0.',
  }),

  'fd-name/colon': () => ({
    wrong: 'A colon separates the names that the service receives, so no name can hold one.',
    instead: 'Use a dash.',
  }),
  'fd-name/character': () => ({ wrong: 'The name of a file descriptor is printable ASCII without colons.' }),

  'service-name/type': (p) => ({
    wrong: `“${p.value}” is not the whole name of a service.`,
    instead: 'Write it with its suffix, such as app.service.',
  }),

  'unit-name/empty': () => ({ wrong: 'The name of a unit is missing.' }),
  'unit-name/too-long': () => ({ wrong: 'The name of a unit has 255 bytes at most.' }),
  'unit-name/no-type': (p) => ({
    wrong: `“${p.value}” has no suffix that says what kind of unit it is.`,
    instead: 'Write a whole name, such as network.target.',
  }),
  'unit-name/unknown-type': (p) => ({
    wrong: `“${p.value}” does not end in a type of unit.`,
    instead: 'Types are .service, .socket, .target, .mount, .timer and their like.',
  }),
  'unit-name/character': (p) => ({
    wrong: `“${p.value}” cannot be the name of a unit.`,
    instead: 'Names have ASCII letters, digits and : - _ . \\ @ only.',
  }),
  'unit-name/no-prefix': (p) => ({ wrong: `“${p.value}” has no name before its @ or suffix.` }),
  'unit-name/is-template': (p) => ({
    wrong: `“${p.value}” is a template, which cannot be started itself.`,
    instead: 'Name an instance between the @ and the suffix, such as app@blue.service.',
  }),
} as const satisfies WordTable;
