import { useState } from 'react';
import type { Completion } from '../../model/index.ts';
import { type Commit, useDraft } from './use-draft.ts';

export interface ControlProps {
  /** Id of the element that takes the focus. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly describedBy: string;
  readonly value: string;
  readonly placeholder: string;
  readonly invalid: boolean;
  readonly write: Commit;
  /** The hand left the field, with this draft in it. */
  readonly left: (draft: string) => void;
}

interface TextControlProps extends ControlProps {
  readonly completions?: readonly Completion[];
  readonly width?: 'short' | 'middle' | 'full';
}

/** A line of text, with completions where the kind has them. */
export function TextControl(props: TextControlProps) {
  const { id, name, label, describedBy, value, placeholder, invalid, write, left, completions, width = 'full' } = props;
  const draft = useDraft(name, value, write);
  const [touched, setTouched] = useState(false);
  // Most fields are never touched: their lists need not be in the page.
  const list = touched && completions?.length ? `${id}-list` : undefined;
  return (
    <>
      <input
        id={id}
        className={`field ${width}`}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        placeholder={placeholder}
        list={list}
        value={draft.value}
        onFocus={() => setTouched(true)}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={() => {
          const last = draft.value;
          draft.leave();
          left(last);
        }}
      />
      {list && (
        <datalist id={list}>
          {completions?.map((c) => (
            <option key={c.text} value={c.text}>
              {c.words}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
