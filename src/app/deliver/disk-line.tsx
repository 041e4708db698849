import { unsaved, useDisk } from '../state/disk.ts';
import { diskOf } from '../state/shelf/current.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { saveAndTell } from './save-to-disk.ts';

/** Where the work is kept on this machine, beside the browser: in the files that it was opened from. */
export default function DiskLine() {
  const store = useStore();
  const { bundle } = useAppState();
  useDisk();
  const names = diskOf(bundle).map(({ handle }) => handle.name);
  if (names.length === 0) return null;
  const all = names.join(' and ');
  const open = unsaved(bundle).length;
  return (
    <>
      {open > 0 ? `Not yet in ${all} on your disk` : `As in ${all} on your disk`}
      <button
        type="button"
        className="button"
        disabled={open === 0}
        title="Ctrl+S"
        aria-keyshortcuts="Control+S"
        onClick={() => void saveAndTell(store)}
      >
        Save
      </button>
    </>
  );
}
