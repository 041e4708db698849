import './deliver.css';
import { useMemo, useState } from 'react';
import { type LoadedBundle, loadBundle, loadCommands, loadComparison } from '../../model/index.ts';
import { limit, notTakenWords } from '../state/limit.ts';
import { usePair } from '../state/use-pair.ts';
import { MeaningView } from '../ui/meaning-view.tsx';
import { TextDiffView } from '../ui/text-diff-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { PlanView } from './plan-view.tsx';
import { type Base, useBase, useBases } from './use-base.ts';

/** What is otherwise than in an earlier version, as meaning and as text, and how a machine gets from there to here. */
export default function ChangesPane() {
  const [chosen, setChosen] = useState<Base>('opened');
  const [pasted, setPasted] = useState('');
  const bases = useBases();
  const loaded = usePair()?.loaded;
  if (!loaded) return null;
  return (
    <div className="tool">
      <fieldset className="deliver-choices">
        <legend>Compare with</legend>
        {bases.map(([base, words]) => (
          <label key={base} className="check">
            <input type="radio" name="before" checked={chosen === base} onChange={() => setChosen(base)} /> {words}
          </label>
        ))}
      </fieldset>
      {chosen === 'pasted' && (
        <Pasted text={pasted} change={setPasted} names={loaded.bundle.files.map(({ name }) => name)} />
      )}
      {(chosen !== 'pasted' || pasted.trim() !== '') && <Comparison base={chosen} pasted={pasted} after={loaded} />}
    </div>
  );
}

interface PastedProps {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly names: readonly string[];
}

function Pasted({ text, change, names }: PastedProps) {
  return (
    <label className="pasted">
      <span className="why">
        The output of <code>systemctl cat {names.join(' ')}</code> on a machine, the text of one unit, or a link.
      </span>
      <textarea
        className="field"
        rows={6}
        spellCheck={false}
        aria-label="The earlier version"
        value={text}
        onChange={(event) => {
          const { value } = event.target;
          if (value.length > limit) toast(notTakenWords(value.length));
          else change(value);
        }}
      />
    </label>
  );
}

/** Units of more lines than these take longer than a key may. */
const longest = 4000;

interface ComparisonProps {
  readonly base: Base;
  readonly pasted: string;
  readonly after: LoadedBundle;
}

function Comparison({ base, pasted, after }: ComparisonProps) {
  const { changePlan } = useLoaded(loadCommands);
  const { filePairs, meaningOf } = useLoaded(loadComparison);
  const bundle = useBase(base, pasted);
  const before = useMemo(() => loadBundle(bundle), [bundle]);
  const large = [...before.units, ...after.units].some(({ unit }) => unit.entries.length > longest);
  const meaning = useMemo(() => (large ? [] : meaningOf(before, after)), [meaningOf, before, after, large]);
  const pairs = useMemo(() => filePairs(bundle, after.bundle), [filePairs, bundle, after.bundle]);
  const plan = useMemo(() => changePlan(before, after), [changePlan, before, after]);
  if (pairs.length === 0 && meaning.length === 0)
    return (
      <p className="why" role="status">
        Nothing has changed since then. Change something, and this says what it means, what has to be stopped, restarted
        or reloaded, and in which order.
      </p>
    );
  return (
    <>
      {large ? (
        <p className="why">
          A unit has more than {longest.toLocaleString('en')} lines: what changes is not put into sentences.
        </p>
      ) : (
        <MeaningView changes={meaning} />
      )}
      {pairs.length > 0 && <TextDiffView pairs={pairs} />}
      {plan.changes.length > 0 && <PlanView plan={plan} />}
    </>
  );
}
