import { useEffect, useState } from 'react';
import type { Bundle } from '../../model/index.ts';
import { askTabs, closedTabs, forgetTab, rememberTab } from '../state/shelf/closed-tabs.ts';
import { fileNames, when } from './short.ts';

interface ClosedTabsProps {
  readonly now: Bundle;
  readonly open: (bundle: Bundle) => void;
  /** Says what was done, with the way back, and draws anew. */
  readonly tell: (text: string, undo: () => void) => void;
}

/** What was worked on in tabs that were closed: it stays until it is opened or deleted here. */
export function ClosedTabs({ now, open, tell }: ClosedTabsProps) {
  const [live, setLive] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => askTabs((tab) => setLive((known) => new Set([...known, tab]))), []);
  const left = closedTabs(live, now);
  if (left.length === 0) return null;
  return (
    <section className="closed-tabs" aria-labelledby="closed-tabs">
      <h3 id="closed-tabs">From tabs that were closed</h3>
      <ul className="entries" aria-labelledby="closed-tabs">
        {left.map((kept) => {
          const { tab, at, bundle } = kept;
          return (
            <li key={tab} className="kept-entry">
              <button type="button" className="entry-open" onClick={() => open(bundle)}>
                <b>{bundle.name}</b>
                <span className="mono">{fileNames(bundle)}</span>
                <span className="muted">{when(at)}</span>
              </button>
              <div className="entry-actions">
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={`Delete ${bundle.name} of ${when(at)}`}
                  onClick={() => {
                    forgetTab(kept);
                    tell(`Deleted “${bundle.name}”.`, () => rememberTab(kept));
                  }}
                >
                  Delete
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
