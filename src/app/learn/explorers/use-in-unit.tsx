import {
  add,
  applyEdits,
  assignments,
  directivesOf,
  directive as find,
  parse,
  setValue,
} from '../../../model/index.ts';
import { visit } from '../../state/address.ts';
import { goTo } from '../../state/go-to.ts';
import type { Store } from '../../state/store.ts';
import { useAppState, useStore } from '../../state/store-context.ts';
import { listenerLines } from '../../state/write.ts';

/** A line of `[Socket]` to be written: a directive and its value. */
export interface Line {
  readonly name: string;
  readonly value: string;
}

/** Writes lines into the user's own socket unit, and shows the field of the first. Nothing where there is no socket. */
export function UseInUnit({ lines, wrong = false }: { readonly lines: readonly Line[]; readonly wrong?: boolean }) {
  const store = useStore();
  const { socket } = useAppState();
  const [first] = lines;
  if (!socket || !first) return null;
  const listens = first.name.startsWith('Listen');
  const use = () => {
    store.show(socket.name);
    const text = lines.reduce(withLine, store.text());
    write(store, text, lines);
    const document = parse(text);
    const all = listens ? listenerLines(document) : assignments(document, 'Socket', first.name);
    visit('');
    // A listener is the last one that says so; other directives have one field.
    const index = listens ? all.findLastIndex(({ key, value }) => key === first.name && value === first.value) : 0;
    goTo({ unit: socket.name, section: 'Socket', name: first.name, index });
  };
  return (
    <div className="use">
      <pre className="command" tabIndex={0} role="region" aria-label="Lines for the unit">
        {lines.map(({ name, value }) => `${name}=${value}`).join('\n')}
      </pre>
      <button type="button" className="button primary" disabled={wrong} onClick={use}>
        {listens ? 'Add to my unit' : 'Use in my unit'}
      </button>
    </div>
  );
}

/** A text with one more line, or with its line changed. A listener is added, unless it is there already. */
function withLine(text: string, { name, value }: Line): string {
  const document = parse(text);
  const there = assignments(document, 'Socket', name);
  const listens = name.startsWith('Listen');
  if (listens && there.some((line) => line.value === value)) return text;
  const last = listens ? undefined : there.at(-1);
  const category = find('Socket', name)?.category;
  const beside = category === undefined ? [name] : directivesOf(category).map((each) => each.name);
  return applyEdits(text, last ? setValue(last, value) : add(document, { section: 'Socket', beside }, name, value));
}

function write(store: Store, text: string, lines: readonly Line[]): void {
  if (text === store.text()) return;
  const names = lines.map(({ name }) => name);
  const ranges = assignments(parse(text), 'Socket', ...names).filter(({ value }) =>
    lines.some((line) => line.value === value),
  );
  store.write(text, ranges, `set ${names.join(' and ')}`);
}
