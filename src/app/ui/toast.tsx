import { useEffect, useSyncExternalStore } from 'react';
import { announce } from './announce.ts';

interface Toast {
  readonly text: string;
  readonly action?: { readonly title: string; readonly run: () => void };
}

let current: Toast | undefined;
const listeners = new Set<() => void>();

/** Says what has just happened, with a way back where there is one; the next one takes its place. */
export function toast(text: string, action?: Toast['action']): void {
  put(action ? { text, action } : { text });
  announce(text);
}

function put(next: Toast | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How long a message stands, in milliseconds: longer where there is something to decide. */
const stands = 4000;
const standsWithAction = 12_000;

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => put(undefined), shown.action ? standsWithAction : stands);
    return () => clearTimeout(timer);
  }, [shown]);
  if (!shown) return null;
  const { text, action } = shown;
  return (
    <aside className="toast" aria-label="What has just happened">
      <span>{text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.run();
            put(undefined);
          }}
        >
          {action.title}
        </button>
      )}
      <button type="button" onClick={() => put(undefined)}>
        Close
      </button>
    </aside>
  );
}
