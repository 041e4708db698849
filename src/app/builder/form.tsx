import { type FocusEvent, memo, type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import {
  type Category,
  type CategoryId,
  categories,
  type Directive,
  directivesOf,
  type Unit,
} from '../../model/index.ts';
import { setFocus } from '../state/focus.ts';
import { onGoTo } from '../state/go-to.ts';
import { useCalmState } from '../state/store-context.ts';
import type { Drafts } from '../ui/use-draft.ts';
import { Listeners } from './listeners.tsx';
import { Row } from './row.tsx';
import { type RowModel, Rows } from './rows.ts';

interface FormProps {
  /** Draws the longer explanation of a directive. */
  readonly about: (directive: Directive) => ReactNode;
}

/** Categories that are drawn at first; the rest follows, a few at a time. */
const atFirst = 1;
const atOnce = 3;

/** The form: all directives by category, as a view of the text. */
export function Form({ about }: FormProps) {
  const { unit, complete } = useCalmState();
  const form = useForm<Drafts>();
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const [drawn, setDrawn] = useState(atFirst);
  useEffect(() => {
    if (drawn >= categories.length) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + atOnce)));
    return () => clearTimeout(timer);
  }, [drawn]);
  useEffect(
    () =>
      onGoTo(({ section, name }) => {
        setDrawn(categories.length);
        setPinned((before) => [...before, `${section}/${name}`]);
      }),
    [],
  );
  return (
    <FormProvider {...form}>
      {/* The form is never sent: Enter in a field must not reload the page. */}
      <form className="form" onSubmit={(event) => event.preventDefault()} onFocus={followFocus} aria-label="Directives">
        <Groups {...{ unit, complete, pinned, about, drawn }} />
      </form>
    </FormProvider>
  );
}

interface GroupsProps extends FormProps {
  readonly drawn: number;
  readonly unit: Unit;
  readonly complete: boolean;
  readonly pinned: readonly string[];
}

const Groups = memo(function Groups({ unit, complete, pinned, about, drawn }: GroupsProps) {
  const rows = useRef(new Rows());
  return categories
    .slice(0, drawn)
    .map((category) => (
      <Group
        key={category.id}
        {...{ category, unit, complete, pinned, about }}
        rows={rows.current.of(unit, directivesIn(category.id, unit, pinned))}
      />
    ));
});

/** The directives of a category; of the shared ones, which are many, only those that are set or were asked for. */
function directivesIn(id: CategoryId, unit: Unit, pinned: readonly string[]): readonly Directive[] {
  if (id === 'listen') return directivesOf(id).filter((d) => !d.name.startsWith('Listen'));
  if (id !== 'other') return directivesOf(id);
  const set = unit.entries.filter((e) => e.directive.category === 'other').map((e) => e.directive);
  const asked = directivesOf(id).filter((d) => pinned.includes(`${d.section}/${d.name}`));
  return [...new Set([...set, ...asked])];
}

/** Shows the field that has the focus in the preview. */
function followFocus(event: FocusEvent): void {
  const id = event.target.id;
  const listener = /^c-Listen-(\d+)$/.exec(id);
  const other = /^c-(Unit|Socket|Install)-(\w+?)(?:-(\d+))?$/.exec(id);
  if (listener) setFocus(`Listen/${listener[1]}`);
  else if (other) setFocus(`${other[1]}/${other[2]}/${other[3] ?? 'last'}`);
}

interface GroupProps {
  readonly category: Category;
  readonly unit: Unit;
  readonly complete: boolean;
  readonly rows: readonly RowModel[];
  readonly pinned: readonly string[];
  readonly about: FormProps['about'];
}

/** One category: what is common, set, wrong or asked for; the rest unfolds. */
function Group({ category, unit, complete, rows, pinned, about }: GroupProps) {
  const [unfolded, setUnfolded] = useState(false);
  const { target, unit: name, manager } = unit.context;
  // A new object once all kinds are here, so that the rows are drawn with what these know.
  const context = useMemo(() => ({ target, unit: name, manager, complete }), [target, name, manager, complete]);
  const shown = rows.filter(
    ({ directive: d, items }) => d.common || items.length > 0 || pinned.includes(`${d.section}/${d.name}`),
  );
  const folded = rows.length - shown.length;
  const list = unfolded ? rows : shown;
  return (
    <section id={`category-${category.id}`} aria-labelledby={`title-${category.id}`} tabIndex={-1}>
      <h2 id={`title-${category.id}`}>{category.title}</h2>
      <p className="lead">{category.lead}</p>
      {category.id === 'listen' && <Listeners unit={unit} />}
      {list.map((row) => (
        <Row key={row.directive.name} {...{ row, context, about }} />
      ))}
      {category.id === 'other' && <p className="said">Find one by its name in the search box to add it.</p>}
      {(folded > 0 || unfolded) && (
        <button type="button" className="link fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? 'Show less' : `Show ${folded} more`}
        </button>
      )}
    </section>
  );
}
