import { openBeside } from '../state/beside.ts';
import type { Store } from '../state/store.ts';
import { toast } from '../ui/toast.tsx';
import { openGiven } from './open-text.ts';

/** What the service worker took in for this page, once; nothing where there is none. */
async function fromWorker(): Promise<readonly (string | File)[]> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return [];
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type: 'SHARED' }, [port2]);
  });
}

/** Opens what another program shared with the app, beside one's own work. */
export async function openShared(store: Store): Promise<void> {
  history.replaceState(null, '', location.pathname + location.hash);
  const given = await fromWorker();
  if (given.length === 0) return toast('What was shared did not arrive. Share it again, or paste it here.');
  await openGiven(store, given, { open: (bundle) => void openBeside(store, bundle, 'share') });
}
