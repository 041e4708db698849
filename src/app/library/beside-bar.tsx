import { lazy, Suspense, useState } from 'react';
import { leaveBeside, useBeside } from '../state/beside.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { toast } from '../ui/toast.tsx';

const MergePanel = lazy(() => import('./merge-panel.tsx'));

/** A link was opened beside one's own work: where that is, and what can be done with both. */
export default function BesideBar() {
  const store = useStore();
  const beside = useBeside();
  const { bundle } = useAppState();
  const [merging, setMerging] = useState(false);
  // Undo leads back, too.
  if (!beside || bundle === beside.mine) return null;
  const byLink = beside.came === 'link';
  const back = () => {
    store.open(beside.mine, 'go back to mine');
    leaveBeside();
    toast('Back to your own. The other comes back with Undo.', {
      title: 'Undo',
      run: () => store.undo(),
    });
  };
  return (
    <section className="note info offer" aria-label={byLink ? 'Opened from a link' : 'Opened from another program'}>
      <span>
        <b>{byLink ? 'This came with a link.' : 'Another program shared this.'}</b>{' '}
        {beside.kept
          ? 'Your own work is in My units.'
          : 'Your own work could not be kept in this browser: it comes back with Undo, for as long as this page is open.'}
      </span>
      <button type="button" className="fix" onClick={() => setMerging(true)}>
        Compare and merge
      </button>
      <button type="button" className="fix" onClick={back}>
        Back to mine
      </button>
      <button type="button" className="fix" onClick={leaveBeside}>
        Close
      </button>
      {merging && (
        <Suspense>
          <MergePanel mine={beside.mine} close={() => setMerging(false)} />
        </Suspense>
      )}
    </section>
  );
}
