import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { Directive } from '../../../model/index.ts';
import { queryClient } from '../../ui/query-client.ts';
import { textQuery } from './fetch-text.ts';
import { Prose } from './prose.tsx';
import { bodyOf } from './texts.ts';

interface TextProps {
  /** The text's place in `public`, such as `reference/Accept`. */
  readonly path: string;
  /** The section whose directives are meant where a name stands alone. */
  readonly section?: Directive['section'] | undefined;
}

/** The longer text about a directive or a topic, from the page's own origin. */
export default function LongerText(props: TextProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <Text {...props} />
    </QueryClientProvider>
  );
}

function Text({ path, section }: TextProps) {
  const { data, isPending, isError, refetch } = useQuery(textQuery(path));
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
  return <Prose text={bodyOf(data)} section={section} />;
}
