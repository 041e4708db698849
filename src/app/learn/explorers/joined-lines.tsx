import { type FileLine, loadExplore } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { useValues } from '../parts/use-values.ts';

const roles: Readonly<Record<FileLine['role'], string>> = {
  section: 'a section begins',
  assignment: 'a setting',
  continued: 'belongs to the line above',
  comment: 'a comment',
  'comment-inside': 'a comment inside of a setting: passed over, and the setting goes on',
  blank: 'blank',
  ignored: 'neither a setting nor a comment: ignored',
};

const start = `[Socket]
# A comment of its own line
ListenStream=8080 # not a comment: part of the value
Symlinks=/run/one \\
# passed over, and the setting goes on
  /run/two
; a comment, too`;

/** How systemd joins the lines of a file, and what it takes for a comment. */
export default function JoinedLines() {
  const { joinLines } = useLoaded(loadExplore);
  const [{ value }, change] = useValues({ value: start });
  const { lines, assignments } = joinLines(value);
  const joined = assignments.filter(({ lines: count }) => count > 1).length;
  const settings = assignments.length === 1 ? 'one setting' : `${assignments.length} settings`;
  return (
    <>
      <p className="lead">
        A line that ends with a backslash goes on in the next one, with a blank in between. A comment begins where the
        line begins, with # or ;, and nowhere else.
      </p>
      <div className="typed wide">
        <label htmlFor="joined-text">Part of a unit file</label>
        <textarea
          id="joined-text"
          className="field mono"
          rows={8}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          value={value}
          onChange={(event) => change({ value: event.target.value.slice(0, 2000) })}
        />
      </div>
      <Result>
        {assignments.length === 0
          ? 'There is no setting in it.'
          : `There ${assignments.length === 1 ? 'is' : 'are'} ${settings} in ${lines.length} lines${joined === 0 ? '' : `; ${joined === 1 ? 'one goes' : `${joined} go`} over several`}.`}
      </Result>
      <div className="scrolled" tabIndex={0} role="region" aria-label="Line by line">
        <table className="data">
          <tbody>
            {lines.map(({ number, text, role, assignment, goesOn }) => (
              <tr key={number} className={assignment === undefined ? undefined : `band${assignment % 2}`}>
                <td className="number muted">{number}</td>
                <th scope="row">
                  <code className={`role-${role}`}>{text || ' '}</code>
                </th>
                <td className="muted">
                  {roles[role]}
                  {goesOn && role === 'assignment' && ', which goes on'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {assignments.length > 0 && (
        <table className="data who">
          <caption>What systemd reads</caption>
          <tbody>
            {assignments.map(({ section, key, value }, i) => (
              <tr key={i}>
                <td className="muted">{section === '' ? 'no section' : `[${section}]`}</td>
                <th scope="row">
                  <code>{key}</code>
                </th>
                <td>{value === '' ? <span className="muted">empty</span> : <code className="as-is">{value}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
