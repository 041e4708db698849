import { memo, useMemo, useState } from 'react';
import { type Explained, lineTokens, loadExplain, type Node, positionIn, type Unit } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useDiagnosticWords } from '../../ui/words.ts';
import { pageName } from '../reference/pages.ts';

/** How many lines are shown at once; a file of a megabyte has tens of thousands. */
const atOnce = 300;

interface FileProps {
  readonly unit: Unit;
  /** The path of a drop-in; undefined for the unit's own file. */
  readonly file: string | undefined;
  readonly title: string;
}

/** The lines of a file, each with what it means. */
export function ExplainedFile({ unit, file, title }: FileProps) {
  const { documentOf, explainer } = useLoaded(loadExplain);
  const [shown, setShown] = useState(atOnce);
  const document = documentOf(unit, file);
  const explain = useMemo(() => explainer(unit, file), [unit, file, explainer]);
  const nodes = document.nodes.filter(({ type }) => type !== 'blank');
  return (
    <>
      {file !== undefined && <h3 className="mono">{title}</h3>}
      <ol className="told-lines" aria-label={`Lines of ${title}`}>
        {nodes.slice(0, shown).map((node) => (
          <Line
            key={node.start}
            node={node}
            number={positionIn(document, node.start).line}
            text={document.text.slice(node.start, node.end)}
            explained={explain(node)}
          />
        ))}
      </ol>
      {nodes.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + atOnce)}>
          Show {Math.min(atOnce, nodes.length - shown)} more of {(nodes.length - shown).toLocaleString('en')} lines
        </button>
      )}
    </>
  );
}

interface LineProps {
  readonly node: Node;
  readonly number: number;
  readonly text: string;
  readonly explained: Explained;
}

const Line = memo(function Line({ node, number, text, explained }: LineProps) {
  const { directive, means, idle, joined, logs } = explained;
  return (
    <li className={idle === undefined ? node.type : `${node.type} idle`}>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <Source text={text} node={node} />
      <div className="meaning">
        {directive && (
          <p>
            <a href={learnPage(`reference/${pageName(directive)}`)}>
              <code>{directive.name}=</code>
            </a>{' '}
            {directive.brief}
          </p>
        )}
        {means !== '' && (directive || explained.diagnostics.length === 0) && (
          <p className={directive ? 'means' : undefined}>{means}</p>
        )}
        {joined !== undefined && (
          <p>
            The lines are joined: <code>{joined}</code>
          </p>
        )}
        {idle !== undefined && <p className="why">No effect: {idle}.</p>}
        <Said explained={explained} />
        {logs.map((log) => (
          <code key={log} className="log">
            {log}
          </code>
        ))}
      </div>
    </li>
  );
});

function Said({ explained: { diagnostics } }: { readonly explained: Explained }) {
  const words = useDiagnosticWords();
  return diagnostics.map((each) => {
    const { wrong, why, instead, effect } = words(each);
    return (
      <p key={`${each.code} ${each.start}`} className={`note ${each.severity}`}>
        <span>
          <b>{wrong}</b> {[why ?? effect, instead].filter(Boolean).join(' ')}
        </span>
      </p>
    );
  });
}

/** A line as it stands, with the lines that continue it. Of a very long one the beginning. */
function Source({ text, node }: { readonly text: string; readonly node: Node }) {
  const lines = text
    .replace(/\r?\n$/, '')
    .split('\n')
    .slice(0, mostLines);
  let from = 0;
  return (
    <code className="source">
      {lines.map((line) => {
        const start = from;
        from += line.length + 1;
        const whole = lineTokens(text, moved(node), start, start + Math.min(line.length, longest));
        return (
          <span key={start} className="source-line">
            {whole.map(({ type, text: part }, i) => (
              <span key={`${i} ${type}`} className={`t-${type}`}>
                {part}
              </span>
            ))}
            {line.length > longest && ' …'}
          </span>
        );
      })}
    </code>
  );
}

/** Of a line, and of the lines that continue it, no more than this is shown. */
const longest = 2000;
const mostLines = 40;

/** The node as if the text began with it. */
function moved(node: Node): Node {
  const by = node.start;
  const range = { start: 0, end: node.end - by };
  switch (node.type) {
    case 'assignment':
      return {
        ...node,
        ...range,
        keyStart: node.keyStart - by,
        keyEnd: node.keyEnd - by,
        valueStart: node.valueStart - by,
      };
    case 'rejected':
      return { ...node, ...range, contentStart: node.contentStart - by };
    default:
      return { ...node, ...range };
  }
}
