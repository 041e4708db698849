import './changes.css';
import { loadComparison } from '../../model/index.ts';
import { useLoaded } from './use-loaded.ts';

type Change = ReturnType<Awaited<ReturnType<typeof loadComparison>>['meaningOf']>[number];

/** More changes than these are counted, not listed. */
const most = 60;

/** What systemd does otherwise, in sentences, unit by unit. */
export function MeaningView({ changes }: { readonly changes: readonly Change[] }) {
  const shown = changes.slice(0, most);
  const units = [...new Set(shown.map(unitOf))];
  return (
    <section aria-labelledby="meaning">
      <h2 id="meaning">What it means</h2>
      {changes.length === 0 && (
        <p className="why">
          The same: what differs is comments, order or spelling, and makes no difference to systemd.
        </p>
      )}
      {units.map((unit) => (
        <Sentences key={unit} unit={unit} changes={shown.filter((change) => unitOf(change) === unit)} />
      ))}
      {changes.length > most && <p className="why">and {changes.length - most} more</p>}
    </section>
  );
}

/** The unit that a change is of; empty for what all are. */
const unitOf = (change: Change): string => ('unit' in change ? change.unit : '');

function Sentences({ unit, changes }: { readonly unit: string; readonly changes: readonly Change[] }) {
  const { meaningWords } = useLoaded(loadComparison);
  return (
    <>
      {unit !== '' && (
        <h3>
          <code>{unit}</code>
        </h3>
      )}
      <ul className="diff-meaning" aria-label={unit === '' ? 'All units' : unit}>
        {changes.map((change, i) => (
          <li key={i}>{meaningWords(change)}</li>
        ))}
      </ul>
    </>
  );
}
