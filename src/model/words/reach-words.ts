import type { Params } from './words.ts';

type Sentence = (p: Params) => string;

/** A list of networks, the first of a long one. */
export const listedNetworks = (networks: unknown): string => {
  const all = String(networks).split(' ');
  return all.length > 4 ? `${all.slice(0, 3).join(', ')} and ${all.length - 3} more` : all.join(', ');
};

/** `root`, `self` and `of app` as they are put in a sentence. */
const owner = (name: unknown): string => (name === 'self' ? 'the user whose manager it is' : String(name));
const group = (name: unknown): string => {
  if (name === 'self') return 'the main group of the user whose manager it is';
  return String(name).startsWith('of ') ? `the main group of ${String(name).slice(3)}` : `group ${name}`;
};

const ipReasons = {
  'every-address': () => 'It listens on every address of this machine, for whoever has a route to one.',
  'one-address': (p) => `It listens on ${p.address}, for whoever has a route there.`,
  'loopback-here': (p) => `It listens on ${p.address}, which every process on this machine reaches.`,
  port: () => 'Ports have no owners: on this machine every user can connect.',
  'no-interface': (p) =>
    `${p.address} is a link-local address, which means nothing without an interface: the socket cannot be opened.`,
  mapped: (p) => `${p.address} is an IPv4 address, which a socket for IPv6 only cannot take: it cannot be opened.`,
  'own-network': () => 'The socket is in a network of its own, where only services that share it come.',
  'other-network': (p) => `The socket is in the network namespace ${p.path}, and who comes there is not said here.`,
  'other-family': (p) =>
    `${p.address} is an IPv${p.family === 4 ? 6 : 4} address, and nobody gets there by IPv${p.family}.`,
  'ipv6-only': () => 'BindIPv6Only=ipv6-only leaves IPv4 out.',
  'ipv4-too': () => 'A socket on all IPv6 addresses takes IPv4 too, unless it is told not to.',
  group: (p) => `${p.address} is the address of a group: only what is sent to the group gets there.`,
  'group-connection': (p) => `${p.address} is the address of a group, and no connection can be made to one.`,
  'loopback-only': (p) => `${p.address} is the loopback: nothing from another machine gets there.`,
  'link-only': (p) =>
    `${p.address} is link-local: only machines on ${p.interface ? `the link of ${p.interface}` : 'the same link'} get there.`,
  'link-not-loopback': (p) => `${p.address} is link-local, and nothing gets there from ::1.`,
  'loopback-device': () => 'BindToDevice=lo takes what comes by the loopback, and nothing else.',
  device: (p) => `Only what comes in by ${p.interface} gets to the socket.`,
  zone: (p) => `That comes in by ${p.zone}, and the socket takes only what comes by ${p.interface}.`,
  'not-by-loopback': (p) => `What goes to or comes from the loopback goes by lo, and the socket is on ${p.interface}.`,
  'device-here': (p) => `What this machine sends to an address of ${p.interface} counts as traffic of ${p.interface}.`,
  'own-address': () =>
    'From the loopback it is kept out. Whether another address of the machine gets in depends on the addresses it has.',
  allowed: (p) => `IPAddressAllow= lists ${p.network}, which holds ${p.address} and counts more than what is denied.`,
  denied: (p) =>
    `IPAddressDeny= lists ${p.network}, which holds ${p.address}: the packets are dropped without an answer.`,
  'denied-all': () => 'IPAddressDeny= covers every other machine.',
  only: (p) => `IPAddressDeny= covers everything, and IPAddressAllow= lets in ${listedNetworks(p.networks)}.`,
  'all-but': (p) =>
    `IPAddressDeny= keeps out ${listedNetworks(p.networks)}${p.saved === undefined ? '' : `, of which IPAddressAllow= lets in ${listedNetworks(p.saved)}`}.`,
  'long-list': () => 'IPAddressDeny= and IPAddressAllow= hold long lists. Ask about one address.',
  'filter-unknown': (p) => `${p.setting}= filters besides, and what it lets through is not said in the unit.`,
} satisfies Readonly<Record<string, Sentence>>;

const fileReasons = {
  root: () => 'root gets in, whatever the permissions say.',
  everyone: (p) => `Mode ${p.mode} lets everyone write, which is what connecting takes.`,
  others: (p) => `Mode ${p.mode} lets others write, which is what connecting takes.`,
  owner: (p) => `The owner is ${owner(p.owner)}, and mode ${p.mode} lets the owner write.`,
  group: (p) => `It belongs to ${group(p.group)}, and mode ${p.mode} lets the group write.`,
  'owner-shut': (p) =>
    `The owner is ${owner(p.owner)}, and mode ${p.mode} does not let the owner write. What others may does not count then.`,
  'group-shut': (p) =>
    `It belongs to ${group(p.group)}, and mode ${p.mode} does not let the group write. What others may does not count then.`,
  'others-shut': (p) => `Mode ${p.mode} lets only ${admitted(p)} write, which is what connecting takes.`,
  'folder-shut': (p) => `${p.folder} (mode ${p.mode}, owned by ${owner(p.owner)}) does not let them pass.`,
  'folder-unknown': (p) => `Who may pass through ${p.folder} is not said here.`,
  'who-is-who': () => 'That takes knowing which number belongs to which name. Say both, as “id NAME” prints them.',
  'special-bits': (p) =>
    `systemd makes no FIFO and no queue with mode ${p.mode}, which goes beyond 0777: the unit fails.`,
} satisfies Readonly<Record<string, Sentence>>;

const otherReasons = {
  refused: () => 'systemd refuses the unit as it stands, and opens nothing.',
  'not-ip': () => 'It is not reached over IP.',
  'by-user': () => 'Not every user gets in. Ask about one.',
  'here-only': () => 'It is reached from this machine only.',
  abstract: () =>
    'An abstract socket has no permissions: every process in this network namespace can connect, whatever SocketMode= says.',
  'netlink-all': () => 'Every process in this network namespace may send to sockets of this family.',
  'netlink-root': () => 'The kernel sends here, and otherwise only who has CAP_NET_ADMIN, as root has.',
  vsock: () =>
    'VSOCK connects a virtual machine with its host. From the machine itself it takes a loopback that few have.',
  'vsock-local': () => 'Context ID 1 is this machine itself.',
  'vsock-no-ip': () => 'VSOCK has no IP addresses: only the host of this virtual machine, or its guests, get there.',
  special: (p) =>
    `Nobody connects here: systemd opens ${p.path} as it is, and its own permissions say who writes there.`,
  usb: () => 'Only the host at the other end of the USB cable talks to it.',
} satisfies Readonly<Record<string, Sentence>>;

const reasons = { ...ipReasons, ...fileReasons, ...otherReasons };

/** Why someone can connect, or cannot. */
export type ReasonCode = keyof typeof reasons;
export const reasonCodes = Object.keys(reasons) as readonly ReasonCode[];

/** Who may write by a mode that leaves others out. */
function admitted(p: Params): string {
  const bits = Number.parseInt(String(p.mode), 8);
  const who = [(bits & 0o200) !== 0 && owner(p.owner), (bits & 0o020) !== 0 && group(p.group)].filter(Boolean);
  return who.length === 0 ? 'root' : who.join(' and ');
}

/** The reason as a sentence. */
export const reasonWords = (code: ReasonCode, params: Params): string => reasons[code](params);

const provisos = {
  bindv6only: () => 'unless the machine has net.ipv6.bindv6only=1',
  'same-link': (p) => `if it is on ${p.interface ? `the link of ${p.interface}` : 'a link of this machine'}`,
  device: (p) => `if it comes in by ${p.interface}`,
  'by-loopback': () => 'by 127.0.0.1 or ::1, not by another address of the machine',
  'by-device': (p) => `by an address of ${p.interface}, not by 127.0.0.1 or ::1`,
  'address-on-device': (p) => `if ${p.address} is an address of ${p.interface}`,
  'low-port': (p) => `if users may open port ${p.port}: below 1024 net.ipv4.ip_unprivileged_port_start has to allow it`,
  'filter-of-user': (p) => `although ${p.setting}= is set: a user’s manager cannot filter`,
  'folder-made': (p) => `if systemd makes ${p.folder}: what is there already keeps its own rights`,
  'folder-of-service': (p) => `once ${p.service} has started, which ${p.folder} is then given to`,
  'primary-group': (p) => `if the main group of ${p.user} is called ${p.user} too`,
  'not-in-primary': (p) => `unless they are in the main group of ${p.user}, whatever its name is`,
  'group-of-self': () => 'unless they are in the main group of the user whose manager it is',
  'own-group': (p) => `if the group ${p.group} is that user’s own`,
  umask: (p) => `with the usual umask 0022 of a user’s manager, which makes the mode ${p.mode}`,
  'vsock-loopback': () => 'if the kernel has a loopback for VSOCK',
} satisfies Readonly<Record<string, Sentence>>;

/** What it depends on beyond the units. */
export type ProvisoCode = keyof typeof provisos;
export const provisoCodes = Object.keys(provisos) as readonly ProvisoCode[];

/** A condition as a clause without a full stop. */
export const provisoWords = (code: ProvisoCode, params: Params): string => provisos[code](params);

const problems = {
  nothing: 'Type a user or an address.',
  address: 'This is no IP address.',
  network: 'This is a network. Ask about one address of it.',
  'no-source': 'No client comes from that address.',
  name: 'This is neither a user’s name nor an address.',
} as const;

/** Why a question names nobody. */
export const askerProblemWords = (code: keyof typeof problems): string => problems[code];
