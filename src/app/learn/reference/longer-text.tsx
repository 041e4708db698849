import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import Markdown from 'markdown-to-jsx';
import { queryClient } from '../../ui/query-client.ts';

/** The longer text about a directive, from the page's own origin. */
export default function Reference({ name }: { readonly name: string }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Text name={name} />
    </QueryClientProvider>
  );
}

async function fetchText(name: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}reference/${encodeURIComponent(name)}.md`, { signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

function Text({ name }: { readonly name: string }) {
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['reference', name],
    queryFn: ({ signal }) => fetchText(name, signal),
  });
  if (isPending) return <p className="muted">Loading more …</p>;
  if (isError)
    return (
      <p className="note warning">
        <span>The longer text could not be loaded.</span>
        <button type="button" className="fix" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    );
  return (
    <div className="prose">
      <Markdown options={{ disableParsingRawHTML: true, forceBlock: true }}>{data}</Markdown>
    </div>
  );
}
