import { useLayoutEffect, useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';

/** What the hand is typing, by field. */
export type Drafts = Record<string, string>;

interface Draft {
  readonly value: string;
  /** The hand typed something. */
  readonly type: (text: string) => void;
  /** The hand left the field: it shows what the file says. */
  readonly leave: () => void;
}

/**
 * Writes a draft and gives what the file says then. When the file is to say something else later, without another
 * keystroke (a name was looked up), `settle` tells the field that this still is its draft.
 */
export type Commit = (draft: string, settle: (written: string) => void) => string;

/**
 * Holds what the hand is typing in a field. `written` is what the file says; `commit` writes a draft and gives what
 * the file says then. While both agree the draft stands as typed (blanks, a port's name); when the file changes by
 * other means (undo, the preview, a preset) the field follows it.
 */
export function useDraft(name: string, written: string, commit: Commit): Draft {
  const { control, getValues, setValue } = useFormContext<Drafts>();
  const { field } = useController({ name, control, defaultValue: written });
  const ours = useRef<string>(undefined);

  useLayoutEffect(() => {
    if (written === ours.current) return;
    ours.current = written;
    // At first, too: a field that comes new to a place finds the draft of the one that was there before.
    if (getValues(name) !== written) setValue(name, written);
  }, [name, written, getValues, setValue]);

  return {
    value: field.value ?? written,
    type: (text) => {
      field.onChange(text);
      ours.current = commit(text, (later) => {
        ours.current = later;
      });
    },
    leave: () => {
      field.onBlur();
      if (field.value !== ours.current) setValue(name, ours.current ?? written);
    },
  };
}
