import { useState } from 'react';
import { useAppState, useStore } from './state/store-context.ts';

/** What a unit's name may be made of, its suffix apart (`unit_name_is_valid()`). */
const valid = /^[A-Za-z0-9:_.\\@-]{1,248}$/;

/** The unit's name, edited in place. What cannot be a name is not taken over, and says why. */
export function UnitName() {
  const store = useStore();
  const { name } = useAppState().bundle;
  const [draft, setDraft] = useState<string>();
  const text = draft ?? name;
  const wrong = draft !== undefined && !valid.test(draft);
  return (
    <div className="name">
      <span className="sizer">
        <span aria-hidden="true">{text || ' '}</span>
        <input
          aria-label="Unit name"
          aria-invalid={wrong}
          aria-describedby={wrong ? 'name-said' : undefined}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            const typed = event.target.value.replace(/\.socket$/, '');
            setDraft(typed);
            if (valid.test(typed)) store.rename(typed);
          }}
          onBlur={() => {
            setDraft(undefined);
            store.seal();
          }}
        />
      </span>
      <span className="suffix">.socket</span>
      {wrong && (
        <p className="note error" id="name-said" role="alert">
          A unit name is made of letters, digits and : _ . \ @ -, 248 at most.
        </p>
      )}
    </div>
  );
}
