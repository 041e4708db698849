import { defineConfig } from 'vite';
import { notices } from './scripts/notices.ts';

/** The command line, as one file that plain Node runs. */
export default defineConfig({
  publicDir: false,
  plugins: [notices()],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'unitwright.js', codeSplitting: false } },
  },
});
