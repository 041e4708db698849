// A plugin of the build: the pages of the rules lie beside the rules, and are served below rules/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folder = join(import.meta.dirname, '../src/model/rules');

const pages = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'));

/** Puts the pages into the build, and serves them while developing. */
export const rulePages = (): Plugin => ({
  name: 'rule-pages',
  generateBundle() {
    for (const name of pages())
      this.emitFile({ type: 'asset', fileName: `rules/${name}`, source: readFileSync(join(folder, name)) });
  },
  configureServer(server) {
    server.middlewares.use('/rules/', (request, response, next) => {
      const name = request.url?.slice(1) ?? '';
      if (!pages().includes(name)) {
        next();
        return;
      }
      response.setHeader('content-type', 'text/markdown; charset=utf-8');
      response.end(readFileSync(join(folder, name)));
    });
  },
});
