import {
  type FocusEvent,
  memo,
  type ReactNode,
  Suspense,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Directive, Unit } from '../../model/index.ts';
import { setFocus } from '../state/focus.ts';
import { onGoTo } from '../state/go-to.ts';
import { useCalmState } from '../state/store-context.ts';
import type { Drafts } from '../ui/use-draft.ts';
import { type FormGroup, groupsOf } from './groups.ts';
import { Listeners } from './listeners.tsx';
import { Row } from './row.tsx';
import { type RowModel, Rows } from './rows.ts';

interface FormProps {
  /** Draws the longer explanation of a directive. */
  readonly about: (directive: Directive) => ReactNode;
}

/** Groups that are drawn at first; the rest follows, a few at a time. */
const atFirst = 1;
const atOnce = 3;

/** The form: all directives of a unit by group, as a view of its text. */
export function Form(props: FormProps) {
  const { active } = useCalmState();
  // Another unit is another form: what is typed into a field of one must not turn up in the other.
  return (
    <Suspense fallback={<p className="muted">Loading …</p>}>
      <UnitForm key={active} {...props} />
    </Suspense>
  );
}

function UnitForm({ about }: FormProps) {
  const { unit, complete, active } = useCalmState();
  const form = useForm<Drafts>();
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const [drawn, setDrawn] = useState(atFirst);
  const groups = groupsOf(active);
  useEffect(() => {
    if (drawn >= groups.length) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + atOnce)));
    return () => clearTimeout(timer);
  }, [drawn, groups.length]);
  useEffect(
    () =>
      onGoTo(({ section, name }) => {
        setDrawn(groups.length);
        setPinned((before) => [...before, `${section}/${name}`]);
      }),
    [groups.length],
  );
  return (
    <FormProvider {...form}>
      {/* The form is never sent: Enter in a field must not reload the page. */}
      <form
        className="form"
        data-unit={active}
        onSubmit={(event) => event.preventDefault()}
        onFocus={followFocus}
        aria-label={`Directives of ${active}`}
      >
        <Groups {...{ groups, unit, complete, pinned, about, drawn }} />
      </form>
    </FormProvider>
  );
}

interface GroupsProps extends FormProps {
  readonly groups: readonly FormGroup[];
  readonly drawn: number;
  readonly unit: Unit;
  readonly complete: boolean;
  readonly pinned: readonly string[];
}

const Groups = memo(function Groups({ groups, unit, complete, pinned, about, drawn }: GroupsProps) {
  const rows = useRef(new Rows());
  return groups
    .slice(0, drawn)
    .map((group) => (
      <Group
        key={group.id}
        {...{ group, unit, complete, pinned, about }}
        rows={rows.current.of(unit, directivesIn(group, unit, pinned))}
      />
    ));
});

/** The directives of a group; of the shared ones, which are many, only those that are set or were asked for. */
function directivesIn({ directives, sparse }: FormGroup, unit: Unit, pinned: readonly string[]): readonly Directive[] {
  if (!sparse) return directives;
  // By what stands in the file: a line that the target does not know is no entry, and is to be seen all the same.
  const set = new Set(
    unit.document.nodes.map((node) => node.type === 'assignment' && keyOf(node.section?.name, node.key)),
  );
  for (const { directive } of unit.entries) set.add(keyOf(directive.section, directive.name));
  return directives.filter(
    ({ section, name }) => set.has(keyOf(section, name)) || pinned.includes(keyOf(section, name)),
  );
}

const keyOf = (section: string | undefined, name: string): string => `${section}/${name}`;

/** Shows the field that has the focus in the preview. */
function followFocus(event: FocusEvent): void {
  const id = event.target.id;
  const listener = /^c-Listen-(\d+)$/.exec(id);
  const other = /^c-(Unit|Socket|Service|Install)-(\w+?)(?:-(\d+))?$/.exec(id);
  if (listener) setFocus(`Listen/${listener[1]}`);
  else if (other) setFocus(`${other[1]}/${other[2]}/${other[3] ?? 'last'}`);
}

interface GroupProps {
  readonly group: FormGroup;
  readonly unit: Unit;
  readonly complete: boolean;
  readonly rows: readonly RowModel[];
  readonly pinned: readonly string[];
  readonly about: FormProps['about'];
}

/** One group: what is common, set, wrong or asked for; the rest unfolds. */
function Group({ group, unit, complete, rows, pinned, about }: GroupProps) {
  const [unfolded, setUnfolded] = useState(false);
  const { target, unit: name, manager } = unit.context;
  // A new object once all kinds are here, so that the rows are drawn with what these know.
  const context = useMemo(() => ({ target, unit: name, manager, complete }), [target, name, manager, complete]);
  const shown = rows.filter(
    ({ directive: d, items }) => group.isCommon(d) || items.length > 0 || pinned.includes(`${d.section}/${d.name}`),
  );
  const folded = rows.length - shown.length;
  const list = unfolded ? rows : shown;
  return (
    <section id={`category-${group.id}`} aria-labelledby={`title-${group.id}`} tabIndex={-1}>
      <h2 id={`title-${group.id}`}>{group.title}</h2>
      <p className="lead">{group.lead}</p>
      {group.id === 'listen' && <Listeners unit={unit} />}
      {list.map((row) => (
        <Row key={row.directive.name} {...{ row, context, about }} />
      ))}
      {group.sparse && <p className="said">Find one by its name in the search box to add it.</p>}
      {(folded > 0 || unfolded) && (
        <button type="button" className="link fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? 'Show less' : `Show ${folded} more`}
        </button>
      )}
    </section>
  );
}
