import { useSyncExternalStore } from 'react';

/** The address of a page to learn from, such as `reference/Accept`, with what is to be shown there. It can be opened in a tab of its own. */
export const learnPage = (path: string, values: Readonly<Record<string, string>> = {}): string =>
  `?learn=${path}${Object.entries(values)
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('')}`;

/** Where in what there is to learn an address leads: words parted by slashes, empty for its first page. Undefined for the builder. */
export const learnIn = (search: string): string | undefined => new URLSearchParams(search).get('learn') ?? undefined;

/** The address of the page about a rule. */
export const rulePage = (code: string): string => `?rule=${code}`;

/** The rule that an address asks for. */
export const ruleIn = (search: string): string | undefined =>
  /^[a-z-]+\/[a-z-]+$/.exec(new URLSearchParams(search).get('rule') ?? '')?.[0];

const moved = new EventTarget();

function subscribe(follow: () => void): () => void {
  moved.addEventListener('moved', follow);
  window.addEventListener('popstate', follow);
  return () => {
    moved.removeEventListener('moved', follow);
    window.removeEventListener('popstate', follow);
  };
}

/** The part of the address behind `?`, as it is now. */
export const useAddress = (): string => useSyncExternalStore(subscribe, () => location.search);

/**
 * Goes to another page of the app (`?learn=…`, or an empty text for the builder) without loading it anew. A link to a unit stays
 * in the address, as it is still true. `replace`: the way back leads past this one.
 */
export function visit(search: string, replace = false): void {
  const address = location.pathname + search + location.hash;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  moved.dispatchEvent(new Event('moved'));
}

/** Follows plain links between pages of the app in place; what is to open elsewhere, or leads elsewhere, is left to the browser. */
export function followLinks(): () => void {
  const click = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!link || !href || link.target || !/^\?(learn=|$)/.test(href)) return;
    event.preventDefault();
    visit(href === '?' ? '' : href);
  };
  document.addEventListener('click', click);
  return () => document.removeEventListener('click', click);
}
