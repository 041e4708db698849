import { inForce, type Unit } from '../../unit/unit.ts';
import type { Namespaces } from '../../values/sandbox/namespace-flags.ts';
import type { Selection } from '../../values/sandbox/selection.ts';
import { resolved } from '../../values/sandbox/syscall-groups.ts';

/** What is on a list, and whether being on it allows or forbids. */
export interface Listed {
  readonly allows: boolean;
  readonly names: ReadonlySet<string>;
}

const isSelection = (value: unknown): value is Selection =>
  typeof value === 'object' && value !== null && 'deny' in value && 'items' in value;

/** The assignments of a list that are in force, one after the other; `whole`: no word of it was lost. */
const valuesOf = (unit: Unit, name: string): readonly { readonly value: unknown; readonly whole: boolean }[] =>
  inForce(unit, name, 'Service').flatMap(({ read }) =>
    read.status === 'accepted' ? [{ value: read.value, whole: read.problems.length === 0 }] : [],
  );

/**
 * The families of sockets that many lines come to: the first decides what the list is, the others put on it or take off.
 * Follows `config_parse_address_families`.
 */
export function addressFamilies(unit: Unit): Listed {
  let list: { readonly allows: boolean; readonly names: Set<string> } | undefined;
  let nothing = false;
  for (const { value, whole } of valuesOf(unit, 'RestrictAddressFamilies')) {
    if (!isSelection(value)) continue;
    // `none` forgets the list, so that the next line decides anew; a list that lost all its words does not.
    if (!value.deny && value.items.length === 0 && whole) {
      list = undefined;
      nothing = true;
      continue;
    }
    list ??= { allows: !value.deny, names: new Set() };
    nothing = false;
    for (const family of value.items)
      if (value.deny === list.allows) list.names.delete(family);
      else list.names.add(family);
  }
  return list ?? { allows: nothing, names: new Set() };
}

const isNamespaces = (value: unknown): value is Namespaces => value === 'yes' || value === 'no' || isSelection(value);

const kinds = ['user', 'mnt', 'ipc', 'pid', 'cgroup', 'net', 'uts'] as const;

/** A kind of namespace that is looked at. */
export type NamespaceKind = (typeof kinds)[number];

/** The kinds of namespace that can be made. Follows `config_parse_restrict_namespaces`. */
export function namespacesLeft(unit: Unit): ReadonlySet<string> {
  let left: Set<string> | undefined;
  for (const { value } of valuesOf(unit, 'RestrictNamespaces')) {
    if (!isNamespaces(value)) continue;
    if (value === 'yes' || value === 'no') left = new Set(value === 'yes' ? [] : kinds);
    else {
      // The first list starts from nothing where it allows, from everything where it forbids.
      left ??= new Set(value.deny ? kinds : []);
      for (const kind of value.items)
        if (value.deny) left.delete(kind);
        else left.add(kind);
    }
  }
  return left ?? new Set(kinds);
}

/**
 * The system calls that many lines come to. What a list allows only to answer it with an error is not on it. Follows
 * `config_parse_syscall_filter` and `seccomp_parse_syscall_filter`.
 */
export function systemCalls(unit: Unit): Listed {
  const { target } = unit.context;
  const errors = new Map<string, string>();
  let allows: boolean | undefined;
  for (const { value } of valuesOf(unit, 'SystemCallFilter')) {
    if (!isSelection(value)) continue;
    if (allows === undefined) {
      allows = !value.deny;
      if (allows) for (const call of resolved('@default', target)) errors.set(call, '');
    }
    for (const item of value.items) {
      const [name = '', error = ''] = item.split(':');
      const kept = value.deny !== allows || (allows && error !== '');
      for (const call of resolved(name, target))
        if (kept) errors.set(call, error);
        else errors.delete(call);
    }
  }
  const names = [...errors].flatMap(([call, error]) => (allows && error !== '' ? [] : [call]));
  return { allows: allows ?? false, names: new Set(names) };
}
