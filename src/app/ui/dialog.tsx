import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A modal dialog of the platform: it holds the focus, closes by Escape and gives the focus back. Its first field has the focus. */
export function Dialog({ title, close, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Where something is to be typed the hand is there; on a touch screen that would raise the keyboard over the dialog.
    if (!matchMedia('(pointer: coarse)').matches)
      dialog
        ?.querySelector<HTMLElement>('.dialog-body :is(textarea, input:not([type=file], [type=checkbox], [readonly]))')
        ?.focus();
    // A click beside the dialog lands on the element itself.
    const outside = (event: MouseEvent) => event.target === dialog && dialog?.close();
    dialog?.addEventListener('click', outside);
    return () => {
      dialog?.removeEventListener('click', outside);
      // The platform gives the focus back when a dialog closes, and not when it is taken away after a choice.
      const before = opener.current;
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={element} aria-label={title} onClose={close}>
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="button quiet icon" aria-label="Close" onClick={() => element.current?.close()}>
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
