import './access.css';
import { useMemo } from 'react';
import { loadReach, socketsOf } from '../../model/index.ts';
import { useCompanion } from '../state/use-companion.ts';
import { usePair } from '../state/use-pair.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Question } from './question.tsx';
import { ReachTable } from './reach-table.tsx';

/** More listeners than these are counted, not shown. */
const most = 60;

/** Who can connect to what the sockets listen on, and for anyone who is named: yes or no, and the line that decides. */
export default function AccessPane() {
  const { rowsOf } = useLoaded(loadReach);
  const { workingUnit } = useCompanion();
  const loaded = usePair()?.loaded;
  const shown = useMemo(() => {
    if (!loaded) return undefined;
    // The units as the form shows them, so that a line leads to its field.
    const units = loaded.units.map((each) => ({ ...each, unit: workingUnit(loaded.bundle, each) }));
    const working = { ...loaded, units };
    const sockets = socketsOf(working);
    return {
      rows: sockets.flatMap((socket) => rowsOf(working, socket, most)).slice(0, most),
      all: sockets.reduce((sum, { unit }) => sum + unit.listeners.length, 0),
      units,
    };
  }, [loaded, rowsOf, workingUnit]);
  if (!shown) return null;
  const { rows, all, units } = shown;
  if (rows.length === 0)
    return (
      <p className="access muted">
        Nothing listens yet, so nobody can connect. Add a listener, and this says who gets to it.
      </p>
    );
  return (
    <div className="access">
      <section aria-labelledby="access-reach">
        <h2 id="access-reach">Who can connect</h2>
        <ReachTable rows={rows} several={socketCount(rows) > 1} />
        {all > rows.length && <p className="access-why">and {all - rows.length} more listeners</p>}
        <p className="access-why">
          As far as the units decide: a firewall, missing routes and security modules such as SELinux keep more out.
        </p>
      </section>
      <Question rows={rows} units={units} />
    </div>
  );
}

const socketCount = (rows: readonly { readonly door: { readonly socket: { readonly name: string } } }[]): number =>
  new Set(rows.map(({ door }) => door.socket.name)).size;
