import type { Answer, Door } from './answer.ts';
import type { User } from './asker.ts';
import { canConnect, nobody } from './connect.ts';
import { foldersOf } from './folders.ts';
import { type Group, groupKey, makerOf, type Owner, ownersOf } from './rights.ts';
import { socketAddressOf } from './socket-address.ts';

/** Some users of this machine of whom the unit or a folder on the way says something. */
export type Party =
  | { readonly kind: 'root' | 'self' | 'others' }
  | { readonly kind: 'user' | 'group' | 'primary'; readonly name: string };

export interface Admitted {
  readonly party: Party;
  readonly answer: Answer;
}

const member = (...groups: readonly string[]): User => ({ ...nobody, groups });

const ofOwner = (owner: Owner): Party => (owner.kind === 'user' ? { kind: 'user', name: owner.name } : owner);
const ofGroup = (group: Group): Party =>
  group.kind === 'group'
    ? { kind: 'group', name: group.name }
    : group.kind === 'primary'
      ? { kind: 'primary', name: group.of }
      : group.kind === 'self'
        ? { kind: 'primary', name: 'self' }
        : group;

/** Who of this machine's users can connect: the owners and groups on the way there, and last all others. */
export function peopleOf(door: Door): readonly Admitted[] {
  const owners: Owner[] = [{ kind: 'root' }, { kind: makerOf(door) }];
  const groups: Group[] = [];
  const path = pathOf(door);
  if (path !== undefined) {
    const all = [ownersOf(door), ...foldersOf(door, path).flatMap(({ rights }) => rights ?? [])];
    owners.push(...all.map(({ owner }) => owner));
    groups.push(...all.map(({ group }) => group));
  }
  const found = new Map<string, Admitted>();
  for (const owner of owners) {
    const asker =
      owner.kind === 'user'
        ? { ...nobody, ids: [owner.name], groups: [groupKey({ kind: 'primary', of: owner.name })] }
        : owner;
    found.set(`user ${owner.kind === 'user' ? owner.name : owner.kind}`, {
      party: ofOwner(owner),
      answer: canConnect(door, asker),
    });
  }
  for (const group of groups)
    if (group.kind !== 'root')
      found.set(`group ${groupKey(group)}`, {
        party: ofGroup(group),
        answer: canConnect(door, member(groupKey(group))),
      });
  return [...found.values(), { party: { kind: 'others' }, answer: canConnect(door, nobody) }];
}

/** Where a listener is in the file system. */
function pathOf({ listener }: Door): string | undefined {
  const value = socketAddressOf(listener);
  if (value?.type === 'unix') return value.path;
  return listener.type === 'ListenFIFO' ? listener.address : undefined;
}
