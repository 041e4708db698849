import { useQueries } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useRef } from 'react';
import { loadExplain, loadSearch } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { textQuery } from './fetch-text.ts';
import { findPages } from './find-pages.ts';
import { topics } from './pages.ts';

interface PageSearchProps {
  readonly query: string;
  readonly setQuery: (query: string) => void;
}

/** Finds pages by what is typed. Arrow down leads from the field into the results, Escape back and then to all pages. */
export function PageSearch({ query, setQuery }: PageSearchProps) {
  const box = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, .hits a') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' && query !== '') {
      if (at === 0) setQuery('');
      stops[0]?.focus();
    } else if (step !== 0 && stops[at + step]) stops[at + step]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and links inside it
    <div className="page-search" ref={box} onKeyDown={move}>
      <label className="search-field">
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          value={query}
          placeholder="keep-alive, SO_REUSEPORT, permission, one process per connection"
          aria-label="Search the reference"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {query.trim() !== '' && <Hits query={query} />}
    </div>
  );
}

function Hits({ query }: { readonly query: string }) {
  useLoaded(loadExplain);
  const { search } = useLoaded(loadSearch);
  const calm = useDeferredValue(query);
  const texts = useQueries({
    queries: topics.map(({ id }) => textQuery(`topics/${id}`)),
    combine: (results) => new Map(results.map(({ data }, i) => [topics[i]?.id ?? '', data ?? ''])),
  });
  const hits = findPages(calm, search, texts);
  return (
    <>
      <p className="muted" role="status">
        {hits.length === 0
          ? `Nothing is about “${calm.trim()}”.`
          : `${hits.length} ${hits.length === 1 ? 'page' : 'pages'}`}
      </p>
      <ul className="hits" aria-label="Found">
        {hits.map(({ page, title, section, about }) => (
          <li key={page}>
            <a href={learnPage(page)}>
              <b className={section === 'Topic' ? undefined : 'mono'}>{title}</b>
              <span className="about">{about}</span>
              <span className="muted">{section}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
