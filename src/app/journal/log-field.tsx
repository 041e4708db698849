import type { ClipboardEvent, DragEvent } from 'react';
import { loadJournal } from '../../model/index.ts';
import { setLog } from '../state/pasted-log.ts';
import { toast } from '../ui/toast.tsx';

interface LogFieldProps {
  readonly text: string;
  readonly placeholder: string;
}

/** So much is drawn in the field, in characters: a browser takes minutes over a field of some megabytes. */
const drawn = 200_000;

/** Takes a log: typed, pasted, dropped or opened. Of a long one the end is shown, which cannot be typed into. */
export function LogField({ text, placeholder }: LogFieldProps) {
  const long = text.length > drawn;
  return (
    <>
      <label htmlFor="log-text" className="visually-hidden">
        Log
      </label>
      <textarea
        id="log-text"
        className="field"
        rows={text === '' ? 6 : 5}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        wrap="off"
        placeholder={placeholder}
        readOnly={long}
        value={long ? text.slice(-drawn) : text}
        onChange={(event) => setLog(event.target.value)}
        onPaste={pasteLong}
        onDrop={drop}
      />
      {long && <p className="why">{(text.length / 1_000_000).toFixed(1)} MB, of which the end is shown.</p>}
      <div className="log-actions">
        <label className="button small">
          Open a file …
          <input type="file" className="visually-hidden" onChange={(event) => void openFile(event.target.files?.[0])} />
        </label>
        {text !== '' && (
          <button type="button" className="button quiet small" onClick={() => put('')}>
            Clear
          </button>
        )}
      </div>
    </>
  );
}

/** Puts a text into the field, and the focus with it: the button that did so may be gone. */
export function put(text: string): void {
  setLog(text);
  document.getElementById('log-text')?.focus();
}

/** A long log takes the place of what was there, without a way through the field. */
function pasteLong(event: ClipboardEvent): void {
  const text = event.clipboardData.getData('text/plain');
  if (text.length <= drawn) return;
  event.preventDefault();
  setLog(text);
}

/** A file that is dropped on the field is a log, whatever it is elsewhere on the page. */
function drop(event: DragEvent<HTMLTextAreaElement>): void {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  event.stopPropagation();
  void openFile(file);
}

async function openFile(file: File | undefined): Promise<void> {
  if (!file) return;
  const { longestLog } = await loadJournal();
  try {
    // Of a longer one the newest lines are read, at its end.
    setLog(await file.slice(-longestLog).text());
  } catch {
    toast(`${file.name} cannot be read.`);
  }
}
