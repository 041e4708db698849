import { type ComponentType, lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { isDropIn, isPackaged, type UnitFile, unitOf } from '../model/index.ts';
import { FileTabs, type Tab } from './preview/file-tabs.tsx';
import { Preview } from './preview/preview.tsx';
import { useEditor } from './preview/use-editor.ts';
import { onGoToText } from './state/go-to.ts';
import { getPane, setPane, subscribePane } from './state/pane.ts';
import { onOpenLog } from './state/pasted-log.ts';
import { currentDisk, onCurrent } from './state/shelf/current.ts';
import { useCalmState, useStore } from './state/store-context.ts';
import { useKept } from './state/use-kept.ts';
import { CopyButton } from './ui/copy-button.tsx';

const DiskLine = lazy(() => import('./deliver/disk-line.tsx'));
const PlainFile = lazy(() => import('./preview/plain-file.tsx'));

/** What can be made of the files, each in a tab of its own behind them. */
const tools: Readonly<Record<string, { readonly title: string; readonly View: ComponentType }>> = {
  install: { title: 'Install', View: lazy(() => import('./deliver/install-pane.tsx')) },
  test: { title: 'Test', View: lazy(() => import('./deliver/test-pane.tsx')) },
  code: { title: 'Code', View: lazy(() => import('./deliver/code-pane.tsx')) },
  access: { title: 'Access', View: lazy(() => import('./access/access-pane.tsx')) },
  changes: { title: 'Changes', View: lazy(() => import('./deliver/changes-pane.tsx')) },
  log: { title: 'Log', View: lazy(() => import('./journal/journal-pane.tsx')) },
};

/** Files that do not stand for a unit as a whole have a tab of their own: drop-ins, and what they lie over. */
const apart = (files: readonly UnitFile[]): readonly UnitFile[] => {
  const whole = new Set(files.filter((file) => !isDropIn(file)).map(unitOf));
  return files.filter((file) => (isDropIn(file) ? whole.has(unitOf(file)) : isPackaged(file)));
};

/** The files of the bundle as they stand, and what to do with them. */
export function FileView() {
  const store = useStore();
  const { bundle, active } = useCalmState();
  const pane = useSyncExternalStore(subscribePane, getPane);
  const Editor = useEditor();
  const panel = useRef<HTMLDivElement>(null);
  const kept = useKept();
  const disk = useSyncExternalStore(onCurrent, currentDisk);
  useEffect(() => onOpenLog(() => setPane('log')), []);
  useEffect(() => onGoToText(() => setPane(undefined)), []);
  const names = [...new Set(bundle.files.map(unitOf))];
  const others = apart(bundle.files);
  const tabs: readonly Tab[] = [
    ...names.map((name) => ({ id: name, title: titleOf(name, bundle.files), file: true as const })),
    ...others.map(({ name }) => ({
      id: `file:${name}`,
      title: isPackaged({ name }) ? 'package' : lastPart(name),
      file: true as const,
    })),
    ...Object.entries(tools).map(([id, { title }]) => ({ id, title })),
  ];
  // A unit's tab is open because the unit is shown, whoever showed it; another one because it was chosen.
  const chosen = tabs.find(({ id }) => id === pane && !names.includes(id));
  const current = chosen?.id ?? active;
  const choose = (id: string) => {
    setPane(id);
    if (names.includes(id)) store.show(id);
  };
  const tool = tools[current];
  const file = others.find(({ name }) => current === `file:${name}`);
  const own = file ?? bundle.files.find((each) => unitOf(each) === active && !others.includes(each));
  const editable = own !== undefined && !isPackaged(own);
  return (
    <section className="file" aria-label="Unit file">
      <FileTabs {...{ tabs, current, choose }} />
      <div className="file-actions">
        {tool === undefined && <CopyButton text={() => file?.text ?? store.text()} what="Unit file" />}
      </div>
      <div ref={panel} className="pane" role="tabpanel" aria-label={tabs.find(({ id }) => id === current)?.title}>
        <Suspense fallback={<p className="muted loading">Loading …</p>}>
          {tool ? (
            <tool.View />
          ) : editable && Editor ? (
            <Editor name={own.name} top={panel.current?.querySelector('.lines')?.scrollTop ?? 0} />
          ) : file ? (
            <PlainFile name={file.name} text={file.text} />
          ) : (
            <Preview />
          )}
        </Suspense>
      </div>
      <p className="kept">
        {disk.length > 0 && (
          <Suspense>
            <DiskLine />
          </Suspense>
        )}
        <span>{current === 'log' ? 'The log is not kept' : keptWords[kept]}</span>
      </p>
    </section>
  );
}

const keptWords: Readonly<Record<ReturnType<typeof useKept>, string>> = {
  kept: 'Kept in this browser',
  full: 'Not kept: the storage of this browser is full',
  none: 'Not kept: this browser gives no storage',
};

/** A unit by its own file; where only a drop-in of it is here, by that. */
const titleOf = (unit: string, files: readonly UnitFile[]): string => {
  const own = files.filter((file) => unitOf(file) === unit);
  return own.some((file) => !isDropIn(file)) ? unit : (own[0]?.name ?? unit);
};

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
