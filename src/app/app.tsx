import { type ComponentType, lazy, Suspense, startTransition, useCallback, useEffect, useState } from 'react';
import { type Directive, summary } from '../model/index.ts';
import { Checks } from './checks/checks.tsx';
import { FileView } from './file-view.tsx';
import { Header, type Panel } from './header.tsx';
import { useFromOutside } from './import/use-from-outside.ts';
import { usePasteAndDrop } from './import/use-paste-and-drop.ts';
import { Picture } from './picture/picture.tsx';
import { useLinks } from './share/use-links.ts';
import { followLinks, learnIn, ruleIn, useAddress } from './state/address.ts';
import { useBeside } from './state/beside.ts';
import { isEmbedded } from './state/embedded.ts';
import { onGoTo, onGoToText } from './state/go-to.ts';
import { onOpenLog } from './state/pasted-log.ts';
import { hadDisk } from './state/shelf/current.ts';
import { start } from './state/start.ts';
import { useCalmState } from './state/store-context.ts';
import { Told } from './told.ts';
import { liveRegionId } from './ui/announce.ts';
import { Toasts } from './ui/toast.tsx';
import { whenIdle } from './ui/when-idle.ts';
import { useFirstTouch } from './use-first-touch.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** On its way from the first moment on, beside the first paint: half of all that there is to fetch. */
const builderOnItsWay = isEmbedded() ? undefined : import('./builder/door.ts');
type Builder = Awaited<NonNullable<typeof builderOnItsWay>>;

const LinkFault = lazy(() => import('./share/link-fault.tsx'));
const BesideBar = lazy(() => import('./library/beside-bar.tsx'));
const RepairOffer = lazy(() => import('./import/repair-offer.tsx'));
const InWords = lazy(() => import('./companion/in-words.tsx'));
const PairBar = lazy(() => import('./companion/pair-bar.tsx'));
const Offline = lazy(() => import('./offline/offline.tsx'));
const RulePage = lazy(() => import('./checks/rule-page.tsx'));
const About = lazy(() => import('./learn/about.tsx'));
const Learn = lazy(() => import('./learn/learn.tsx'));

/** A browser has service workers where the page came by https, or from the machine itself; while developing there is none. */
const mayKeepOffline = import.meta.env.PROD && 'serviceWorker' in navigator;

interface PanelProps {
  readonly close: () => void;
  /** Another panel in place of this one. */
  readonly open: (panel: Panel) => void;
}

const panels: Readonly<Record<Panel, ComponentType<PanelProps>>> = {
  presets: lazy(() => import('./presets/presets-panel.tsx')),
  import: lazy(() => import('./import/import-panel.tsx')),
  share: lazy(() => import('./share/share-panel.tsx')),
  download: lazy(() => import('./deliver/download-panel.tsx')),
  mine: lazy(() => import('./library/library-panel.tsx')),
};

const views = ['Form', 'Preview', 'Picture', 'Checks'] as const;

/** `fault`: why the link in the address could not be opened. */
export function App({ fault }: { readonly fault: string | undefined }) {
  const learn = learnIn(useAddress());
  const [panel, setPanel] = useState<Panel>();
  const [view, setView] = useState<(typeof views)[number]>('Form');
  usePasteAndDrop();
  useShortcuts(useCallback(() => setPanel('download'), []));
  useFromOutside();
  useFirstTouch();
  useLinks();
  useEffect(followLinks, []);
  useEffect(() => onGoTo(() => setView('Form')), []);
  useEffect(() => onGoToText(() => setView('Preview')), []);
  const [rule, setRule] = useState(() => ruleIn(location.search));
  const leaveRule = useCallback(() => {
    setRule(undefined);
    history.replaceState(null, '', location.pathname + location.hash);
  }, []);
  useEffect(() => onOpenLog(() => setView('Preview')), []);
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
  const [builder, setBuilder] = useState<Builder | 'lost'>();
  useEffect(() => {
    let here = true;
    const show = (arrived: Builder | 'lost') => setTimeout(() => here && startTransition(() => setBuilder(arrived)));
    builderOnItsWay?.then(show, () => show('lost'));
    return () => {
      here = false;
    };
  }, []);
  const whole = builder !== undefined && builder !== 'lost' ? builder : undefined;
  // What belongs to the pair is a third of a megabyte: it is fetched when the form stands.
  const [calm, setCalm] = useState(false);
  useEffect(() => (whole ? whenIdle(() => setCalm(true)) : undefined), [whole]);
  useEffect(() => {
    if (!calm) return;
    void import('./state/shelf/closed-tabs.ts').then(({ joinTabs }) => joinTabs());
    if (hadDisk()) void import('./state/disk-memory.ts').then(({ recallDisk }) => recallDisk());
  }, [calm]);
  return (
    <div className={learn === undefined ? 'app' : 'app learning'} data-view={view}>
      <Header open={setPanel} learning={learn !== undefined} />
      {learn === undefined ? (
        <>
          {whole && <whole.Nav />}
          <main className="main">
            {builder === 'lost' && <Lost />}
            {whole && (
              <>
                {fault && (
                  <Suspense>
                    <LinkFault fault={fault} afresh={start} />
                  </Suspense>
                )}
                <Beside />
                <Repairs />
                <Words calm={calm} />
                {calm ? <Pair /> : <div className="pair" />}
                <whole.Form about={about} />
              </>
            )}
          </main>
          <aside className="side" aria-label="Result">
            <Picture />
            <FileView />
            <Checks />
          </aside>
          <BottomBar view={view} show={setView} />
        </>
      ) : (
        <Suspense fallback={<p className="muted loading">Loading …</p>}>
          <Learn path={learn} />
        </Suspense>
      )}
      <Told />
      <Toasts />
      {calm && mayKeepOffline && (
        <Suspense>
          <Offline />
        </Suspense>
      )}
      <output id={liveRegionId} className="visually-hidden" aria-live="polite" />
      {rule && (
        <Suspense>
          <RulePage code={rule} close={leaveRule} />
        </Suspense>
      )}
      {Open && (
        <Suspense>
          <Open close={close} open={setPanel} />
        </Suspense>
      )}
    </div>
  );
}

/** How the pair is set up; it comes after the first view, into a place that is kept for it. */
function Pair() {
  return (
    <Suspense fallback={<div className="pair" />}>
      <PairBar />
    </Suspense>
  );
}

/** The network went away between the page and its form. */
function Lost() {
  return (
    <p className="note error offer" role="alert">
      <span>
        <b>The form could not be loaded.</b> What you have is kept in this browser.
      </span>
      <button type="button" className="fix" onClick={() => location.reload()}>
        Load it again
      </button>
    </p>
  );
}

/** Once a link was opened over one's own work, there is both. */
function Beside() {
  return useBeside() ? (
    <Suspense>
      <BesideBar />
    </Suspense>
  ) : null;
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

/** What the units do: all of it once all is here that it is about, as a part of it would move when the rest comes. */
function Words({ calm }: { readonly calm: boolean }) {
  const { complete } = useCalmState();
  return calm && complete ? (
    <Suspense fallback={<Sentence />}>
      <InWords />
    </Suspense>
  ) : (
    <Sentence />
  );
}

function Sentence() {
  const { socket, unit } = useCalmState();
  return (
    <p className="words">
      {summary(socket?.unit ?? unit).map(({ text, strong }, i) => (strong ? <b key={`${i} ${text}`}>{text}</b> : text))}
    </p>
  );
}

function BottomBar({ view, show }: { readonly view: string; readonly show: (view: (typeof views)[number]) => void }) {
  const { loaded } = useCalmState();
  const serious = loaded.units.flatMap(({ unit }) => unit.diagnostics).filter((d) => d.severity !== 'info').length;
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
