import { Plus } from 'lucide-react';
import { memo, Suspense, useEffect, useState } from 'react';
import { type Diagnostic, type Unit, unitOf } from '../../model/index.ts';
import { addUnit, missingUnit } from '../state/pair.ts';
import { useCalmState, useStore } from '../state/store-context.ts';
import { type FormGroup, groupsOf } from './groups.ts';
import { Search } from './search.tsx';

/** The groups of the unit that is shown, with what is set and wrong in each; the other units of the pair; the search. */
export function Nav() {
  const { unit, active } = useCalmState();
  return (
    <nav className="nav" aria-label="Directives">
      <Search />
      <Suspense>
        <Groups unit={unit} active={active} />
      </Suspense>
      <Others />
    </nav>
  );
}

/** The other units of the pair, a click away; and the one that is still missing. */
function Others() {
  const store = useStore();
  const { loaded, bundle, active, socket } = useCalmState();
  const names = [...new Set(bundle.files.map(unitOf))];
  const others = names.filter((name) => name !== active);
  const missing = missingUnit(names, socket?.unit.service);
  if (others.length === 0 && missing === undefined) return null;
  const unitOfName = (name: string) => loaded.units.find((each) => each.name === name)?.unit;
  return (
    <div className="entry others">
      <h2>{active.endsWith('.socket') ? 'Companion' : 'The pair'}</h2>
      {others.map((name) => (
        <button
          key={name}
          type="button"
          className="to-unit"
          onClick={() => {
            store.show(name);
            document.querySelector('main')?.scrollTo(0, 0);
          }}
        >
          <span className="mono unit">{name}</span>
          <Count
            set={unitOfName(name)?.entries.length ?? 0}
            wrong={unitOfName(name)?.diagnostics.filter(isWrong).length ?? 0}
          />
        </button>
      ))}
      {missing !== undefined && (
        <button type="button" className="link add-unit" onClick={() => void addUnit(store, missing)}>
          <Plus size={14} aria-hidden="true" /> <span className="mono">{missing}</span>
        </button>
      )}
    </div>
  );
}

interface Counts {
  readonly set: number;
  readonly wrong: number;
}

const isWrong = ({ severity }: Diagnostic): boolean => severity !== 'info';

/** What is wrong comes before what is set. */
const Count = ({ set, wrong }: Counts) =>
  wrong > 0 ? (
    <span className="bad">
      {wrong} !<span className="visually-hidden"> to look at</span>
    </span>
  ) : (
    set > 0 && (
      <span className="n">
        {set}
        <span className="visually-hidden"> set</span>
      </span>
    )
  );

interface GroupsProps {
  readonly unit: Unit;
  readonly active: string;
}

const Groups = memo(function Groups({ unit, active }: GroupsProps) {
  const groups = groupsOf(active);
  const counts = countsOf(unit, groups);
  const current = useCurrentGroup(groups);
  let group = '';
  return groups.map(({ id, title, group: of }) => {
    const { set, wrong } = counts.get(id) ?? { set: 0, wrong: 0 };
    const head = of === group ? undefined : of;
    group = of;
    return (
      <div key={id} className="entry">
        {head && <h2>{head}</h2>}
        <a
          href={`#category-${id}`}
          aria-current={id === current ? 'location' : undefined}
          onClick={(event) => {
            event.preventDefault();
            const section = document.getElementById(`category-${id}`);
            section?.scrollIntoView({ block: 'start' });
            section?.focus({ preventScroll: true });
          }}
        >
          {title}
          <Count {...{ set, wrong }} />
        </a>
      </div>
    );
  });
});

function countsOf(unit: Unit, groups: readonly FormGroup[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, { set: number; wrong: number }>();
  const places = new Map(groups.flatMap(({ id, directives }) => directives.map((d) => [d, id] as const)));
  const names = new Set<string>();
  let at = 0;
  for (const { directive, assignment } of unit.entries) {
    const listens = directive.name.startsWith('Listen');
    const place = listens ? 'listen' : (places.get(directive) ?? '');
    const count = counts.get(place) ?? { set: 0, wrong: 0 };
    counts.set(place, count);
    if (listens || !names.has(directive.name)) count.set++;
    names.add(directive.name);
    // Both lists are in the order of the text, but for a refusal of the whole unit, which comes last.
    while (at < unit.diagnostics.length && (unit.diagnostics[at]?.start ?? 0) < assignment.start) at++;
    for (; (unit.diagnostics[at]?.start ?? assignment.end) < assignment.end; at++)
      if (unit.diagnostics[at]?.severity !== 'info') count.wrong++;
  }
  return counts;
}

/** The group at the top of what is seen of the form. */
function useCurrentGroup(groups: readonly FormGroup[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const main = document.querySelector('main');
    const follow = () => {
      const top = (main?.getBoundingClientRect().top ?? 0) + (main?.clientHeight ?? 0) / 4;
      const above = groups.filter(({ id }) => {
        const section = document.getElementById(`category-${id}`);
        return section !== null && section.getBoundingClientRect().top <= top;
      });
      setCurrent(above.at(-1)?.id);
    };
    main?.addEventListener('scroll', follow, { passive: true });
    return () => main?.removeEventListener('scroll', follow);
  }, [groups]);
  return groups.some(({ id }) => id === current) ? current : groups[0]?.id;
}
