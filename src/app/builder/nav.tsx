import { memo, useEffect, useState } from 'react';
import { type CategoryId, categories, type Unit } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';
import { Search } from './search.tsx';

/** The categories with what is set and what is wrong in each, and the search for a directive. */
export function Nav() {
  return <Categories unit={useCalmState().unit} />;
}

const Categories = memo(function Categories({ unit }: { readonly unit: Unit }) {
  const counts = countsOf(unit);
  const current = useCurrentCategory();
  let group = '';
  return (
    <nav className="nav" aria-label="Directives">
      <Search />
      {categories.map(({ id, title, group: of }) => {
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
              {wrong > 0 ? (
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
              )}
            </a>
          </div>
        );
      })}
    </nav>
  );
});

function countsOf(unit: Unit): ReadonlyMap<string, { set: number; wrong: number }> {
  const counts = new Map<string, { set: number; wrong: number }>();
  const names = new Set<string>();
  let at = 0;
  for (const { directive, assignment } of unit.entries) {
    const count = counts.get(directive.category) ?? { set: 0, wrong: 0 };
    counts.set(directive.category, count);
    const listens = directive.name.startsWith('Listen');
    if (listens || !names.has(directive.name)) count.set++;
    names.add(directive.name);
    // Both lists are in the order of the text, but for a refusal of the whole unit, which comes last.
    while (at < unit.diagnostics.length && (unit.diagnostics[at]?.start ?? 0) < assignment.start) at++;
    for (; (unit.diagnostics[at]?.start ?? assignment.end) < assignment.end; at++)
      if (unit.diagnostics[at]?.severity !== 'info') count.wrong++;
  }
  return counts;
}

/** The category at the top of what is seen of the form. */
function useCurrentCategory(): CategoryId {
  const [current, setCurrent] = useState<CategoryId>('listen');
  useEffect(() => {
    const main = document.querySelector('main');
    const follow = () => {
      const top = (main?.getBoundingClientRect().top ?? 0) + (main?.clientHeight ?? 0) / 4;
      const above = categories.filter(({ id }) => {
        const section = document.getElementById(`category-${id}`);
        return section !== null && section.getBoundingClientRect().top <= top;
      });
      setCurrent(above.at(-1)?.id ?? 'listen');
    };
    main?.addEventListener('scroll', follow, { passive: true });
    return () => main?.removeEventListener('scroll', follow);
  }, []);
  return current;
}
