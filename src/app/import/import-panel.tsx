import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from '../state/store-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { queryClient } from '../ui/query-client.ts';
import { fetchFault, fetchUnit } from './fetch-unit.ts';
import { linkIn } from './link-in.ts';
import { home, openGiven, openLinkIn, openTexts } from './open-text.ts';
import { pickFiles } from './pick-files.ts';
import { checkText, type Imported, readFile } from './read-text.ts';

/** Brings in a unit: pasted, from a file, or from an address. */
export default function ImportPanel({ close }: { readonly close: () => void }) {
  const store = useStore();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const [packaged, setPackaged] = useState(false);
  const take = async (read: Imported, fileName?: string) => {
    if (!read.ok) return setFault(read.why);
    if (read.text.trim() === '') return setFault('There is nothing in it yet. Paste the text of a unit first.');
    const link = await openLinkIn(store, read.text);
    if (link) return link.ok ? close() : setFault(link.why);
    await openTexts(store, [{ text: read.text, fileName }], { packaged });
    close();
  };
  const open = async (files: FileList | null) => {
    const [file, ...more] = files ?? [];
    if (!file) return;
    if (more.length === 0) return take(await readFile(file), file.name);
    await openGiven(store, [file, ...more], { packaged });
    close();
  };
  const pick = async (choose: NonNullable<typeof pickFiles>) => {
    const handles = await choose();
    if (handles.length === 0) return;
    await openGiven(store, handles, { packaged });
    close();
  };
  return (
    <QueryClientProvider client={queryClient}>
      <Dialog title="Import" close={close}>
        <label htmlFor="import-text">
          Paste a unit file, a socket and its service as <code>systemctl cat app.socket app.service</code> prints them,
          or the shell commands that write them. All is taken as it is: comments, order and unknown lines stay.
        </label>
        <textarea
          id="import-text"
          className="field"
          rows={9}
          spellCheck={false}
          placeholder={'[Socket]\nListenStream=8080'}
          value={text}
          onChange={(event) => {
            const read = checkText(event.target.value);
            setFault(read.ok ? undefined : read.why);
            setText(read.ok ? read.text : '');
          }}
        />
        <div className="actions">
          <button type="button" className="button primary" onClick={() => take(checkText(text))}>
            Import the text
          </button>
          <label className="button">
            Open files …
            <input
              type="file"
              multiple
              className="visually-hidden"
              onClick={(event) => {
                // Where the browser has a picker of files that can be written, they can be saved back.
                if (!pickFiles) return;
                event.preventDefault();
                void pick(pickFiles);
              }}
              onChange={(event) => void open(event.target.files)}
            />
          </label>
          <span className="muted">You can also paste or drop files anywhere on the page.</span>
        </div>
        <label className="check">
          <input type="checkbox" checked={packaged} onChange={(event) => setPackaged(event.target.checked)} /> A package
          brings it: what I change goes into a drop-in
        </label>
        {fault && (
          <p className="note error" role="alert">
            {fault}
          </p>
        )}
        <FromAddress take={take} />
      </Dialog>
    </QueryClientProvider>
  );
}

/** Fetches a unit from an address, when the user says so; the one request that may leave this page's origin. */
function FromAddress({ take }: { readonly take: (read: Imported, fileName?: string) => void }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [url, setUrl] = useState<string>();
  const [bytes, setBytes] = useState(0);
  const query = useQuery({
    queryKey: ['unit', url],
    queryFn: ({ signal }) => fetchUnit(url ?? '', signal, setBytes),
    enabled: url !== undefined,
  });
  const start = () => {
    // One of our own links has all in itself: nobody is asked.
    if (linkIn(typed, home())) return void take({ ok: true, text: typed });
    setBytes(0);
    if (url === typed.trim()) void query.refetch();
    else setUrl(typed.trim());
  };
  const cancel = () => {
    void queries.cancelQueries({ queryKey: ['unit', url] });
    setUrl(undefined);
  };
  return (
    <form
      className="from-address"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <label htmlFor="import-address">Or fetch it from an address</label>
      <div className="item">
        <input
          id="import-address"
          className="field"
          type="url"
          required
          pattern="https?://.+"
          placeholder="https://…/app.socket"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {query.isFetching ? (
          // A button of its own: made over to “Fetch” in the middle of the click, it would send the form.
          <button key="cancel" type="button" className="button" onClick={cancel}>
            Cancel
          </button>
        ) : (
          <button key="fetch" type="submit" className="button">
            {query.isError ? 'Try again' : 'Fetch'}
          </button>
        )}
      </div>
      <p className="said" role="status">
        {query.isFetching && `Fetching … ${bytes.toLocaleString('en')} bytes`}
        {!query.isFetching && query.data?.ok && `${query.data.text.length.toLocaleString('en')} characters read. `}
        {!query.isFetching && query.data?.ok && (
          <button type="button" className="link" onClick={() => query.data && take(query.data, fileOf(url))}>
            Open it
          </button>
        )}
      </p>
      {!query.isFetching && query.isError && (
        <p className="note error" role="alert">
          {fetchFault(query.error)}
        </p>
      )}
      {!query.isFetching && query.data && !query.data.ok && (
        <p className="note error" role="alert">
          {query.data.why}
        </p>
      )}
    </form>
  );
}

const fileOf = (url: string | undefined): string | undefined => url?.split(/[?#]/)[0]?.split('/').at(-1);
