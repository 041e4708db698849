import { useMemo } from 'react';
import { type Bundle, loadAll, loadBundle, loadComparison } from '../../model/index.ts';
import { MeaningView } from './meaning-view.tsx';
import { TextDiffView } from './text-diff-view.tsx';
import { useLoaded } from './use-loaded.ts';

/** Services are only understood with the whole catalog. */
const loadWhole = () => Promise.all([loadComparison(), loadAll()]).then(([comparison]) => comparison);

/** What is otherwise in `after`, as meaning and as text. */
export function Compared({ before, after }: { readonly before: Bundle; readonly after: Bundle }) {
  const { filePairs, meaningOf } = useLoaded(loadWhole);
  const meaning = useMemo(() => meaningOf(loadBundle(before), loadBundle(after)), [meaningOf, before, after]);
  const pairs = useMemo(() => filePairs(before, after), [filePairs, before, after]);
  if (pairs.length === 0 && meaning.length === 0) return <p role="status">The two are the same, to the byte.</p>;
  return (
    <div className="compared-view">
      <MeaningView changes={meaning} />
      {pairs.length > 0 && <TextDiffView pairs={pairs} />}
    </div>
  );
}
