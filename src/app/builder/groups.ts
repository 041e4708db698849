import { use } from 'react';
import { categories, type Directive, directivesOf, loadServiceForm } from '../../model/index.ts';

/** A group of the form: what it is for, and the directives in it. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  /** The heading it stands under in the list of groups. */
  readonly group: string;
  readonly lead: string;
  readonly directives: readonly Directive[];
  readonly isCommon: (directive: Directive) => boolean;
  /** Too many to list: only what is set, or was asked for, is shown. */
  readonly sparse?: true;
}

const isCommon = ({ common }: Directive): boolean => common === true;

const groupOf = (category: (typeof categories)[number]): FormGroup => ({
  ...category,
  directives: directivesOf(category.id).filter((d) => !d.name.startsWith('Listen')),
  isCommon,
});

const early = categories.filter(({ id }) => id !== 'other').map(groupOf);

let socket: { readonly of: readonly Directive[]; readonly groups: readonly FormGroup[] } | undefined;

/** The last group comes with the rest of the model: until then it holds names alone. */
function socketGroups(): readonly FormGroup[] {
  const late = directivesOf('other');
  if (socket?.of === late) return socket.groups;
  const other = categories.filter(({ id }) => id === 'other').map(groupOf);
  const groups = [...early, ...other.map((group) => ({ ...group, sparse: true as const }))];
  socket = { of: late, groups };
  return groups;
}

let form: ReturnType<typeof loadServiceForm> | undefined;

const fetchForm = (): ReturnType<typeof loadServiceForm> => {
  form ??= loadServiceForm();
  return form;
};

let service: readonly FormGroup[] | undefined;

/** The groups of the form of a unit; suspends until those of a service are here. */
export function groupsOf(unit: string): readonly FormGroup[] {
  if (!unit.endsWith('.service')) return socketGroups();
  if (service) return service;
  const groups = use(fetchForm()).serviceGroups();
  const around = early.filter(({ id }) => id === 'unit' || id === 'install');
  service = [...groups.map((each) => ({ ...each, isCommon: (d: Directive) => each.common.has(d.name) })), ...around];
  return service;
}
