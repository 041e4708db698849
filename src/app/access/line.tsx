import type { BundleUnit } from '../../model/index.ts';
import { fieldOf } from '../state/field-of.ts';
import { goTo } from '../state/go-to.ts';
import { useStore } from '../state/store-context.ts';
import type { Answer } from './sign.tsx';

type By = NonNullable<Answer['by']>;

/** The line that decides, or the default where none does; it leads to the field. */
export function Line({ by, units }: { readonly by: By; readonly units: readonly BundleUnit[] }) {
  const store = useStore();
  const open = (target: Omit<Parameters<typeof goTo>[0], 'unit'>) => {
    store.show(by.unit);
    goTo({ unit: by.unit, ...target });
  };
  if (by.kind === 'default')
    return (
      <button type="button" className="link" onClick={() => open({ section: 'Socket', name: by.name, index: 0 })}>
        {by.value === '' ? `No ${by.name}= is set` : `Default of ${by.name}=, ${by.value}`}
      </button>
    );
  const { assignment, file } = by.entry;
  const document = units.find(({ name }) => name === by.unit)?.unit.document;
  const field = file === undefined && document ? fieldOf(document, assignment) : undefined;
  const words = (
    <>
      <code>
        {assignment.key}={assignment.value}
      </code>
      {document && file === undefined && `, line ${lineAt(document.text, assignment.keyStart)}`}
    </>
  );
  return field ? (
    <button type="button" className="link" onClick={() => open(field)}>
      {words}
    </button>
  ) : (
    <span>
      {words} {file && `in ${file}`}
    </span>
  );
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;
