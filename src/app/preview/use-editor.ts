import { type ComponentType, startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

type Editor = ComponentType<{ readonly name: string; readonly top: number }>;

/** The editor, once the page stands and it is here; until then, or without a network, the plain preview is in its place. */
export function useEditor(): Editor | undefined {
  const [editor, setEditor] = useState<Editor>();
  useEffect(
    () =>
      whenIdle(() => {
        import('./editor/editor.tsx')
          .then(({ loadEditor }) => loadEditor())
          .then((made) => startTransition(() => setEditor(() => made)))
          .catch(() => undefined);
      }),
    [],
  );
  return editor;
}
