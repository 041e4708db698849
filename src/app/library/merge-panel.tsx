import './library.css';
import { useMemo, useState } from 'react';
import { type Bundle, type Difference, loadComparison, targetName } from '../../model/index.ts';
import { leaveBeside } from '../state/beside.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { Compared } from '../ui/compared.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

interface MergePanelProps {
  /** One's own work, in which what is taken is written. */
  readonly mine: Bundle;
  readonly close: () => void;
}

/** One's own work and what came with a link or from another program: what is otherwise, and which of it to take. */
export default function MergePanel({ mine, close }: MergePanelProps) {
  const store = useStore();
  const { bundle: theirs } = useAppState();
  const { differences, merged } = useLoaded(loadComparison);
  const all = useMemo(() => differences(mine, theirs), [differences, mine, theirs]);
  const [taken, setTaken] = useState<ReadonlySet<Difference>>(new Set());
  const choose = (difference: Difference, their: boolean) => {
    const next = new Set(taken);
    if (their) next.add(difference);
    else next.delete(difference);
    setTaken(next);
  };
  const merge = () => {
    store.open(
      merged(
        mine,
        theirs,
        all.filter((each) => taken.has(each)),
      ),
      'merge',
    );
    leaveBeside();
    toast('Merged. Undo leads back.', { title: 'Undo', run: () => store.undo() });
    close();
  };
  return (
    <Dialog title="Compare and merge" close={close}>
      {all.length === 0 ? (
        <p className="muted">
          No directive differs. Comments and order may; they are below, and stay with the text that they are in: keep
          mine, or what came.
        </p>
      ) : (
        <>
          <p className="muted">
            Choose what to take; it is written into your own files, in which comments and order stay as they are.
            Comments of what came do not come along.
          </p>
          <table className="merge">
            <thead>
              <tr>
                <th scope="col">Directive</th>
                <th scope="col">Mine</th>
                <th scope="col">What came</th>
              </tr>
            </thead>
            <tbody>
              {all.map((difference, i) => {
                const [title, own, other] = cells(difference);
                return (
                  <tr key={i}>
                    <th scope="row">{title}</th>
                    {[false, true].map((their) => (
                      <td key={String(their)}>
                        <label className="check">
                          <input
                            type="radio"
                            name={`merge-${i}`}
                            aria-label={`${title}: ${their ? 'what came' : 'mine'}`}
                            checked={taken.has(difference) === their}
                            onChange={() => choose(difference, their)}
                          />
                          <code>{their ? other : own}</code>
                        </label>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
          <div className="actions">
            <button type="button" className="button primary" onClick={merge}>
              Merge into mine
            </button>
            <button type="button" className="button" onClick={() => setTaken(new Set(all))}>
              Take all that came
            </button>
            <button type="button" className="button" onClick={() => setTaken(new Set())}>
              Keep all of mine
            </button>
          </div>
        </>
      )}
      <Compared before={mine} after={theirs} />
    </Dialog>
  );
}

/** What differs, and how it is in each. */
function cells(difference: Difference): readonly [string, string, string] {
  switch (difference.what) {
    case 'target':
      return ['Target', targetName(difference.mine), targetName(difference.theirs)];
    case 'manager':
      return ['Manager', difference.mine, difference.theirs];
    case 'file':
      return [
        difference.file,
        difference.has === 'mine' ? 'there' : 'not there',
        difference.has === 'theirs' ? 'there' : 'not there',
      ];
    case 'directive':
      return [
        `${difference.name.endsWith('…') ? 'Listeners' : `${difference.name}=`} in ${difference.file}`,
        difference.mine.join('\n') || 'not set',
        difference.theirs.join('\n') || 'not set',
      ];
  }
}
