import { companionOf, loadCommands } from '../../model/index.ts';
import { useCompanion } from '../state/use-companion.ts';
import { usePair } from '../state/use-pair.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { FdTableView } from './fd-table-view.tsx';
import { Steps } from './steps.tsx';

/** Known programs of these groups speak HTTP; of others nothing is known. */
const speaksHttp: ReadonlySet<string> = new Set(['web', 'runtime', 'container']);

/** What the service receives, how to try it before anything is installed, and a client for each listener. */
export default function TestPane() {
  const { fdTable, listenerTests, tryCommand } = useLoaded(loadCommands);
  const { setupOf } = useCompanion();
  const pair = usePair();
  if (!pair) return null;
  const { loaded, socket } = pair;
  if (!socket)
    return <p className="tool muted">There is no socket unit among these files, so there is nothing to connect to.</p>;
  const service = companionOf(loaded, socket);
  const trial = tryCommand(loaded, socket);
  const { program } = setupOf(loaded, socket);
  const tests = listenerTests(loaded, socket, speaksHttp.has(program.group) ? { http: true } : {});
  return (
    <div className="tool">
      <section aria-labelledby="fds">
        <h2 id="fds">What the service receives</h2>
        {service ? (
          <FdTableView table={fdTable(loaded, service)} />
        ) : (
          <p className="why">{socket.unit.service} is not among these files.</p>
        )}
      </section>
      <section aria-labelledby="trial">
        <h2 id="trial">Before anything is installed</h2>
        {'impossible' in trial ? (
          <p className="why">{trial.impossible}</p>
        ) : (
          <Steps steps={[{ ...trial, title: 'systemd-socket-activate' }]} />
        )}
      </section>
      {tests.map(({ listener, steps }) => (
        <section key={listener.entry.assignment.start} aria-label={`Test of ${listener.address}`}>
          <h2>
            Connect to <code>{listener.address}</code>
          </h2>
          <Steps steps={steps} />
        </section>
      ))}
      {tests.length === 0 && <p className="why">The unit listens on nothing yet.</p>}
    </div>
  );
}
