import { limit, tooLargeWords } from '../state/limit.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { toast } from '../ui/toast.tsx';

interface TextEditorProps {
  readonly name: string;
}

/** A file as it is typed: every key is in the unit at once, in the form and in the checks. */
export default function TextEditor({ name }: TextEditorProps) {
  const store = useStore();
  // Not the calm state: the text of a moment ago would take away the last key.
  const text = useAppState().bundle.files.find((file) => file.name === name)?.text ?? '';
  return (
    <textarea
      className="text-editor"
      aria-label={`Text of ${name}`}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      wrap="off"
      value={text}
      onChange={(event) => {
        const { value } = event.target;
        if (value.length > limit) toast(tooLargeWords(value.length));
        else store.writeFile(name, value, `text/${name}`);
      }}
      onBlur={() => store.seal()}
    />
  );
}
