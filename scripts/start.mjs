// `npm start`: installs what is missing, builds, and serves the result on this machine. Node alone.
// The last line it prints is the address. PORT=8080 asks for that port and no other; PORT=0 takes any free one.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { serve } from './serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function start() {
  const asked = process.env.PORT ?? '';
  if (!/^\d{0,5}$/.test(asked) || Number(asked) > 65535) throw new Error(`PORT=${asked} is no port number (0–65535).`);
  ensurePackages(root);
  const build = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (build.status !== 0) throw new Error('The build failed; its words stand above.');
  const wish = asked === '' ? { port: 4173, tries: 50 } : { port: Number(asked) };
  const { url } = await serve(join(root, 'dist'), wish);
  console.log('\nUnitwright is ready. Ctrl-C ends it.');
  console.log(url);
}

start().catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${error.port} is taken by something else.` : error.message);
  process.exit(1);
});
