import { Workbox } from 'workbox-window';

/** What the user may be told of builds: a newer one waits to be used, or another tab has taken one into use. */
export type News = { readonly kind: 'waiting'; readonly use: () => void } | { readonly kind: 'renewed' };

/** How long a page that stays open rests between two looks for a newer build, in milliseconds. */
const between = 3_600_000;

/** The one text that becomes an address of code, whatever is asked for. */
function workerUrl(): string | TrustedScriptURL {
  const url = './worker.js';
  const policy = window.trustedTypes?.createPolicy('unitwright-worker', { createScriptURL: (_: string) => url });
  return policy?.createScriptURL(url) ?? url;
}

/** Keeps the app in this browser, and tells of newer builds. Nothing changes under the hand: a build is used when that is asked for. */
export async function keepOffline(tell: (news: News) => void): Promise<void> {
  const worker = new Workbox(workerUrl());
  let asked = false;
  worker.addEventListener('waiting', () =>
    tell({
      kind: 'waiting',
      use: () => {
        asked = true;
        worker.messageSkipWaiting();
      },
    }),
  );
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (asked) location.reload();
    else if (isUpdate) tell({ kind: 'renewed' });
  });
  navigator.serviceWorker.controller?.postMessage({ type: 'TIDY' });
  // It cannot be kept where storage is full or forbidden: the page works all the same, with a network.
  await worker.register().catch(() => undefined);
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < between) return;
    looked = Date.now();
    // Without a network there is nothing to be seen.
    worker.update().catch(() => undefined);
  });
}
