import { loadReach } from '../../model/index.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { type Answer, type Row, Sign } from './sign.tsx';

/** For each listener who gets to it, and by which way. */
export function ReachTable({ rows, several }: { readonly rows: readonly Row[]; readonly several: boolean }) {
  return (
    // The keyboard has to be able to scroll it.
    <div className="access-table" tabIndex={0} role="region" aria-label="Who can connect to each listener">
      <table>
        <thead>
          <tr>
            <th scope="col">IPv4</th>
            <th scope="col">IPv6</th>
            <th scope="col">This machine</th>
            <th scope="col">Other machines</th>
            <th scope="col">Users here</th>
          </tr>
        </thead>
        {rows.map((row, i) => (
          <Listener key={i} row={row} several={several} />
        ))}
      </table>
    </div>
  );
}

function Listener({ row, several }: { readonly row: Row; readonly several: boolean }) {
  const { peopleWords } = useLoaded(loadReach);
  const { door, ipv4, ipv6, machine, network, people } = row;
  const notes = useNotes(row);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          <code>{door.listener.address}</code> <span className="muted">{placeOf(door, several)}</span>
        </th>
      </tr>
      <tr>
        <td>
          <Cell answer={ipv4.anyone} />
        </td>
        <td>
          <Cell answer={ipv6.anyone} />
        </td>
        <td>
          <Cell answer={machine} />
        </td>
        <td>
          {network.map((answer, k) => (
            <Cell key={k} answer={answer} family={network.length > 1 ? (k === 0 ? 'IPv4' : 'IPv6') : undefined} />
          ))}
        </td>
        <td>{peopleWords(people)}</td>
      </tr>
      {notes.length > 0 && (
        <tr>
          <td colSpan={5} className="access-notes">
            {notes.map(([what, words]) => (
              <span key={words}>
                {what}: {words}
              </span>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Where a listener is found. */
const placeOf = ({ socket, listener }: Row['door'], several: boolean): string =>
  [several ? socket.name : '', listener.fd === undefined ? '' : `fd ${listener.fd}`].filter(Boolean).join(', ');

/** What the answers of a row depend on, each once, and for whom. */
function useNotes({ ipv4, ipv6, machine, network, people }: Row): readonly (readonly [string, string])[] {
  const { provisoWords } = useLoaded(loadReach);
  const found = new Map<string, string>();
  const add = (what: string, answers: readonly Answer[]) => {
    for (const { provisos } of answers)
      for (const { code, params } of provisos) {
        const words = provisoWords(code, params);
        if (!found.has(words)) found.set(words, what);
      }
  };
  add('IPv4', [ipv4.anyone]);
  add('IPv6', [ipv6.anyone]);
  add('Other machines', network);
  add('This machine', [machine]);
  add(
    'Users',
    people.map(({ answer }) => answer),
  );
  return [...found].map(([words, what]) => [what, words]);
}

function Cell({ answer, family }: { readonly answer: Answer; readonly family?: string | undefined }) {
  const { cellWords } = useLoaded(loadReach);
  return (
    <span className={`access-cell ${answer.verdict}`}>
      <Sign verdict={answer.verdict} />
      {family !== undefined && `${family}: `}
      {cellWords(answer)}
    </span>
  );
}
