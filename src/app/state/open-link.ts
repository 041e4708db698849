import { loadLinks } from '../../model/index.ts';
import { openBeside } from './beside.ts';
import { showView } from './pane.ts';
import type { Store } from './store.ts';

/**
 * Opens the link in a fragment (`#1…` or `#ListenStream=8080`): beside one's own work, which is one undo away.
 * Gives the sentences to say when it is no link that can be read; then nothing has changed.
 */
export async function openLink(store: Store, fragment: string): Promise<string | undefined> {
  const { linkWords, readLink } = await loadLinks();
  const read = readLink(fragment);
  if (!read.ok) {
    const { wrong, instead } = linkWords(read.code);
    return `${wrong} ${instead ?? ''}`.trim();
  }
  const before = JSON.stringify(store.get().bundle);
  if (JSON.stringify(read.bundle) === before) {
    showView(store, read.view);
    return undefined;
  }
  void openBeside(store, read.bundle);
  showView(store, read.view);
  return undefined;
}
