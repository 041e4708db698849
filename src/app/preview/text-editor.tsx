import { useStore } from '../state/store-context.ts';

interface TextEditorProps {
  readonly name: string;
  readonly text: string;
}

/** A file as it is typed: every key is in the unit at once, in the form and in the checks. */
export default function TextEditor({ name, text }: TextEditorProps) {
  const store = useStore();
  return (
    <textarea
      className="text-editor"
      aria-label={`Text of ${name}`}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      wrap="off"
      value={text}
      onChange={(event) => store.writeFile(name, event.target.value, `text/${name}`)}
      onBlur={() => store.seal()}
    />
  );
}
