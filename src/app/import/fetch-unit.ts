import { limit } from '../state/limit.ts';
import { decode, type Imported, tooLarge } from './read-text.ts';

/** How long an address may take to answer, in milliseconds. */
const patience = 15_000;

/** The address of the file itself, for pages of GitHub and GitLab that show it. */
export const rawAddress = (url: string): string =>
  url
    .replace(/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\//, 'https://raw.githubusercontent.com/$1/')
    .replace(/^(https:\/\/[^/]+\/.+?)\/-\/blob\//, '$1/-/raw/');

/** Whether the page may ask there at all: its Content-Security-Policy allows its own origin, and others by https. */
const isAllowed = (url: string): boolean => /^https:/i.test(url) || new URL(url).origin === location.origin;

/**
 * Fetches a text from an address that the user gave: at most 1 MB within 15 seconds, without cookies and without saying
 * where it is wanted. Throws an error with words that say what to do.
 */
export async function fetchUnit(
  url: string,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Imported> {
  if (!isAllowed(url)) throw new Error('Only https addresses are fetched. Open it in a tab, and paste what you see.');
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new DOMException('', 'TimeoutError')), patience);
  try {
    return await download(rawAddress(url), AbortSignal.any([signal, late.signal]), progress);
  } finally {
    clearTimeout(timer);
  }
}

async function download(url: string, signal: AbortSignal, progress: (bytes: number) => void): Promise<Imported> {
  const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok)
    throw new Error(`The server answered ${response.status}. Open the address in a tab of its own to see why.`);
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.length;
    progress(size);
    if (size > limit) {
      await reader?.cancel();
      return tooLarge(size);
    }
  }
  const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  return decode(bytes, 'What the address gives');
}

/** What went wrong with a fetch, in words. */
export function fetchFault(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'No answer within 15 seconds.';
  if (error instanceof TypeError)
    return 'The address cannot be reached, or its server does not let other pages read it. Open it in a tab, and paste what you see.';
  return error instanceof Error ? error.message : 'It did not work.';
}
