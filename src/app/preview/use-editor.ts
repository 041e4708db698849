import { type ComponentType, startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

type Editor = ComponentType<{ readonly name: string; readonly top: number }>;

/** The editor, once the page stands and it is here; until then the plain preview is in its place. */
export function useEditor(): Editor | undefined {
  const [editor, setEditor] = useState<Editor>();
  useEffect(
    () =>
      whenIdle(() => {
        fetchEditor().then(
          (made) => startTransition(() => setEditor(() => made)),
          // Without a network the preview stays, and says no less.
          () => undefined,
        );
      }),
    [],
  );
  return editor;
}

async function fetchEditor(): Promise<Editor> {
  const { loadEditor } = await import('./editor/editor.tsx');
  return loadEditor();
}
