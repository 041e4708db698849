import { Suspense, useDeferredValue, useMemo } from 'react';
import { loadExplain, loadRepair, loadRules, targetName } from '../../../model/index.ts';
import { useAppState } from '../../state/store-context.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import './explain.css';
import { ExplainedUnit } from './explained-unit.tsx';
import { explainFile, explainText, usePasted } from './pasted.ts';
import { readFiles } from './read-files.ts';
import { useTaking } from './use-taking.ts';

/** So much is drawn in the field, in characters: a browser takes minutes over a field of some megabytes. */
const drawn = 100_000;

/** A unit file is pasted here, and explained line by line. */
export default function ExplainRoom() {
  useTaking();
  const { text, fault } = usePasted();
  const { bundle } = useAppState();
  const long = text.length > drawn;
  return (
    <div className="page explain">
      <h1>Explain this file</h1>
      <p className="lead">
        Paste a socket or service unit, or what <code>systemctl cat</code> prints. You get what{' '}
        {targetName(bundle.target)} makes of each line. The text stays in this page.
      </p>
      <label htmlFor="explain-text" className="visually-hidden">
        Unit file to explain
      </label>
      <textarea
        id="explain-text"
        className="field mono"
        rows={text === '' ? 8 : 6}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        wrap="off"
        placeholder={'[Socket]\nListenStream=8080\nAccept=no'}
        readOnly={long}
        value={long ? text.slice(0, drawn) : text}
        onChange={(event) => explainText(event.target.value)}
      />
      {long && (
        <p className="muted">{(text.length / 1_000_000).toFixed(2)} MB, of which the beginning is shown here.</p>
      )}
      <div className="explain-ways">
        {bundle.files.map((file) => (
          <button
            key={file.name}
            type="button"
            className="button small"
            onClick={() => explainText(file.text, file.name)}
          >
            Explain my {file.name.replace(/^.*\/(?=[^/]+$)/, '')}
          </button>
        ))}
        <label className="button quiet small">
          Open a file …
          <input
            type="file"
            className="visually-hidden"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void explainFile(file);
            }}
          />
        </label>
        {text !== '' && (
          <button type="button" className="button quiet small" onClick={() => explainText('')}>
            Clear
          </button>
        )}
      </div>
      {fault && <Fault why={fault} />}
      {text.trim() !== '' && (
        <Suspense fallback={<p className="muted">Loading …</p>}>
          <Explanation />
        </Suspense>
      )}
    </div>
  );
}

const Fault = ({ why }: { readonly why: string }) => (
  <p className="note warning" role="status">
    <span>{why}</span>
  </p>
);

function Explanation() {
  useLoaded(loadExplain);
  const repair = useLoaded(loadRepair);
  const { advised } = useLoaded(loadRules);
  const { text, name } = useDeferredValue(usePasted());
  const { bundle } = useAppState();
  const read = useMemo(() => {
    const found = readFiles(text, name, bundle, repair);
    return found.ok ? { ...found, loaded: advised(found.loaded) } : found;
  }, [text, name, bundle, repair, advised]);
  if (!read.ok) return <Fault why={read.why} />;
  return read.loaded.units.map((unit) => <ExplainedUnit key={unit.name} unit={unit} />);
}
