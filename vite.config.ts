import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { rulePages } from './scripts/rule-pages.ts';

interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
}

/** Whether the first view needs a module: whether a chain of plain imports leads to it from the entry. */
function atFirst(id: string, infoOf: (id: string) => ModuleInfo | null, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = infoOf(id);
  return info !== null && (info.isEntry || info.importers.some((importer) => atFirst(importer, infoOf, seen)));
}

export default defineConfig({
  base: './',
  plugins: [react(), rulePages()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One file for all that the first view needs, or each module that a panel shares with it is a request of its own.
          groups: [{ name: (id, context) => (atFirst(id, (each) => context.getModuleInfo(each)) ? 'first' : null) }],
        },
      },
    },
  },
});
