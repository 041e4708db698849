import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { isEmbedded } from './app/state/embedded.ts';
import { openLink } from './app/state/open-link.ts';
import { browserStorage, restore } from './app/state/persist.ts';
import { followWork } from './app/state/shelf/current.ts';
import { start } from './app/state/start.ts';
import { Store } from './app/state/store.ts';
import { CalmState, StoreContext } from './app/state/store-context.ts';
import { thisTab } from './app/state/tab.ts';
import { applyTheme, readTheme } from './app/state/theme.ts';
import './app/ui/tokens.css';
import './app/ui/controls.css';
import './app/app.css';

/** Not at the top level: what a link needs is in a file that waits for this one. */
async function run(): Promise<void> {
  if (isEmbedded()) {
    const { EmbedFrame } = await import('./app/embed-frame.tsx');
    return draw(<EmbedFrame />);
  }
  applyTheme(readTheme());
  const store = new Store(restore(browserStorage(), thisTab()) ?? start);
  followWork(store);
  const fault = location.hash.length > 1 ? await openLink(store, location.hash) : undefined;
  draw(
    <StoreContext value={store}>
      <CalmState>
        <App fault={fault} />
      </CalmState>
    </StoreContext>,
  );
}

function draw(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>);
}

void run();
