import { saveToDisk, unsaved } from '../state/disk.ts';
import type { Store } from '../state/store.ts';
import { toast } from '../ui/toast.tsx';

/** Writes the files that the work was opened from, and says what became of it. */
export async function saveAndTell(store: Store, over = false): Promise<void> {
  const { bundle } = store.get();
  if (unsaved(bundle).length === 0) return toast('The files on your disk are as they are here.');
  const { written, changed, faults } = await saveToDisk(bundle, over);
  const words = [
    ...(written.length > 0 ? [`Saved ${written.join(' and ')}.`] : []),
    ...changed.map(
      ({ handle }) => `${handle.name} was changed on your disk since it was opened, and was left as it is.`,
    ),
    ...faults.map((fault) => `${fault} Download gives you what is here.`),
  ];
  const again = { title: 'Save over it', run: () => void saveAndTell(store, true) };
  toast(words.join(' '), changed.length > 0 ? again : undefined);
}
