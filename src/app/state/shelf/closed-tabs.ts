import type { Bundle } from '../../../model/index.ts';
import { allKept, browserStorage, dropKept, type Kept, keep } from '../persist.ts';
import { isUntouched } from '../start.ts';
import { thisTab } from '../tab.ts';
import { asText } from './entry.ts';
import { isLasting, putAside } from './shelf.ts';

/** Older work of tabs is tidied, in milliseconds: a tab that sleeps does not say that it is open. */
const old = 7 * 24 * 3_600_000;
/** So many are kept as they are; what is older comes into My units. */
const most = 50;
/** How long open tabs have to say so, in milliseconds. */
const patience = 1000;

/** The work, the latest first, without what is the start or was there before. */
function* distinct(all: readonly Kept[], seen: readonly Bundle[] = []): Iterable<Kept> {
  const known = new Set(seen.map(asText));
  for (const kept of all) {
    const text = asText(kept.bundle);
    if (isUntouched(kept.bundle) || known.has(text)) continue;
    known.add(text);
    yield kept;
  }
}

/** What closed tabs left: each piece once, the latest first, without that of open tabs (`open`) and what is worked on `now`. */
export const leftBehind = (all: readonly Kept[], open: ReadonlySet<string>, now: Bundle): readonly Kept[] => [
  ...distinct(
    all.filter(({ tab }) => !open.has(tab)),
    [now],
  ),
];

/** Which of it can go at a time: what is nothing by itself at once (`drop`), the rest of what is too much after it was put into My units (`move`). */
export function surplus(
  all: readonly Kept[],
  open: ReadonlySet<string>,
  now: number,
): { readonly drop: readonly Kept[]; readonly move: readonly Kept[] } {
  const single = [...distinct(all)];
  const singles = new Set(single);
  const may = (kept: Kept) => !open.has(kept.tab) && now - kept.at > old;
  return {
    drop: all.filter((kept) => may(kept) && !singles.has(kept)),
    move: single.slice(most).filter(may),
  };
}

/** Tells open tabs from closed ones: whoever is asked gives the word of the tab. */
function rollCall(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'function' ? new BroadcastChannel('unitwright/tabs') : undefined;
}

/** Asks for open tabs; `heard` is called for each, as it answers. Gives what ends the wait. */
export function askTabs(heard: (tab: string) => void): () => void {
  const channel = rollCall();
  if (channel) channel.onmessage = ({ data }) => typeof data === 'string' && data !== '?' && heard(data);
  channel?.postMessage('?');
  return () => channel?.close();
}

/** What closed tabs left in this browser. */
export function closedTabs(open: ReadonlySet<string>, now: Bundle): readonly Kept[] {
  const storage = browserStorage();
  try {
    return storage ? leftBehind(allKept(storage), new Set([...open, thisTab()]), now) : [];
  } catch {
    return [];
  }
}

export const forgetTab = ({ tab }: Kept): void => dropKept(browserStorage(), tab);
export const rememberTab = (kept: Kept): void => void keep(browserStorage(), kept);

/** This tab says from now on that it is open, and tidies once what earlier ones left. */
export function joinTabs(): void {
  const channel = rollCall();
  if (channel) channel.onmessage = ({ data }) => data === '?' && channel.postMessage(thisTab());
  const open = new Set([thisTab()]);
  const end = askTabs((tab) => open.add(tab));
  setTimeout(() => {
    end();
    void tidy(open);
  }, patience);
}

async function tidy(open: ReadonlySet<string>): Promise<void> {
  const storage = browserStorage();
  if (!storage) return;
  const { drop, move } = surplus(allKept(storage), open, Date.now());
  for (const { tab } of drop) dropKept(storage, tab);
  for (const { tab, at, bundle } of move) {
    const put = await putAside(bundle);
    // What could not be put there for good stays where it is, and so does what a tab that slept has written meanwhile.
    if (put.ok && isLasting() && allKept(storage).some((kept) => kept.tab === tab && kept.at === at))
      dropKept(storage, tab);
  }
}
