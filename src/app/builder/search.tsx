import { Search as SearchIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Directive, loadSearch } from '../../model/index.ts';
import { goTo } from '../state/go-to.ts';
import { useAppState } from '../state/store-context.ts';

/** How many results are offered. */
const most = 8;

/** Finds a directive by name, meaning or kernel interface, and goes to it. `/` puts the focus here. */
export function Search() {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [finder, setFinder] = useState<Awaited<ReturnType<typeof loadSearch>>>();
  const open = query.trim() !== '' && finder !== undefined;
  const section = useAppState().active.endsWith('.service') ? 'Service' : 'Socket';
  const results = open ? finder.search(query, section).slice(0, most) : [];

  useEffect(() => {
    const slash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', slash);
    return () => document.removeEventListener('keydown', slash);
  }, []);

  const choose = (directive: Directive | undefined) => {
    if (!directive) return;
    setQuery('');
    goTo({ section: directive.section, name: directive.name, index: 0 });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(results.length, 1));
    else if (event.key === 'ArrowUp') setActive((active + results.length - 1) % Math.max(results.length, 1));
    else if (event.key === 'Enter') void loadSearch().then(({ search }) => choose(search(query, section)[active]));
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="search">
      <SearchIcon size={15} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Find a directive"
        aria-expanded={open}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={open && results[active] ? `result-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Find a directive"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={keys}
        onFocus={async () => setFinder(await loadSearch())}
        onBlur={() => setQuery('')}
      />
      <span className="kbd" aria-hidden="true">
        /
      </span>
      <div className="results" hidden={!open}>
        <div id="search-results" role="listbox" aria-label="Directives found">
          {results.map((directive, i) => (
            <div
              key={`${directive.section}/${directive.name}`}
              id={`result-${i}`}
              className="result"
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              // Taking the focus would close the list before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onMouseUp={() => choose(directive)}
            >
              <code>{directive.name}</code>
              <span>{directive.brief}</span>
            </div>
          ))}
        </div>
        {open && results.length === 0 && <p>Nothing found. Try a name, what it does, or SO_… and TCP_….</p>}
      </div>
    </div>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
