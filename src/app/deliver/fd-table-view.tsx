import './deliver.css';
import type { loadCommands } from '../../model/index.ts';

type Commands = Awaited<ReturnType<typeof loadCommands>>;

/** The descriptors of a service, as it finds them. */
export function FdTableView({ table }: { readonly table: ReturnType<Commands['fdTable']> }) {
  const { rows, listenFds, listenFdNames, notes } = table;
  return (
    <>
      {rows.length > 0 && (
        // The keyboard has to be able to scroll it.
        <section className="deliver-table fds" tabIndex={0} aria-label="Descriptors">
          <table>
            <thead>
              <tr>
                <th scope="col">fd</th>
                <th scope="col">Address</th>
                <th scope="col">What it is</th>
                <th scope="col">Name</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ fd, address, type, name, socket }, i) => (
                <tr key={i}>
                  <td className="fd">{fd ?? '?'}</td>
                  <td>
                    <code>{address}</code>
                  </td>
                  <td>
                    {type}
                    {socket !== undefined && <span className="muted"> from {socket}</span>}
                  </td>
                  <td>{name === undefined ? '—' : <code>{name}</code>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {listenFds !== undefined && (
        <p className="why">
          <code>LISTEN_FDS={listenFds}</code>
          {listenFdNames !== undefined && (
            <>
              {' '}
              <code>LISTEN_FDNAMES={listenFdNames}</code>
            </>
          )}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="why">
          {note}
        </p>
      ))}
    </>
  );
}
