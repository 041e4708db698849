// The model, bundled for Node.
import { join } from 'node:path';
import { build } from 'vite';

/** Bundles src/model into `folder`; the path of the bundle. */
export async function bundleModel(root, folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true }, // it stands where no packages are
    build: {
      ssr: join(root, 'src/model/index.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'model.mjs' } },
    },
  });
  return join(folder, 'model.mjs');
}
