import './library.css';
import { useEffect, useState } from 'react';
import type { Bundle } from '../../model/index.ts';
import { limit } from '../state/limit.ts';
import { openOf, setCurrent } from '../state/shelf/current.ts';
import type { Fault } from '../state/shelf/db.ts';
import { latest, sameBundle, toFile } from '../state/shelf/entry.ts';
import {
  bringBack,
  forget,
  keepNew,
  keepVersion,
  type Outcome,
  read,
  takeIn,
  useCurrent,
  useShelf,
} from '../state/shelf/shelf.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { save } from '../ui/save.ts';
import { toast } from '../ui/toast.tsx';
import { ClosedTabs } from './closed-tabs.tsx';
import { type Does, EntryItem } from './entry-item.tsx';

const faults: Readonly<Record<Fault, string>> = {
  'none-here':
    'This browser gives no storage here, as in a private window. What you save lasts as long as this page is open: export it before you close it.',
  newer:
    'A newer Unitwright has been at the storage of this browser, so it is left alone. Load this page anew to get that one. What you save here lasts as long as this page is open.',
};

/** Units that are kept in this browser by name, with what they were before. */
export default function LibraryPanel({ close }: { readonly close: () => void }) {
  const store = useStore();
  const { bundle } = useAppState();
  const { entries, damaged, fault, loading } = useShelf();
  const current = useCurrent();
  const [query, setQuery] = useState('');
  // Behind a modal dialog a toast is out of reach.
  const [said, setSaid] = useState<Said>();
  const tell = (outcome: Outcome, done: string) => setSaid({ text: outcome.ok ? done : outcome.why });
  useEffect(() => void read(), []);
  const open = (id: string, what: Bundle, label: string) => {
    openOf(store, id, what, `open ${label}`);
    toast(`Opened ${label}. What you had comes back with Undo.`, { title: 'Undo', run: () => store.undo() });
    close();
  };
  const does: Does = {
    open,
    duplicate: async (entry) => tell(await keepNew(`${entry.name} (copy)`, latest(entry).bundle), 'Duplicated.'),
    rename: async (entry, name) => tell(await keepVersion(entry.id, name, latest(entry).bundle), 'Renamed.'),
    remove: async (entry) => {
      await forget(entry.id);
      if (entry.id === current) setCurrent(bundle, undefined);
      setSaid({ text: `Deleted “${entry.name}”.`, undo: () => void bringBack(entry) });
    },
  };
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = entries.filter((entry) => {
    const text = [entry.name, ...latest(entry).bundle.files.flatMap((file) => [file.name, file.text])]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <Dialog title="My units" close={close}>
      {fault && (
        <p className="note warning">
          <span>{faults[fault]}</span>
        </p>
      )}
      <SaveAs bundle={bundle} tell={tell} />
      <div role="status">
        {said && (
          <p className="note info">
            <span>{said.text}</span>
            {said.undo && (
              <button
                type="button"
                className="fix"
                onClick={() => {
                  said.undo?.();
                  setSaid(undefined);
                }}
              >
                Undo
              </button>
            )}
          </p>
        )}
      </div>
      {entries.length > 0 && (
        <input
          type="search"
          className="field library-search"
          aria-label="Search my units"
          placeholder="Search names and texts"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {loading ? (
        <p className="muted">Loading …</p>
      ) : entries.length === 0 ? (
        <p className="muted">
          Nothing is kept yet. Give what you have a name and save it: it stays in this browser, with every version, and
          nobody else sees it.
        </p>
      ) : (
        <ul className="entries" aria-label="My units">
          {shown.map((entry) => (
            <EntryItem key={entry.id} entry={entry} current={entry.id === current} now={bundle} does={does} />
          ))}
          {shown.length === 0 && <li className="muted">Nothing of yours has “{query.trim()}” in it.</li>}
        </ul>
      )}
      <ClosedTabs
        now={bundle}
        tell={(text, undo) => setSaid({ text, undo })}
        open={(what) => {
          store.open(what, 'open what a closed tab left');
          toast('Opened what a closed tab left. What you had comes back with Undo.', {
            title: 'Undo',
            run: () => store.undo(),
          });
          close();
        }}
      />
      {damaged.length > 0 && (
        <p className="note error">
          <span>
            {damaged.length === 1 ? 'One entry' : `${damaged.length} entries`} of the storage cannot be read. They are
            left as they are.
          </span>
          <button
            type="button"
            className="fix"
            onClick={() => save('damaged-units.json', damaged.map(({ raw }) => raw).join('\n'), 'application/json')}
          >
            Save them as a file
          </button>
        </p>
      )}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={entries.length === 0}
          onClick={() => save('my-units.json', toFile(entries), 'application/json')}
        >
          Export all
        </button>
        <label className="button">
          Import a file …
          <input
            type="file"
            className="visually-hidden"
            accept="application/json,.json"
            onChange={(event) => {
              const { target } = event;
              const file = target.files?.[0];
              if (file) void takeFile(file).then((text) => setSaid({ text }));
              target.value = '';
            }}
          />
        </label>
      </div>
    </Dialog>
  );
}

/** What was done, and how it is taken back. */
interface Said {
  readonly text: string;
  readonly undo?: () => void;
}

/** Larger files than these were not made here. */
const largest = 20 * limit;

async function takeFile(file: File): Promise<string> {
  if (file.size > largest) return `${file.name} is too large to be a file of units. Nothing was changed.`;
  const found = await takeIn(await file.text().catch(() => ''));
  if (!found.ok) return `${found.why} Nothing was changed.`;
  const count = found.entries.length === 1 ? 'one entry' : `${found.entries.length} entries`;
  return `Imported ${count}${found.damaged > 0 ? `; ${found.damaged} could not be read` : ''}.`;
}

interface SaveAsProps {
  readonly bundle: Bundle;
  readonly tell: (outcome: Outcome, done: string) => void;
}

/** Keeps the work under a name: another version of its entry, or a new one. */
function SaveAs({ bundle, tell }: SaveAsProps) {
  const { entries } = useShelf();
  const current = useCurrent();
  const own = entries.find(({ id }) => id === current);
  const [typed, setTyped] = useState<string>();
  const name = typed ?? own?.name ?? bundle.name;
  const isSaved = own !== undefined && sameBundle(latest(own).bundle, bundle) && name === own.name;
  const done = async (keeping: Promise<Outcome>, words: string) => {
    const outcome = await keeping;
    if (outcome.ok) {
      setCurrent(bundle, outcome.entry.id);
      setTyped(undefined);
    }
    tell(outcome, words);
  };
  return (
    <form
      className="save-as"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void done(
          own ? keepVersion(own.id, name.trim(), bundle) : keepNew(name.trim(), bundle),
          `Saved “${name.trim()}”.`,
        );
      }}
    >
      <label htmlFor="save-as">Name</label>
      <input
        id="save-as"
        className="field"
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button primary" disabled={name.trim() === '' || isSaved}>
        {own ? 'Save this version' : 'Save'}
      </button>
      {own && (
        <button
          type="button"
          className="button"
          onClick={() =>
            void done(
              keepNew(name.trim() === own.name ? `${own.name} (2)` : name.trim(), bundle),
              'Saved as a new entry.',
            )
          }
        >
          Save as new
        </button>
      )}
      <span className="muted" role="status">
        {own === undefined ? 'Not kept by name yet' : isSaved ? 'Saved' : 'Changed since it was saved'}
      </span>
    </form>
  );
}
