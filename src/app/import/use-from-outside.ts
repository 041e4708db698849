import { useEffect } from 'react';
import { useStore } from '../state/store-context.ts';

/** The queue of files that the platform opens with the installed app. TypeScript's DOM does not have it yet. */
interface LaunchQueue {
  readonly setConsumer: (consume: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void;
}

/** Takes what other programs give to the installed app: files that it is to open, and what is shared with it. */
export function useFromOutside(): void {
  const store = useStore();
  useEffect(() => {
    const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(({ files = [] }) => {
      if (files.length > 0) void import('./open-text.ts').then(({ openGiven }) => openGiven(store, files));
    });
    if (new URLSearchParams(location.search).has('shared'))
      void import('./open-shared.ts').then(({ openShared }) => openShared(store));
  }, [store]);
}
