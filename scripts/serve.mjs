// A small static server for a built folder: `node scripts/serve.mjs DIR [--port N]`. Node and this file alone. It listens
// on 127.0.0.1 only, or on the socket that systemd passes, and sends what the folder's `_headers` asks for.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|xml)|image\/svg)/;
/** Vite puts a hash of the content into the names of this folder, so that they can be kept for ever. */
const HASHED = /\/assets\/.*-[\w-]{8}\.\w+$/;
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) }; // both at their best level by default, brotli 11

/** Headers by the beginnings of addresses, as a folder's `_headers` has them: an address, and below it a header per line. */
async function readHeaders(root) {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '');
  const rules = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
  }
  const matches = (pattern, path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  return (path) => {
    const matching = rules.filter(({ pattern }) => matches(pattern, path));
    return Object.fromEntries(matching.flatMap(({ headers }) => headers));
  };
}

/** The file that an address names inside `root`, or undefined: outside of it, missing, or not a regular file. */
async function locate(root, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path === '/_headers') return undefined;
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  try {
    const real = await realpath(file); // a symbolic link must not lead out either
    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a file once per change and encoding; the promise is kept, so that two requests compress once. */
function contentStore() {
  const kept = new Map();
  return async (file, encoding) => {
    const { mtimeMs, size } = await stat(file);
    const key = `${encoding}\n${mtimeMs}\n${size}\n${file}`;
    if (!kept.has(key)) {
      const made = readFile(file).then(async (raw) => ({
        body: encoding === '' ? raw : await ENCODERS[encoding](raw),
        etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}${encoding}"`,
      }));
      kept.set(key, made);
      made.catch(() => kept.delete(key));
    }
    return kept.get(key);
  };
}

const pickEncoding = (request, type) => {
  if (!COMPRESSIBLE.test(type)) return '';
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : '';
};

async function answer({ root, load, headersOf }, request, response) {
  const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
  const end = (status, headers, body) => {
    response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers, ...headersOf(pathname) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return end(405, { ...plain, allow: 'GET, HEAD' }, 'Only GET and HEAD are answered.\n');
  }
  const file = await locate(root, pathname);
  if (file === undefined) return end(404, plain, 'There is no such file.\n');

  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const encoding = pickEncoding(request, type);
  const { body, etag } = await load(file, encoding);
  const headers = {
    'content-type': type,
    'cache-control': HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
    ...(encoding === '' ? {} : { 'content-encoding': encoding }),
  };
  if (request.headers['if-none-match'] === etag) return end(304, headers, undefined);
  return end(200, { ...headers, 'content-length': body.length }, body);
}

const listenOn = (server, where) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(where, () => {
      server.off('error', fail);
      done(server.address());
    });
  });

/** The descriptor of the socket that systemd passed to this process; undefined where it passed none. Throws if there are more. */
export function passedSocket({ LISTEN_PID, LISTEN_FDS }) {
  if (LISTEN_PID !== String(process.pid)) return undefined;
  if (LISTEN_FDS !== '1') throw new Error(`One socket is served, and systemd passed ${LISTEN_FDS}.`);
  return 3;
}

async function serverOf(dir) {
  const root = await realpath(resolve(dir));
  const site = { root, load: contentStore(), headersOf: await readHeaders(root) };
  return createServer((request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  });
}

/**
 * Serves `dir` on 127.0.0.1 and resolves to `{ url, server }`. `tries` ports are tried from `port` on (0 takes any free
 * one); rejects when none is free or `dir` does not exist.
 */
export async function serve(dir, { port = 4173, tries = 1 } = {}) {
  const server = await serverOf(dir);
  for (let tried = 0; ; tried++) {
    try {
      const { port: taken } = await listenOn(server, { port: port + tried, host: '127.0.0.1' });
      return { url: `http://127.0.0.1:${taken}/`, server };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried + 1 >= tries) throw error;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [dir = 'dist', flag, port = '4173'] = process.argv.slice(2);
  if (flag !== undefined && flag !== '--port') {
    console.error('usage: node scripts/serve.mjs DIR [--port N]');
    process.exit(2);
  }
  const fd = passedSocket(process.env);
  if (fd === undefined) console.log((await serve(dir, { port: Number(port) })).url);
  else await listenOn(await serverOf(dir), { fd });
}
