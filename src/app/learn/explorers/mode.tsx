import { formatMode, loadExplore } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Typed } from './typed.tsx';
import { UseInUnit } from './use-in-unit.tsx';

const rights = ['read', 'write', 'execute'] as const;

/** A file mode: the grid, the letters and the digits, and who may connect. */
export default function Mode() {
  const [{ value, for: name }, change] = useValues({ value: '0660', for: 'SocketMode' });
  const { judge, fileMode, modeRows, modeLetters } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const verdict = judge(fileMode, value, unit.context);
  const bits = verdict.value ?? 0;
  const rows = modeRows(bits);
  const admitted = rows.filter(({ write }) => write).map(({ who }) => who);
  const writers = ['root', ...admitted].join(', ').replace(/, (\w+)$/, ' and $1');
  return (
    <>
      <p className="lead">
        A digit for the owner, one for the group and one for everyone else: 4 to read, 2 to write, 1 to execute, added
        up. To connect to a Unix socket takes the right to write.
      </p>
      <Typed
        label="Mode"
        value={value}
        change={(value) => change({ value })}
        verdict={verdict}
        examples={['0660', '0600', '0666', '0620', '755', 'rw-rw----', '888']}
      />
      <Result>
        {verdict.status === 'accepted'
          ? `${formatMode(bits)} is ${modeLetters(bits)}: ${verdict.words}. On a socket, ${writers} can connect.`
          : 'systemd ignores a line with this value.'}
      </Result>
      <table className="data mode-grid">
        <caption className="visually-hidden">The permissions</caption>
        <thead>
          <tr>
            <td />
            {rights.map((right, k) => (
              <th key={right} scope="col">
                {right} <span className="muted">{4 >> k}</span>
              </th>
            ))}
            <th scope="col">Digit</th>
            <th scope="col">Connects</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.who}>
              <th scope="row">{row.who}</th>
              {rights.map((right, k) => {
                const bit = 1 << ((2 - i) * 3 + (2 - k));
                return (
                  <td key={right}>
                    <button
                      type="button"
                      className="bit"
                      aria-label={`${row.who} may ${right}`}
                      aria-pressed={row[right]}
                      onClick={() => change({ value: formatMode(bits ^ bit) })}
                    >
                      {row[right] ? 'rwx'[k] : '–'}
                    </button>
                  </td>
                );
              })}
              <td>
                <code>{(bits >> (6 - 3 * i)) & 7}</code>
              </td>
              <td>{row.write ? 'yes' : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {verdict.status === 'accepted' && <UseInUnit lines={[{ name, value }]} />}
    </>
  );
}
