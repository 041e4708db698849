import { companionOf, unitNamed } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';

/** More findings than these are counted, not listed. */
const most = 12;

/** How exposed the program's service is, in the figure of `systemd-analyze security`, and what it comes from. */
export function Exposure() {
  const { loaded, socket } = useCalmState();
  const { exposure, standing } = useCompanion();
  if (!socket) return null;
  const { setup, names } = standing(loaded, socket);
  const runner = setup.taking === 'proxy' ? unitNamed(loaded, names.server) : companionOf(loaded, socket);
  if (!runner) return null;
  const { overall, rating, findings } = exposure(runner.unit);
  const open = findings.filter(({ share }) => share > 0);
  return (
    <details className={`exposure ${rating.toLowerCase()}`}>
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
