import { defineConfig } from 'vite';

/** The command line, as one file that plain Node runs. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'unitwright.js', codeSplitting: false } },
  },
});
