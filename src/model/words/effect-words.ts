/** Listener classes in the plural, for "acts on … only". */
const classes = {
  tcp: 'TCP',
  udp: 'UDP',
  ip: 'IP',
  ipv6: 'IPv6',
  unix: 'Unix',
  path: 'Unix path',
  fifo: 'FIFO',
  special: 'special-file',
  netlink: 'netlink',
  'message-queue': 'message-queue',
  usb: 'USB',
  vsock: 'vsock',
  stream: 'stream',
  socket: 'socket',
} as const;

type Reason =
  | { readonly code: 'needs-listener'; readonly needs: readonly (keyof typeof classes)[] }
  | { readonly code: 'needs-accept'; readonly accept: 'yes' | 'no' }
  | { readonly code: 'needs-directive'; readonly names: readonly string[] };

/** "a, b or c". */
const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** Why a directive has no effect, as a phrase that follows "no effect:". */
export function noEffectWords(reason: Reason): string {
  switch (reason.code) {
    case 'needs-listener':
      return `the unit has no ${either(reason.needs.map((need) => classes[need]))} listener`;
    case 'needs-accept':
      return reason.accept === 'yes'
        ? 'one service takes every connection while Accept=no'
        : 'each connection has an instance of its own with Accept=yes';
    case 'needs-directive':
      return `only together with ${either(reason.names.map((name) => `${name}=`))}`;
  }
}
