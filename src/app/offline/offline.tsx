import './offline.css';
import { useEffect, useState } from 'react';
import { announce } from '../ui/announce.ts';
import { keepOffline, type News } from './keep-offline.ts';

/** Keeps the app in this browser, and offers a newer build when there is one. */
export default function Offline() {
  const [news, setNews] = useState<News>();
  useEffect(() => {
    void keepOffline((told) => {
      setNews(told);
      announce(words[told.kind]);
    });
  }, []);
  if (!news) return null;
  return (
    <aside className="toast news" aria-label="Update">
      <span>{words[news.kind]} Your work is kept; undo begins anew.</span>
      <button type="button" onClick={() => (news.kind === 'waiting' ? news.use() : location.reload())}>
        Load it
      </button>
      <button type="button" onClick={() => setNews(undefined)}>
        Later
      </button>
    </aside>
  );
}

const words = {
  waiting: 'A newer Unitwright is ready.',
  renewed: 'Another tab has loaded a newer Unitwright.',
} as const;
