import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { notices } from './scripts/notices.ts';
import { inWorker, offline } from './scripts/offline.ts';
import { policyInPage } from './scripts/policy-in-page.ts';
import { rulePages } from './scripts/rule-pages.ts';

interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
}

/** Whether a chain of plain imports leads to a module from one that `isRoot`. */
function reached(
  id: string,
  isRoot: (id: string, info: ModuleInfo) => boolean,
  infoOf: (id: string) => ModuleInfo | null,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = infoOf(id);
  if (info === null) return false;
  return isRoot(id, info) || info.importers.some((importer) => reached(importer, isRoot, infoOf, seen));
}

/** Modules that always come together are one file: each of them would be a request of its own where a panel shares it. */
const rooms: readonly (readonly [string, (id: string, info: ModuleInfo) => boolean])[] = [
  ['first', (_, { isEntry }) => isEntry],
  ['form', (id) => id.endsWith('/app/builder/door.ts')],
];

export default defineConfig({
  base: './',
  plugins: [react(), rulePages(), policyInPage(), notices(inWorker), offline()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: rooms.map(([name, isRoot]) => ({
            name: (id, context) => (reached(id, isRoot, (each) => context.getModuleInfo(each)) ? name : null),
          })),
        },
      },
    },
  },
});
