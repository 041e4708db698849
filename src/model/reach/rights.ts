import { valueOf } from '../unit/unit.ts';
import { type Door, type Proviso, proviso } from './answer.ts';
import type { Asker, User } from './asker.ts';

/** Whose a file is. `self`: the user whose manager it is. */
export type Owner =
  | { readonly kind: 'root' }
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly name: string };

/** `primary`: the main group of a user, whose name only the machine knows; `self`: that of the user whose manager it is. */
export type Group =
  | { readonly kind: 'root' }
  | { readonly kind: 'self' }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'primary'; readonly of: string };

export interface Rights {
  readonly mode: number;
  readonly owner: Owner;
  readonly group: Group;
}

export const rootOwner = { owner: { kind: 'root' }, group: { kind: 'root' } } as const;

/** By name or number. */
export const ownerNamed = (name: unknown): Owner =>
  typeof name !== 'string' || name === 'root' || name === '0' ? { kind: 'root' } : { kind: 'user', name };

export const groupNamed = (name: string): Group =>
  name === 'root' || name === '0' ? { kind: 'root' } : { kind: 'group', name };

/** Who owns what a manager makes. */
export const makerOf = ({ socket }: Door): 'root' | 'self' =>
  socket.unit.context.manager === 'user' ? 'self' : 'root';

/** Who owns the sockets and FIFOs of a unit: as it says, else whose manager it is. Follows `socket_chown()`. */
export function ownersOf(door: Door): Pick<Rights, 'owner' | 'group'> {
  const kind = makerOf(door);
  const user = valueOf(door.socket.unit, 'SocketUser');
  const group = valueOf(door.socket.unit, 'SocketGroup');
  // A user's manager can give its files to nobody else: what is named there is that user, or the unit fails.
  const owner: Owner = kind === 'self' || typeof user !== 'string' ? { kind } : ownerNamed(user);
  if (typeof group === 'string') return { owner, group: groupNamed(group) };
  return { owner, group: owner.kind === 'user' ? { kind: 'primary', of: owner.name } : { kind } };
}

/** As which of the three a file takes a user. Only the first that fits counts, whatever the others may do. */
export type Class = 'owner' | 'group' | 'others';

const shift = { owner: 6, group: 3, others: 0 } as const;

/** Whether the class has all these rights: 4 read, 2 write, 1 search. */
export const allows = (mode: number, as: Class, bits: number): boolean => ((mode >> shift[as]) & bits) === bits;

/** Whether someone is of a class; undefined: that takes the machine's list of users. */
interface Guess {
  readonly is: boolean | undefined;
  /** What the guess rests on. */
  readonly provisos?: readonly Proviso[];
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Compares a name or number with all that is known of someone: a number says nothing about names, and the other way round. */
function among(word: string, known: readonly string[], exact: boolean): boolean | undefined {
  if (known.includes(word)) return true;
  return exact || known.some((each) => isNumber(each) === isNumber(word)) ? false : undefined;
}

function owns({ ids, exact }: User, owner: Owner): Guess {
  return { is: owner.kind === 'user' ? among(owner.name, ids, exact) : false };
}

function isIn(user: User, group: Group): Guess {
  const { ids, groups, exact } = user;
  const key = groupKey(group);
  if (exact || groups.includes(key)) return { is: groups.includes(key) };
  switch (group.kind) {
    case 'root':
      return { is: groups.includes('0') };
    case 'self':
      return { is: false, provisos: [proviso('group-of-self')] };
    case 'primary':
      return groups.includes(group.of)
        ? { is: true, provisos: [proviso('primary-group', { user: group.of })] }
        : { is: false, provisos: [proviso('not-in-primary', { user: group.of })] };
    case 'group':
      // Where nobody says otherwise, a user has a group of the same name.
      if (ids.includes(group.name)) return { is: true, provisos: [proviso('own-group', { group: group.name })] };
      return { is: among(group.name, groups.length > 0 ? groups : ids, false) };
  }
}

/** A group in a list of groups. */
export const groupKey = (group: Group): string => {
  switch (group.kind) {
    case 'root':
      return 'root';
    case 'self':
      return 'of:self';
    case 'primary':
      return `of:${group.of}`;
    case 'group':
      return group.name;
  }
};

/** Whether someone has rights to a file, and as what. */
export interface Permission {
  /** Undefined: it depends on who is who on the machine. */
  readonly may: boolean | undefined;
  readonly as: Class;
  readonly provisos: readonly Proviso[];
}

/** The rights of a user to a file. Follows `acl_permission_check()` of the kernel; root is not asked. */
export function permission(asker: User | Extract<Asker, { kind: 'self' }>, rights: Rights, bits: number): Permission {
  const { mode, owner, group } = rights;
  const by = (as: Class): Permission => ({ may: allows(mode, as, bits), as, provisos: [] });
  if (asker.kind === 'self') return by(owner.kind === 'self' ? 'owner' : group.kind === 'self' ? 'group' : 'others');
  const owning = owns(asker, owner);
  if (owning.is === true) return by('owner');
  const inGroup = isIn(asker, group);
  const most = by(inGroup.is === true ? 'group' : 'others');
  // What is not known does not matter where it makes no difference.
  const groupMatters = allows(mode, 'group', bits) !== allows(mode, 'others', bits);
  const provisos = groupMatters ? (inGroup.provisos ?? []) : [];
  const ownerMatters = owning.is === undefined && allows(mode, 'owner', bits) !== most.may;
  const unknown = ownerMatters || (groupMatters && inGroup.is === undefined);
  return { ...most, may: unknown ? undefined : most.may, provisos: unknown ? [] : provisos };
}
