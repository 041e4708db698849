import { companionOf, type Unit, unitNamed } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';
import { useStanding } from './use-standing.ts';

/** More findings than these are counted, not listed. */
const most = 12;

/** What was worked out of units: it takes longer than all else that a key sets off. */
const known = new WeakMap<Unit, ReturnType<ReturnType<typeof useCompanion>['exposure']>>();

/** How exposed the program's service is, in the figure of `systemd-analyze security`, and what it comes from. */
export function Exposure() {
  const { loaded, socket } = useCalmState();
  const { exposure } = useCompanion();
  const now = useStanding();
  if (!socket || !now) return null;
  const { setup, names } = now;
  const runner = setup.taking === 'proxy' ? unitNamed(loaded, names.server) : companionOf(loaded, socket);
  if (!runner) return null;
  const { overall, rating, findings } = known.get(runner.unit) ?? exposure(runner.unit);
  known.set(runner.unit, { overall, rating, findings });
  const open = findings.filter(({ share }) => share > 0);
  return (
    <details
      className={`exposure ${rating.toLowerCase()}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false;
      }}
    >
      <summary>
        exposure <b>{overall.toFixed(1)}</b> {rating}
      </summary>
      <div className="findings">
        <p className="muted">
          What <code>systemd-analyze security {runner.name}</code> says of it: 0 is closed, 10 is open. Most of it comes
          from here:
        </p>
        <ul>
          {open.slice(0, most).map(({ id, words, share }) => (
            <li key={id}>
              <code>{id}</code> <span>{words}</span> <b>{share.toFixed(1)}</b>
            </li>
          ))}
        </ul>
        {open.length > most && <p className="muted">and {open.length - most} more</p>}
      </div>
    </details>
  );
}
