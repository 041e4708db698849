import { lazy, Suspense, startTransition, useCallback, useEffect, useState } from 'react';
import { type Directive, loadBytes, summary } from '../model/index.ts';
import { Form } from './builder/form.tsx';
import { Nav } from './builder/nav.tsx';
import { Checks } from './checks/checks.tsx';
import { Header, type Panel } from './header.tsx';
import { usePasteAndDrop } from './import/use-paste-and-drop.ts';
import { Picture } from './picture/picture.tsx';
import { Preview } from './preview/preview.tsx';
import { useLinks } from './share/use-links.ts';
import { start } from './start.ts';
import { onGoTo } from './state/go-to.ts';
import { useCalmState, useStore } from './state/store-context.ts';
import { useKept } from './state/use-kept.ts';
import { liveRegionId } from './ui/announce.ts';
import { CopyButton } from './ui/copy-button.tsx';
import { Toasts, toast } from './ui/toast.tsx';
import { useFirstTouch } from './use-first-touch.ts';
import { useShortcuts } from './use-shortcuts.ts';

const RepairOffer = lazy(() => import('./import/repair-offer.tsx'));
const About = lazy(() => import('./learn/about.tsx'));

const panels = {
  presets: lazy(() => import('./presets/presets-panel.tsx')),
  import: lazy(() => import('./import/import-panel.tsx')),
  share: lazy(() => import('./share/share-panel.tsx')),
} as const satisfies Record<Panel, unknown>;

const views = ['Form', 'Preview', 'Picture', 'Checks'] as const;

/** `fault`: why the link in the address could not be opened. */
export function App({ fault }: { readonly fault: string | undefined }) {
  const store = useStore();
  const [panel, setPanel] = useState<Panel>();
  const [view, setView] = useState<(typeof views)[number]>('Form');
  usePasteAndDrop();
  useShortcuts();
  useFirstTouch();
  useLinks();
  useEffect(() => onGoTo(() => setView('Form')), []);
  const save = useCallback(() => download(store.get().bundle.files), [store]);
  const close = useCallback(() => setPanel(undefined), []);
  const about = useCallback(
    (directive: Directive) => (
      <Suspense fallback={<p className="muted">Loading …</p>}>
        <About directive={directive} />
      </Suspense>
    ),
    [],
  );
  const Open = panel && panels[panel];
  // The file is painted first: on a slow phone the form takes longer than all the rest.
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setWhole(true)));
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="app" data-view={view}>
      <Header open={setPanel} download={save} />
      {whole && <Nav />}
      <main className="main">
        {whole && (
          <>
            {fault && <LinkFault fault={fault} />}
            <Repairs />
            <Sentence />
            <Form about={about} />
          </>
        )}
      </main>
      <aside className="side" aria-label="Result">
        <Picture />
        <FileView />
        <Checks />
      </aside>
      <BottomBar view={view} show={setView} />
      <Toasts />
      <output id={liveRegionId} className="visually-hidden" aria-live="polite" />
      {Open && (
        <Suspense>
          <Open close={close} />
        </Suspense>
      )}
    </div>
  );
}

function LinkFault({ fault }: { readonly fault: string }) {
  const store = useStore();
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const leave = () => {
    history.replaceState(null, '', location.pathname + location.search);
    setClosed(true);
  };
  return (
    <section className="note error offer" role="alert">
      <span>
        <b>The link could not be opened.</b> {fault}
      </span>
      <button
        type="button"
        className="fix"
        onClick={() => {
          store.open(start, 'start afresh');
          leave();
        }}
      >
        Start afresh
      </button>
      <button type="button" className="fix" onClick={leave}>
        Keep what is here
      </button>
    </section>
  );
}

/** Once something was imported, there may be repairs to offer. */
function Repairs() {
  const { origin } = useCalmState();
  return origin === 'import' ? (
    <Suspense>
      <RepairOffer />
    </Suspense>
  ) : null;
}

function Sentence() {
  const { unit } = useCalmState();
  return (
    <p className="words">
      {summary(unit).map(({ text, strong }, i) => (strong ? <b key={`${i} ${text}`}>{text}</b> : text))}
    </p>
  );
}

function FileView() {
  const store = useStore();
  const { bundle } = useCalmState();
  const kept = useKept();
  return (
    <section className="file" aria-label="Unit file">
      <div className="tabs">
        <h2 className="mono">{bundle.files[0]?.name}</h2>
        <span className="kept">{kept ? 'Kept in this browser' : 'Not kept: this browser gives no storage'}</span>
        <CopyButton text={() => store.text()} what="Unit file" />
      </div>
      <Preview />
    </section>
  );
}

function BottomBar({ view, show }: { readonly view: string; readonly show: (view: (typeof views)[number]) => void }) {
  const { unit } = useCalmState();
  const serious = unit.diagnostics.filter((d) => d.severity !== 'info').length;
  return (
    <nav className="bottom" aria-label="Views">
      {views.map((name) => (
        <button key={name} type="button" aria-current={view === name ? 'page' : undefined} onClick={() => show(name)}>
          {name}
          {name === 'Checks' && serious > 0 ? ` ${serious}` : ''}
        </button>
      ))}
    </nav>
  );
}

/** Saves the unit as a file, byte for byte as it came. */
async function download(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  const file = files[0];
  if (!file) return;
  const name = file.name.split('/').at(-1) ?? 'unit.socket';
  const { toBytes } = await loadBytes();
  const url = URL.createObjectURL(new Blob([toBytes(file.text)], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  toast(`Downloaded ${name}`);
}
