import { Suspense, useEffect, useState } from 'react';
import {
  type BundleUnit,
  type Diagnostic,
  isQuiet,
  type LoadedBundle,
  loadAll,
  loadBundle,
  loadLinks,
  targetName,
  type UnitFile,
  unitOf,
} from '../model/index.ts';
import './embed.css';
import { FileTabs } from './preview/file-tabs.tsx';
import PlainFile from './preview/plain-file.tsx';
import { showTheme } from './state/theme.ts';
import { useDiagnosticWords } from './ui/words.ts';

type Shown = { readonly loaded: LoadedBundle; readonly view: string | undefined } | { readonly fault: string };

/** What the fragment of the address carries, loaded. */
async function read(): Promise<Shown> {
  const [{ readLink, linkWords }] = await Promise.all([loadLinks(), loadAll()]);
  const link = readLink(location.hash);
  if (link.ok && link.bundle.files.length > 0) return { loaded: loadBundle(link.bundle), view: link.view };
  return { fault: link.ok ? 'There is no file in this link.' : linkWords(link.code).wrong };
}

/** The units of a link in a frame of another page: to be read, and to be opened here. Nothing is kept or changed. */
export function EmbedFrame() {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    const show = () => void read().then(setShown);
    const paint = () => showTheme('auto');
    const dark = matchMedia('(prefers-color-scheme: dark)');
    show();
    paint();
    window.addEventListener('hashchange', show);
    dark.addEventListener('change', paint);
    return () => {
      window.removeEventListener('hashchange', show);
      dark.removeEventListener('change', paint);
    };
  }, []);
  return (
    <div className="embed">
      {shown === undefined ? (
        <p className="muted loading">Loading …</p>
      ) : 'fault' in shown ? (
        <main className="embed-fault">
          <h1 className="visually-hidden">Unitwright</h1>
          <p>{shown.fault}</p>
        </main>
      ) : (
        <Units key={location.hash} {...shown} />
      )}
      <footer>
        {shown && 'loaded' in shown && <For {...shown.loaded.bundle} />}
        <a href={location.pathname + location.hash} target="_blank" rel="noopener">
          Open in Unitwright
        </a>
      </footer>
    </div>
  );
}

const For = ({ target, manager }: { readonly target: number; readonly manager?: 'user' }) => (
  <span className="muted">
    for {targetName(target)}
    {targetName(target).startsWith('systemd') ? '' : ` · systemd ${target}`}
    {manager ? ', a user’s own manager' : ''}
  </span>
);

interface UnitsProps {
  readonly loaded: LoadedBundle;
  readonly view: string | undefined;
}

function Units({ loaded, view }: UnitsProps) {
  const { files, name } = loaded.bundle;
  const [current, setCurrent] = useState(() => firstOf(files, view)?.name);
  const file = files.find((each) => each.name === current) ?? files[0];
  useEffect(() => {
    document.title = `${name} – Unitwright`;
  }, [name]);
  if (!file) return null;
  const tabs = files.map((each) => ({ id: each.name, title: lastPart(each.name), file: true as const }));
  return (
    <main>
      <h1 className="visually-hidden">{name}</h1>
      <FileTabs tabs={tabs} current={file.name} choose={setCurrent} label="Files" />
      <div role="tabpanel" aria-label={lastPart(file.name)}>
        <PlainFile name={`Text of ${file.name}`} text={file.text} marks={remarks(loaded, file)} />
      </div>
      <section className="embed-says" aria-label="What systemd says">
        <Suspense fallback={<p className="muted">Loading …</p>}>
          <Says loaded={loaded} />
        </Suspense>
      </section>
    </main>
  );
}

/** What systemd would log about the files, a line each. */
function Says({ loaded }: { readonly loaded: LoadedBundle }) {
  const words = useDiagnosticWords();
  const { files, target } = loaded.bundle;
  const said = files.flatMap((file) => remarks(loaded, file).map((d) => ({ file, d })));
  if (said.length === 0) return <p className="fine">systemd {target} would load this without a word.</p>;
  return (
    <ul>
      {said.map(({ file, d }) => (
        <li key={`${file.name} ${d.code} ${d.start}`}>
          <span className={`where ${d.severity}`}>
            {files.length > 1 && `${lastPart(file.name)} `}line {lineOf(file.text, d.start)}
          </span>{' '}
          <b>{words(d).wrong}</b> {words(d).effect}
        </li>
      ))}
    </ul>
  );
}

/** What systemd says of one file. */
function remarks(loaded: LoadedBundle, file: UnitFile): readonly Diagnostic[] {
  const unit = loaded.units.find(({ name }) => name === unitOf(file));
  return (
    unit?.unit.diagnostics.filter(
      (d) => d.source === 'systemd' && !isQuiet(d) && d.file === (file === firstFile(unit) ? undefined : file.name),
    ) ?? []
  );
}

/** The file that the offsets of a unit's own remarks are in. */
const firstFile = ({ own, dropIns }: BundleUnit): UnitFile | undefined => own ?? dropIns[0];

const firstOf = (files: readonly UnitFile[], view: string | undefined): UnitFile | undefined =>
  files.find((file) => file.name === view || `file:${file.name}` === view) ??
  files.find((file) => unitOf(file) === view) ??
  files.find((file) => unitOf(file).endsWith('.socket'));

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;
