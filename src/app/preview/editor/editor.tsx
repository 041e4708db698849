import './editor.css';
import { useLayoutEffect, useRef } from 'react';
import { loadEditing } from '../../../model/index.ts';
import { type GoToText, onGoToText } from '../../state/go-to.ts';
import { useStore } from '../../state/store-context.ts';
import { adoptStyles } from './adopt-styles.ts';
import { FileEditor } from './file-editor.ts';

/** A place that was asked for; its file may have to be opened first. */
let wanted: GoToText | undefined;
const takers = new Set<() => void>();
onGoToText((target) => {
  wanted = target;
  for (const take of takers) take();
});

export interface EditorProps {
  readonly name: string;
  /** How far the preview was scrolled that it stands in for, in pixels. */
  readonly top: number;
}

/** Fetches what the editor needs, and gives it. */
export async function loadEditor() {
  adoptStyles();
  const editing = await loadEditing();
  /** A file to type in: highlighted, marked, one with the form at every key. */
  return function Editor({ name, top }: EditorProps) {
    const store = useStore();
    const box = useRef<HTMLDivElement>(null);
    const editor = useRef<FileEditor>(undefined);
    // The file that it begins with; from then on the effect below opens what is shown.
    const first = useRef({ name, top });
    useLayoutEffect(() => {
      if (!box.current) return;
      const tips = document.createElement('aside');
      tips.className = 'editor-tips';
      tips.setAttribute('aria-label', 'Hints of the editor');
      document.body.append(tips);
      const made = new FileEditor(box.current, tips, store, editing, first.current.name);
      made.view.scrollDOM.scrollTop = first.current.top;
      editor.current = made;
      return () => {
        editor.current = undefined;
        made.destroy();
        tips.remove();
      };
    }, [store]);
    useLayoutEffect(() => {
      const take = () => {
        if (wanted && editor.current?.goTo(wanted)) wanted = undefined;
      };
      editor.current?.open(name);
      take();
      takers.add(take);
      return () => {
        takers.delete(take);
      };
    }, [name]);
    return <div className="editor" ref={box} />;
  };
}
