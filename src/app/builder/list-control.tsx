import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type Context, type Directive, type Fix, kindOf } from '../../model/index.ts';
import { useStore } from '../state/store-context.ts';
import { clearAbove, removeValue } from '../state/write.ts';
import { Notes } from '../ui/notes.tsx';
import { TextControl } from '../ui/text-control.tsx';
import type { Item, RowModel } from './rows.ts';
import { useItemField } from './use-field.ts';

interface ListControlProps {
  readonly row: RowModel;
  readonly id: string;
  readonly describedBy: string;
  readonly context: Context;
}

/** More fields than this are not drawn: such a file is edited as text. */
const most = 100;

/** The assignments of a list, one below the other, with a field for the next one. */
export function ListControl({ row, id, describedBy, context }: ListControlProps) {
  const store = useStore();
  const { directive, items } = row;
  const clears = kindOf(directive.kind).read('', context).status === 'reset';
  // An empty field was asked for at this place. Once it is filled the place is an item, and the field is gone.
  const [addingAt, setAddingAt] = useState<number>();
  const all = addingAt === items.length || items.length === 0 ? [...items, undefined] : items;
  // A field is its place: typing into the last, empty one makes it the item at that place.
  const fields = all.slice(0, most).map((item, place) => ({ item, place }));
  return (
    <div className="list">
      {fields.map(({ item, place }) => (
        <ListItem
          key={place}
          {...{ directive, item, describedBy, context }}
          index={place}
          id={place === 0 ? id : `${id}-${place}`}
        />
      ))}
      {all.length > most && <p className="said">and {all.length - most} more, in the file</p>}
      <div className="actions">
        {items.length > 0 && items.length < most && (
          <button type="button" className="link" onClick={() => setAddingAt(items.length)}>
            <Plus size={13} aria-hidden="true" /> Add another
          </button>
        )}
        {clears && items.length > 0 && !items.some((item) => item.reset) && (
          <button
            type="button"
            className="link aside"
            title={`Writes an empty ${directive.name}= first: in a drop-in it clears what the unit itself lists.`}
            onClick={() => clearAbove(store, directive)}
          >
            Start from an empty list
          </button>
        )}
      </div>
    </div>
  );
}

interface ListItemProps {
  readonly directive: Directive;
  readonly item: Item | undefined;
  readonly index: number;
  readonly id: string;
  readonly describedBy: string;
  readonly context: Context;
}

function ListItem({ directive, item, index, id, describedBy, context }: ListItemProps) {
  const store = useStore();
  const { name, write, left } = useItemField(directive, index);
  const completions = kindOf(directive.kind).complete?.('', context);
  const apply = (fix: Fix) => store.edit(fix.edits, fix.title);
  const drop = () => removeValue(store, { directive, index });
  if (item?.reset)
    return (
      <p className="cleared">
        <code>{directive.name}=</code> clears everything above it
        <button
          type="button"
          className="button quiet icon"
          aria-label={`Remove the empty ${directive.name}=`}
          onClick={drop}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </p>
    );
  return (
    <div>
      <div className="item">
        <TextControl
          {...{ id, name, describedBy, write }}
          label={index === 0 ? directive.name : `${directive.name}, number ${index + 1}`}
          value={item?.value ?? ''}
          placeholder={index === 0 ? (directive.default ?? exampleOf(directive)) : ''}
          invalid={item?.diagnostics.some((d) => d.severity === 'error') ?? false}
          left={left}
          {...(completions ? { completions } : {})}
        />
        {item && (
          <button
            type="button"
            className="button quiet icon"
            aria-label={`Remove ${directive.name} ${item.value}`}
            onClick={drop}
          >
            <X size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      {item?.words && <p className="said">{item.words}</p>}
      {item && <Notes diagnostics={item.diagnostics} apply={apply} />}
    </div>
  );
}

/** An example of a value; none while the kind is still to be fetched. */
const exampleOf = ({ kind }: Directive): string =>
  kindOf(kind) === kindOf('any-text') ? '' : (kindOf(kind).examples[0] ?? '');
