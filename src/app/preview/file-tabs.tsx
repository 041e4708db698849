import { type KeyboardEvent, useRef } from 'react';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** A file's name, which is set in the face of what systemd reads. */
  readonly file?: true;
}

interface FileTabsProps {
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly choose: (id: string) => void;
  readonly label?: string;
}

/** The files of the bundle, and what can be made of them, in tabs: the arrow keys go from one to the next. */
export function FileTabs({ tabs, current, choose, label = 'Files and what to do with them' }: FileTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={keys}>
      {tabs.map(({ id, title, file }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          className={file ? 'mono' : undefined}
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          onClick={() => choose(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
