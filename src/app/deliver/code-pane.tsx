import './deliver.css';
import { useState } from 'react';
import { loadStarters, unitNamed } from '../../model/index.ts';
import { setUp } from '../state/pair.ts';
import { useStore } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';
import { usePair } from '../state/use-pair.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { save } from '../ui/save.ts';
import { useLoaded } from '../ui/use-loaded.ts';

/** Seconds after which a starter ends when it has nothing to do, where that is asked for. */
const idleSeconds = 60;

/** A program to start from: it takes these very sockets, and answers. */
export default function CodePane() {
  const store = useStore();
  const { starters, starterInput, lacking } = useLoaded(loadStarters);
  const { setupOf, ownProgram } = useCompanion();
  const [language, setLanguage] = useState('python');
  const [idle, setIdle] = useState(false);
  const pair = usePair();
  if (!pair) return null;
  const { loaded, socket } = pair;
  const starter = starters.find(({ id }) => id === language) ?? starters[0];
  if (!socket || !starter) return <p className="tool muted">There is no socket unit among these files.</p>;
  const now = setupOf(loaded, socket).taking;
  const taking = starter.takings.includes(now) ? now : (starter.takings[0] ?? 'native');
  const feeding = loaded.units.filter(
    ({ name, unit }) => name.endsWith('.socket') && unit.service === socket.unit.service,
  );
  const input = starterInput(feeding, taking, idle ? idleSeconds : undefined);
  const missing = lacking(starter, input);
  const name = loaded.bundle.name;
  const path = starter.path(name);
  const code = missing.length > 0 ? undefined : starter.code(input);
  const exec = starter.execStart(path);
  const service = unitNamed(loaded, socket.unit.service);
  const used = service?.unit.entries.some(
    (e) => e.directive.name === 'ExecStart' && e.assignment.value.replace(/^-/, '') === exec,
  );
  return (
    <div className="tool">
      <div className="deliver-choices">
        <label>
          <span className="visually-hidden">Language</span>
          <select
            className="field"
            aria-label="Language"
            value={starter.id}
            onChange={(event) => setLanguage(event.target.value)}
          >
            {starters.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={idle} onChange={(event) => setIdle(event.target.checked)} /> ends after a
          minute without a connection
        </label>
      </div>
      {taking !== now && (
        <p className="note info">
          {starter.title} cannot take its sockets the way this pair hands them over. The code is for another one, which
          “Use it” sets up.
        </p>
      )}
      {missing.map((sentence) => (
        <p key={sentence} className="note warning">
          {sentence}
        </p>
      ))}
      {code !== undefined && (
        <section aria-label={`${starter.title} code`}>
          <div className="step-head">
            <h2 className="mono">{starter.fileName}</h2>
            <CopyButton text={() => code} what="Code" className="button quiet small" />
            <button type="button" className="button quiet small" onClick={() => save(starter.fileName, code)}>
              Save
            </button>
          </div>
          <Command text={code} label={starter.fileName} />
          <div className="step-head">
            <h3>Build and install it</h3>
            <CopyButton text={() => starter.build(path).join('\n')} what="Commands" className="button quiet small" />
          </div>
          <Command text={starter.build(path).join('\n')} label="Commands" />
          <div className="step-head">
            <h3>
              Run it by <code>{socket.unit.service}</code>
            </h3>
            <button
              type="button"
              className="button small"
              disabled={used && taking === now}
              onClick={() =>
                void setUp(store, { taking, program: ownProgram(taking, exec) }, `run the ${starter.title} starter`)
              }
            >
              {used && taking === now ? 'In use' : 'Use it'}
            </button>
          </div>
          <Command text={`ExecStart=${taking === 'per-connection' ? '-' : ''}${exec}`} label="Line" />
        </section>
      )}
      {starter.notes.length > 0 && (
        <ul className="notes">
          {starter.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
