import { QueryClient } from '@tanstack/react-query';

/** One cache for all that is fetched: texts do not change while the page is open. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 } },
});
