import { loadServiceNames } from '../../model/index.ts';
import { queryClient } from '../ui/query-client.ts';

async function fetchNames(signal: AbortSignal) {
  const [{ readServiceNames }, response] = await Promise.all([
    loadServiceNames(),
    fetch(`${import.meta.env.BASE_URL}service-names.txt`, { signal }),
  ]);
  if (!response.ok) throw new Error(`The list of service names answered ${response.status}`);
  return readServiceNames(await response.text());
}

/** The port of a service name in the IANA list; undefined for other words, and when the list cannot be had. */
export async function portOfService(name: string): Promise<number | undefined> {
  try {
    const names = await queryClient.fetchQuery({
      queryKey: ['service-names'],
      queryFn: ({ signal }) => fetchNames(signal),
    });
    return names.get(name.toLowerCase());
  } catch {
    return undefined;
  }
}
