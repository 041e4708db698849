import { valueOf } from '../unit/unit.ts';
import { formatMode } from '../values/file-mode.ts';
import type { Params } from '../words/words.ts';
import {
  type Answer,
  answer,
  type Decider,
  type Door,
  listenLine,
  type Proviso,
  proviso,
  settingOf,
} from './answer.ts';
import type { Asker, User } from './asker.ts';
import { type Folder, foldersOf } from './folders.ts';
import { allows, type Class, type Group, makerOf, type Owner, ownersOf, permission, type Rights } from './rights.ts';

type Person = User | Extract<Asker, { kind: 'self' | 'root' }>;

/** Connecting to a socket takes the right to write to it, as does opening a FIFO or a queue to write. */
const write = 2;
const search = 1;

/** What is opened through the file system; `queue` is one of POSIX, which stands in no folder. */
export type Node = { readonly kind: 'socket' | 'fifo'; readonly path: string } | { readonly kind: 'queue' };

/**
 * Whether a user can connect to a path, or open it to write. Follows `unix_find_bsd()` and `inode_permission()` of the kernel:
 * each folder on the way has to be passed, and the file itself written to.
 */
export function fileAnswer(door: Door, node: Node, person: Person): Answer {
  const impossible = unmakable(door, node);
  if (impossible) return impossible;
  if (person.kind === 'root') return answer('yes', 'root', undefined);
  const way = node.kind === 'queue' ? [] : foldersOf(door, node.path).map((folder) => passing(folder, person));
  const shut = way.find(({ verdict }) => verdict === 'no') ?? way.find(({ verdict }) => verdict === 'unknown');
  const at = atNode(door, node, person);
  if (shut?.verdict === 'no' || (shut && at.verdict !== 'no')) return shut;
  // Where the file itself is shut, the folders make no difference.
  return at.verdict === 'no' ? at : { ...at, provisos: [...madeTogether(way), ...at.provisos] };
}

/** What passing the folders depends on; of those that systemd makes in one sentence. */
function madeTogether(way: readonly Answer[]): readonly Proviso[] {
  const all = way.flatMap(({ provisos }) => provisos);
  const made = all.filter(({ code }) => code === 'folder-made').map(({ params }) => String(params.folder));
  const others = all.filter(({ code }) => code !== 'folder-made');
  return made.length === 0 ? others : [proviso('folder-made', { folder: made.join(' and ') }), ...others];
}

/** `socket_address_listen()` sees to the mode with the umask; FIFOs and queues with other bits than these are refused. */
const most = 0o777;

function unmakable(door: Door, { kind }: Node): Answer | undefined {
  const mode = modeOf(door);
  if (kind === 'socket' || mode <= most) return undefined;
  return answer('no', 'special-bits', settingOf(door, 'SocketMode'), { mode: formatMode(mode) });
}

function modeOf({ socket }: Door): number {
  const mode = valueOf(socket.unit, 'SocketMode');
  return typeof mode === 'number' ? mode : 0o666;
}

/** Whether someone passes through a folder. */
function passing({ path, rights, by, provisos }: Folder, person: Exclude<Person, { kind: 'root' }>): Answer {
  const params: Params = { folder: path };
  if (!rights) {
    const own = person.kind === 'self' && path === '/home/user';
    return answer(own ? 'yes' : 'unknown', own ? 'owner' : 'folder-unknown', by, params);
  }
  const { may, provisos: guessed } = permission(person, rights, search);
  const all = { ...params, mode: formatMode(rights.mode), owner: ownerName(rights.owner) };
  if (may === undefined) return answer('unknown', 'who-is-who', by, all);
  return answer(may ? 'yes' : 'no', 'folder-shut', by, all, [...provisos, ...guessed]);
}

/** Rights to the file itself. */
function atNode(door: Door, node: Node, person: Exclude<Person, { kind: 'root' }>): Answer {
  const rights = rightsOf(door, node);
  const { may, as, provisos } = permission(person, rights.rights, write);
  const params = {
    mode: formatMode(rights.rights.mode),
    owner: ownerName(rights.rights.owner),
    group: groupName(rights.rights.group),
  };
  const mode = settingOf(door, 'SocketMode');
  if (may === undefined) return answer('unknown', 'who-is-who', mode, params);
  const said = [...provisos, ...rights.provisos];
  if (!may) return answer('no', `${as}-shut`, mode, params, said);
  const everyone = (['owner', 'group', 'others'] as const).every((each) => allows(rights.rights.mode, each, write));
  if (everyone || as === 'others') return answer('yes', everyone ? 'everyone' : 'others', mode, params, said);
  return answer('yes', as, ownerLine(door, node, as), params, said);
}

/** The line that makes someone owner, or member of the group. */
function ownerLine(door: Door, node: Node, as: Exclude<Class, 'others'>): Decider {
  if (node.kind === 'queue') return listenLine(door);
  const user = settingOf(door, 'SocketUser');
  if (as === 'owner') return user;
  const group = settingOf(door, 'SocketGroup');
  return group.kind === 'default' && user.kind === 'line' ? user : group;
}

/** What a FIFO and a queue of a user's manager lose to its umask; sockets are made with one of their own. */
const userUmask = 0o022;

/** The rights to a file as systemd makes it. A queue stays whose manager it is: `socket_chown()` leaves it alone. */
function rightsOf(door: Door, { kind }: Node): { readonly rights: Rights; readonly provisos: readonly Proviso[] } {
  const maker = makerOf(door);
  const owners = kind === 'queue' ? { owner: { kind: maker }, group: { kind: maker } } : ownersOf(door);
  const masked = maker === 'self' && kind !== 'socket';
  const mode = modeOf(door) & (masked ? most & ~userUmask : most);
  return { rights: { mode, ...owners }, provisos: masked ? [proviso('umask', { mode: formatMode(mode) })] : [] };
}

export const ownerName = (owner: Owner): string => (owner.kind === 'user' ? owner.name : owner.kind);
export const groupName = (group: Group): string =>
  group.kind === 'group' ? group.name : group.kind === 'primary' ? `of ${group.of}` : group.kind;
