import { queryOptions } from '@tanstack/react-query';

async function fetchText(path: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}.md`, { signal });
  // A host that answers with its start page for all it does not know has no such text either.
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) throw new Error('not there');
  return response.text();
}

/** A text by its path in `public`, such as `reference/Accept`, from the page's own origin. It does not change while the page is open. */
export const textQuery = (path: string) =>
  queryOptions({
    queryKey: ['text', path],
    queryFn: ({ signal }) => fetchText(path, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
