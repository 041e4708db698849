import type { KindId } from '../values/kinds.ts';
import type { CategoryId } from './categories.ts';

export type SectionName = 'Unit' | 'Socket' | 'Service' | 'Install';

/** A class of listener that a directive can act on. */
export type ListenerClass =
  | 'tcp' // ListenStream on an IP address
  | 'udp' // ListenDatagram on an IP address
  | 'ip' // any IP socket
  | 'ipv6' // an IPv6 socket, a bare port included
  | 'unix' // AF_UNIX by path or abstract
  | 'path' // AF_UNIX by path
  | 'fifo'
  | 'special'
  | 'netlink'
  | 'message-queue'
  | 'usb'
  | 'vsock'
  | 'stream' // a stream or seqpacket socket, on which connections are accepted
  | 'socket'; // any socket (not a FIFO, special file, queue or USB endpoint)

/**
 * What a person wrote about one directive. What a machine read off systemd (type word, since, until, manual page)
 * is in `facts.generated.ts`; its meaning in a sentence is in `words/directive-prose.ts`, which is fetched when wanted.
 */
export interface Directive {
  readonly section: SectionName;
  readonly name: string;
  readonly kind: KindId;
  readonly category: CategoryId;
  /** `last-wins`: a later assignment replaces an earlier one. `list`: they add up until an empty one clears them. */
  readonly repeat: 'last-wins' | 'list';
  /** The value in force when nothing is set, as it would be written; absent where there is none. */
  readonly default?: string;
  /** Words for the default where the value alone says too little ("the kernel's setting decides"). */
  readonly defaultWords?: string;
  /** For its row in the form: three to eight words, lower case, no full stop. */
  readonly brief: string;
  /** Shown without unfolding. The rest of a category folds away until it is set, wrong or searched for. */
  readonly common?: true;
  /** It acts on these listeners only (any of them is enough); absent: it does not depend on the listeners. */
  readonly needs?: readonly ListenerClass[];
  /** It acts only with this `Accept=`. */
  readonly accept?: 'yes' | 'no';
  /** It acts only beside another directive of the section being set (and not off). */
  readonly with?: readonly string[];
  /** Names that people write for it and that systemd does not know (`DeferAccept`). */
  readonly mistaken?: readonly string[];
  /**
   * It writes to the same place as another directive (of its section unless named in full, `Unit.BindsTo`): an empty one
   * clears what both have set, and the last one counts.
   */
  readonly place?: string;
  /** After the last version that takes it, systemd still knows the name and says that support was removed. */
  readonly removed?: true;
  /** What systemd asks to write instead, each time that it reads this directive. */
  readonly replacement?: string;
}
