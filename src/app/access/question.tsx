import { useState } from 'react';
import { type BundleUnit, loadReach } from '../../model/index.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Line } from './line.tsx';
import { type Answer, type Row, Sign } from './sign.tsx';

/** “Can they connect?”: a user or an address is typed, and each listener answers. */
export function Question({ rows, units }: { readonly rows: readonly Row[]; readonly units: readonly BundleUnit[] }) {
  const { askerProblemWords, canConnect, readAsker } = useLoaded(loadReach);
  const [text, setText] = useState('');
  const [first] = rows;
  if (!first) return null;
  const { context } = first.door.socket.unit;
  const read = readAsker(text, context);
  const silent = !read.ok && read.problem === 'nothing';
  return (
    <section aria-label="Question">
      <h2>
        <label htmlFor="access-who">Can they connect?</label>
      </h2>
      <input
        id="access-who"
        className="field middle"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder="alice in docker, adm"
        aria-invalid={!read.ok && !silent}
        aria-describedby="access-hint"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p id="access-hint" className="access-why">
        A user, with groups where they matter (or what <code>id alice</code> prints), or the address of a client.
      </p>
      <div className="access-examples" role="group" aria-label="Examples">
        {examples(rows, context.manager).map((example) => (
          <button
            key={example}
            type="button"
            className="button small"
            aria-pressed={text === example}
            onClick={() => setText(example)}
          >
            {example}
          </button>
        ))}
      </div>
      <div role="status" aria-label="Answer">
        {read.ok ? (
          <ul className="access-answers">
            {rows.map(({ door }, i) => (
              <Answered key={i} address={door.listener.address} answer={canConnect(door, read.asker)} units={units} />
            ))}
          </ul>
        ) : (
          !silent && <p className="note error">{askerProblemWords(read.problem)}</p>
        )}
      </div>
    </section>
  );
}

interface AnsweredProps {
  readonly address: string;
  readonly answer: Answer;
  readonly units: readonly BundleUnit[];
}

const verdicts = { yes: 'Yes', no: 'No', some: 'Some', unknown: 'Not known' } as const;

function Answered({ address, answer, units }: AnsweredProps) {
  const { provisoWords, reasonWords } = useLoaded(loadReach);
  const { verdict, reason, params, by, provisos } = answer;
  return (
    <li className={verdict}>
      <p>
        <b className="access-verdict">
          <Sign verdict={verdict} />
          {verdicts[verdict]}
        </b>
        <code>{address}</code>
      </p>
      <p className="access-why">
        {reasonWords(reason, params)} {by && <Line by={by} units={units} />}
      </p>
      {provisos.length > 0 && (
        <p className="access-why">
          This holds {provisos.map(({ code, params }) => provisoWords(code, params)).join(', and ')}.
        </p>
      )}
    </li>
  );
}

/** Who is worth asking about: whom the unit names, some who are not named, and clients of each kind. */
function examples(rows: readonly Row[], manager: 'system' | 'user'): readonly string[] {
  const named = rows
    .flatMap(({ people }) => people)
    .flatMap(({ party }) =>
      party.kind === 'user' ? [party.name] : party.kind === 'group' ? [`alice in ${party.name}`] : [],
    );
  const own = manager === 'user' ? ['me'] : [];
  return [...new Set([...own, ...named, 'alice', 'root', 'this machine', '192.0.2.7', '2001:db8::7'])].slice(0, 9);
}
