import { Circle, CircleCheck } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import {
  type Diagnostic,
  isPackaged,
  isQuiet,
  loadMissions,
  type Mission,
  type UnitFile,
} from '../../../model/index.ts';
import { learnPage, visit } from '../../state/address.ts';
import { useStore } from '../../state/store-context.ts';
import { toast } from '../../ui/toast.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useDiagnosticWords } from '../../ui/words.ts';

interface MissionPageProps {
  readonly mission: Mission;
  readonly number: number;
  readonly next: Mission | undefined;
  /** The files as they were left. */
  readonly kept: readonly UnitFile[] | undefined;
  /** It was done once. */
  readonly done: boolean;
  readonly draft: (id: string, files: readonly UnitFile[] | undefined) => void;
  readonly finish: (id: string) => void;
}

/** An exercise: the task, the files to write it in, and what holds of them, at each key. */
export function MissionPage({ mission, number, next, kept, done, draft, finish }: MissionPageProps) {
  const { bundleOf, judge, withFiles } = useLoaded(loadMissions);
  const store = useStore();
  const [files, setFiles] = useState(() => withFiles(mission, kept ?? []));
  const { loaded, held } = judge(mission, files);
  const solved = held.every(Boolean);
  useEffect(() => {
    if (solved) finish(mission.id);
  }, [solved, finish, mission.id]);
  const put = (replaced: readonly UnitFile[]) => {
    const all = withFiles({ ...mission, files }, replaced);
    setFiles(all);
    draft(mission.id, all);
  };
  return (
    <article className="page mission">
      <p className="crumb">
        <a href={learnPage('missions')}>Missions</a> · {number} · {mission.level}
      </p>
      <h1>{mission.title}</h1>
      <p className="task">{mission.task}</p>
      <div className="bench">
        <div className="files">
          {files.map((file) => (
            <File key={file.name} file={file} write={(text) => put([{ ...file, text }])} />
          ))}
          <div className="actions">
            <button
              type="button"
              className="button"
              onClick={() => {
                setFiles(mission.files);
                draft(mission.id, undefined);
              }}
            >
              Start over
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                store.open(bundleOf(mission, files), `open the mission “${mission.title}”`);
                visit('');
                toast('Opened in the builder. What you had before comes back with Undo.', {
                  title: 'Undo',
                  run: () => store.undo(),
                });
              }}
            >
              Open in the builder
            </button>
          </div>
        </div>
        <section className="goals" aria-label="Goals">
          <h2>What has to hold</h2>
          <ul>
            {mission.goals.map(({ words }, at) => (
              <li key={words} className={held[at] ? 'yes' : undefined}>
                {held[at] ? <CircleCheck size={18} aria-hidden="true" /> : <Circle size={18} aria-hidden="true" />}
                <span>
                  {words}
                  <span className="visually-hidden">{held[at] ? ': holds' : ': not yet'}</span>
                </span>
              </li>
            ))}
          </ul>
          <p role="status" className={solved ? 'solved' : 'muted'}>
            {solved ? 'Done: all of it holds.' : `${held.filter(Boolean).length} of ${held.length} hold.`}
          </p>
          <Suspense>
            <Says
              units={loaded.units.map(({ name, unit }) => ({
                name,
                diagnostics: unit.diagnostics.filter((d) => !isQuiet(d)),
              }))}
            />
          </Suspense>
          {!solved && <Hints hints={mission.hints} />}
          {(solved || done) && (
            <section className="after" aria-label="What there is to it">
              <h2>What there is to it</h2>
              <p>{mission.lesson}</p>
              <p>
                {mission.more.map((page) => (
                  <a key={page} href={learnPage(`reference/${page}`)}>
                    <code>{page.replace(/^.*\./, '')}=</code>
                  </a>
                ))}
              </p>
              {next && (
                <a className="button primary" href={learnPage(`missions/${next.id}`)}>
                  Next: {next.title}
                </a>
              )}
            </section>
          )}
          <button type="button" className="link" onClick={() => put(mission.solution)}>
            Show one way to do it
          </button>
        </section>
      </div>
    </article>
  );
}

function File({ file, write }: { readonly file: UnitFile; readonly write: (text: string) => void }) {
  const id = `file-${file.name.replace(/\W/g, '-')}`;
  if (isPackaged(file))
    return (
      <section className="unit-text" aria-label={file.name}>
        <p className="mono">
          {file.name} <span className="muted">(the package’s)</span>
        </p>
        <pre>{file.text}</pre>
      </section>
    );
  return (
    <div className="unit-text">
      <label htmlFor={id} className="mono">
        {file.name}
      </label>
      <textarea
        id={id}
        className="field mono"
        rows={Math.min(Math.max(file.text.split('\n').length + 1, 4), 16)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        value={file.text}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  );
}

interface SaysProps {
  readonly units: readonly { readonly name: string; readonly diagnostics: readonly Diagnostic[] }[];
}

/** What systemd would say to the files as they stand. */
function Says({ units }: SaysProps) {
  const words = useDiagnosticWords();
  const said = units.flatMap(({ name, diagnostics }) => diagnostics.map((each) => ({ name, each })));
  if (said.length === 0) return null;
  return (
    <ul className="says" aria-label="What systemd says">
      {said.slice(0, 6).map(({ name, each }) => {
        const { wrong, instead } = words(each);
        return (
          <li key={`${name} ${each.code} ${each.start}`} className={`note ${each.severity}`}>
            <span>
              <code>{name}</code>: <b>{wrong}</b> {instead}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Help by degrees: each hint says a little more. */
function Hints({ hints }: { readonly hints: readonly string[] }) {
  const [shown, setShown] = useState(0);
  return (
    <div className="hints">
      <ol aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {shown < hints.length && (
        <button type="button" className="button" onClick={() => setShown(shown + 1)}>
          {shown === 0 ? 'A hint' : 'Another hint'} ({shown + 1} of {hints.length})
        </button>
      )}
    </div>
  );
}
