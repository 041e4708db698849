import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { learnPage } from '../state/address.ts';
import { queryClient } from '../ui/query-client.ts';
import './learn.css';
import { rooms } from './rooms.ts';

/** What there is to learn from, by its address: `reference/Accept` is the page `Accept` of the room `reference`. */
export default function Learn({ path }: { readonly path: string }) {
  const [name = '', ...rest] = path.split('/');
  const room = rooms.find(({ id }) => id === name);
  const main = useRef<HTMLElement>(null);
  const nav = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    document.title = room ? `${room.title} – Unitwright` : 'Learn – Unitwright';
    return () => {
      document.title = 'Unitwright';
    };
  }, [room]);
  // Another page is read from its top, and by the keyboard from its beginning.
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  // On a narrow screen the row of rooms is longer than its place.
  useEffect(() => {
    const current = nav.current?.querySelector(`[href="${CSS.escape(learnPage(name))}"]`);
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [name]);
  return (
    <QueryClientProvider client={queryClient}>
      <nav className="rooms" aria-label="Learn" ref={nav}>
        {rooms.map(({ id, title }) => (
          <a key={id} href={learnPage(id)} aria-current={id === name ? (rest.length > 0 ? 'true' : 'page') : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <main className="lesson" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="muted loading">Loading …</p>}>
          {room ? <room.View path={rest.join('/')} /> : <Rooms unknown={name} />}
        </Suspense>
      </main>
    </QueryClientProvider>
  );
}

/** The first page: what there is. */
function Rooms({ unknown }: { readonly unknown: string }) {
  return (
    <div className="page">
      <h1>Learn socket activation by playing with it</h1>
      {unknown !== '' && (
        <p className="note warning" role="status">
          <span>There is no page “{unknown}” here. This is what there is.</span>
        </p>
      )}
      <ul className="cards">
        {rooms.map(({ id, title, about }) => (
          <li key={id}>
            <a href={learnPage(id)}>
              <b>{title}</b>
              <span>{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
