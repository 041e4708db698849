import { loadExplore, targetName } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';
import { Typed } from './typed.tsx';

const managers = ['system', 'user'] as const;

/** What a text with specifiers becomes, piece by piece, in a unit of the system and in one of a user. */
export default function Specifiers() {
  const { specifierSteps, specifierTable } = useLoaded(loadExplore);
  const { unit } = useAppState();
  const { target } = unit.context;
  const [values, change] = useValues({ value: '%t/%n.sock', unit: 'app@one.socket' });
  const name = /^[\w:.@-]+\.(socket|service)$/.test(values.unit) ? values.unit : 'app@one.socket';
  const read = managers.map((manager) => specifierSteps(values.value, { target, manager, unit: name }));
  const [system = [], user = []] = read;
  const problem = system.find((step) => step.problem);
  const text = (steps: typeof system) => steps.map(({ becomes }) => becomes).join('');
  return (
    <>
      <p className="lead">
        A percent sign and a letter stand for what systemd knows: the name of the unit, its instance, a folder. They are
        filled in when the unit is loaded; <code>%%</code> is a percent sign.
      </p>
      <Typed
        label="Text"
        value={values.value}
        change={(value) => change({ value })}
        verdict={{ status: problem ? 'rejected' : 'accepted', problems: [] }}
        examples={['%t/%n.sock', '%t/%p/%i.sock', '@%N', '%S/app', '%h/.cache', '100%%', '%y', '%']}
      >
        <label className="choose">
          In the unit
          <input
            className="field mono"
            value={values.unit}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => change({ unit: event.target.value })}
          />
        </label>
      </Typed>
      <Result>
        {problem
          ? problem.problem === 'newer'
            ? `${problem.written} came after ${targetName(target)}: the line is ignored.`
            : `systemd does not know ${problem.written}: the line is ignored. A percent sign is written %%.`
          : text(system) === text(user)
            ? `It becomes ${text(system)}, in units of the system and of a user.`
            : `It becomes ${text(system)}; in a unit of a user ${text(user)}.`}
      </Result>
      <div className="scrolled" tabIndex={0} role="region" aria-label="Piece by piece">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">Written</th>
              <th scope="col">System</th>
              <th scope="col">User</th>
            </tr>
          </thead>
          <tbody>
            {system.map((step, i) => (
              <tr key={`${i} ${step.written}`}>
                <th scope="row">
                  <code className={step.letter === undefined ? undefined : 'piece'}>{step.written}</code>
                </th>
                {[step, user[i] ?? step].map((each, k) => (
                  <td key={managers[k]} className={each.letter === undefined ? 'muted' : undefined}>
                    {each.problem ? 'not known' : <code>{each.becomes}</code>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="all-specifiers">
        <summary>All specifiers, for {name}</summary>
        <div className="scrolled" tabIndex={0} role="region" aria-label="All specifiers">
          <table className="data">
            <thead>
              <tr>
                <th scope="col">Specifier</th>
                <th scope="col">What it is</th>
                <th scope="col">System</th>
                <th scope="col">User</th>
              </tr>
            </thead>
            <tbody>
              {specifierTable(name, target).map(({ letter, words, system: here, user: there, host }) => (
                <tr key={letter}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link mono"
                      aria-label={`Add %${letter} to the text`}
                      onClick={() => change({ value: `${values.value}%${letter}` })}
                    >
                      %{letter}
                    </button>
                  </th>
                  <td>
                    {words}
                    {host && <span className="muted"> (made up here)</span>}
                  </td>
                  {[here, there].map((value, k) => (
                    <td key={managers[k]}>{value === undefined ? 'not known' : <code>{value}</code>}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
