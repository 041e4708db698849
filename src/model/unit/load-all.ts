import { loadCatalog } from '../catalog/index.ts';
import type { lateChecks } from './late-checks.ts';

let checks: typeof lateChecks | undefined;

/** What was fetched of the checks; a unit that needs more than there is says that it is pending. */
export const checksHere = (): typeof lateChecks | undefined => checks;

/** Fetches all that the model knows and a first view does without; at most once. A command line or a test does so first. */
export async function loadAll(): Promise<void> {
  const [found] = await Promise.all([import('./late-checks.ts'), loadCatalog()]);
  checks = found.lateChecks;
}
