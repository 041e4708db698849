import { Info } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import type { Context, Directive, Fix } from '../../model/index.ts';
import { controlId } from '../state/go-to.ts';
import { useStore } from '../state/store-context.ts';
import { Notes } from '../ui/notes.tsx';
import { Control } from './control.tsx';
import { ListControl } from './list-control.tsx';
import type { RowModel } from './rows.ts';

interface RowProps {
  readonly row: RowModel;
  readonly context: Context;
  readonly about: (directive: Directive) => ReactNode;
}

/** A directive: its name, what it is for, and the control that fits its kind. */
export const Row = memo(function Row({ row, context, about }: RowProps) {
  const store = useStore();
  const [open, setOpen] = useState(false);
  const { directive, items, idle, untimely } = row;
  const id = controlId(directive.section, directive.name);
  const describedBy = `${id}-said`;
  const last = items.at(-1);
  const apply = (fix: Fix) => store.edit(fix.edits, fix.title);
  const classes = ['row', items.length > 0 && 'set', idle && 'idle', untimely && 'idle'].filter(Boolean).join(' ');
  return (
    <div className={classes} data-slot={`${directive.section}/${directive.name}`}>
      <div className="head">
        <span className="key">
          {directive.name}
          {untimely && <span className="since">{untimely}</span>}
        </span>
        <button
          type="button"
          className="about"
          aria-label={`About ${directive.name}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Info size={14} aria-hidden="true" />
        </button>
        <span className="what">{directive.brief}</span>
      </div>
      <div className="control">
        {directive.repeat === 'list' ? (
          <ListControl {...{ row, id, describedBy, context }} />
        ) : (
          <>
            <Control {...{ row, id, describedBy, context }} />
            {items.length > 1 && <p className="said">Set {items.length} times; the last line counts.</p>}
            {last && <Notes diagnostics={last.diagnostics} apply={apply} />}
          </>
        )}
        <p className="said" id={describedBy}>
          {directive.repeat === 'last-wins' && last?.words
            ? last.words
            : items.length === 0
              ? directive.defaultWords
              : ''}
          {idle && (
            <i>
              {items.length > 0 || !directive.defaultWords ? '' : ' · '}no effect: {idle}
            </i>
          )}
        </p>
      </div>
      {open && <div className="explained">{about(directive)}</div>}
    </div>
  );
});
