import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import Markdown from 'markdown-to-jsx';
import { Dialog } from '../ui/dialog.tsx';
import { queryClient } from '../ui/query-client.ts';

interface RulePageProps {
  readonly code: string;
  readonly close: () => void;
}

/** The page about a rule: what happens, a wrong and a right example. From the page's own origin. */
export default function RulePage({ code, close }: RulePageProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <Dialog title={code} close={close}>
        <Text code={code} />
      </Dialog>
    </QueryClientProvider>
  );
}

async function fetchPage(code: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}rules/${code}.md`, { signal });
  // A host that answers with its start page for all it does not know has no such page either.
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) throw new Error('not there');
  return response.text();
}

function Text({ code }: { readonly code: string }) {
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['rule', code],
    queryFn: ({ signal }) => fetchPage(code, signal),
  });
  if (isPending) return <p className="muted">Loading …</p>;
  if (isError)
    return (
      <p className="note warning">
        <span>The page about this rule could not be loaded.</span>
        <button type="button" className="fix" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    );
  return (
    <div className="prose rule">
      <Markdown options={{ disableParsingRawHTML: true, forceBlock: true }}>{data}</Markdown>
      <p className="muted">
        To silence it in a unit, put a line <code># unitwright: ignore {code}</code> into the file.
      </p>
    </div>
  );
}
