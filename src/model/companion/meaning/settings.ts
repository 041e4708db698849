import type { Directive } from '../../catalog/directive.ts';
import { propertiesOf } from '../../catalog/properties.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { show } from '../../unit/show.ts';
import { assigned } from '../../unit/show-values.ts';
import { inForce } from '../../unit/unit.ts';
import { kindOf } from '../../values/kinds.ts';
import type { Change, Value } from './change.ts';

type Setting = Extract<Change, { readonly what: 'setting' }>;
type Property = Extract<Change, { readonly what: 'property' }>;
type Shown = ReturnType<typeof show>;

/** A side of the comparison: a unit, and how `systemctl show` prints it. */
interface Side {
  readonly unit: BundleUnit;
  readonly shown: Shown;
}

/** Lists of `[Install]`, whose order makes no difference. */
const unordered = (section: string): boolean => section === 'Install';

/** What is otherwise among the settings, but for the listeners; and what no line of theirs accounts for. */
export function settingChanges(
  before: BundleUnit,
  after: BundleUnit,
): { readonly settings: readonly Setting[]; readonly rest: readonly Property[] } {
  const sides = [before, after].map((unit): Side => ({ unit, shown: show(unit.unit, { all: true }) })) as [Side, Side];
  const directives = [...new Map([before, after].flatMap(directivesIn)).values()];
  const explained = new Set(['Listen', ...directives.filter(isWrittenAnew(sides)).flatMap(propertiesOf)]);
  const settings = directives.flatMap((directive) => changeOf(sides, directive, explained));
  for (const directive of directives) for (const property of propertiesOf(directive)) explained.add(property);
  const [was, is] = sides.map(({ shown }) => shown) as [Shown, Shown];
  const rest = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !explained.has(name) && printed(was, name) !== printed(is, name))
    .map(
      (name): Property => ({
        what: 'property',
        unit: after.name,
        name,
        before: printed(was, name),
        after: printed(is, name),
      }),
    );
  return { settings, rest };
}

const directivesIn = ({ unit }: BundleUnit) =>
  unit.entries
    .filter(
      ({ effective, directive }) =>
        effective && !(directive.section === 'Socket' && directive.name.startsWith('Listen')),
    )
    .map(({ directive }) => [`${directive.section}.${directive.name}`, directive] as const);

const printed = (shown: Shown, name: string): string => {
  const value = shown[name] ?? '';
  return typeof value === 'string' ? value : value.join('\n');
};

const linesOf = ({ unit }: Side, { section, name }: Directive) => inForce(unit.unit, name, section);
const writtenIn = (side: Side, directive: Directive): string =>
  linesOf(side, directive)
    .map(({ assignment }) => assignment.value)
    .join('\n');

const isWrittenAnew =
  ([before, after]: readonly [Side, Side]) =>
  (directive: Directive): boolean =>
    writtenIn(before, directive) !== writtenIn(after, directive);

/** The change of one setting. What is written as before changes by its specifiers only, or by another name of the same. */
function changeOf(
  sides: readonly [Side, Side],
  directive: Directive,
  explained: ReadonlySet<string>,
): readonly Setting[] {
  const [before, after] = sides;
  const anew = isWrittenAnew(sides)(directive);
  const properties = propertiesOf(directive).filter((name) => anew || !explained.has(name));
  const differs =
    properties.length > 0
      ? properties.some((name) => printed(before.shown, name) !== printed(after.shown, name))
      : anew && meantIn(before, directive) !== meantIn(after, directive);
  if (!differs) return [];
  const { section, name } = directive;
  const value = (side: Side) =>
    anew ? valueIn(side, directive) : { text: meantIn(side, directive), isDefault: false };
  return [{ what: 'setting', unit: after.unit.name, section, key: name, before: value(before), after: value(after) }];
}

/** What a setting means on a side, with what holds where it is not set. */
function meantIn(side: Side, directive: Directive): string {
  const { context } = side.unit.unit;
  const kind = kindOf(directive.kind);
  const values = linesOf(side, directive).flatMap(({ read }) => (read.status === 'accepted' ? [read.value] : []));
  if (values.length === 0) {
    const usual = directive.default === undefined ? undefined : kind.read(directive.default, context);
    return usual?.status === 'accepted' ? kind.show(usual.value, context) : '';
  }
  const words = values.map((value) => kind.show(value, context));
  return unordered(directive.section)
    ? [...new Set(words.flatMap((each) => each.split(' ')))].sort().join(' ')
    : words.join('\n');
}

/** A value as people wrote it, or what holds where they wrote none. */
function valueIn(side: Side, directive: Directive): Value {
  const lines = linesOf(side, directive);
  if (lines.length > 0) return { text: lines.map(({ assignment }) => assignment.value).join(', '), isDefault: false };
  // What systemd adds to a list by itself is no default of it.
  if (directive.repeat === 'list') return { text: undefined, isDefault: true };
  const [first, ...others] = propertiesOf(directive);
  const usual = first !== undefined && others.length === 0 ? printed(side.shown, first) : (directive.default ?? '');
  // Another name may have set the same (`TimeoutSec=` and `TimeoutStartSec=`).
  const isDefault = first === undefined || !assigned(side.unit.unit).has(first);
  return { text: usual === '' ? undefined : usual, isDefault };
}
