import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passedSocket, serve } from './serve.mjs';

const SCRIPT = 'export const a = 1;\n'.repeat(100);
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let site;

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  mkdirSync(join(folder, 'dist/reference'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'dist/reference/index.html'), 'reference');
  writeFileSync(join(folder, 'dist/assets/index-a1B2_c3D.js'), SCRIPT);
  writeFileSync(join(folder, 'dist/picture.png'), SCRIPT);
  writeFileSync(
    join(folder, 'dist/_headers'),
    "# ours\n/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'\n\n/reference/*\n  X-Robots-Tag: none\n",
  );
  symlinkSync('../secret.txt', join(folder, 'dist/link.txt'));
  site = await serve(join(folder, 'dist'), { port: 0 });
});

afterAll(() => {
  site.server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path exactly as written, which `fetch` would tidy up. */
const ask = (path, { method = 'GET', ...headers } = {}) =>
  new Promise((done, fail) => {
    const { port } = new URL(site.url);
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', fail)
      .end();
  });

test.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/?a=1', 200, 'text/html; charset=utf-8'],
  ['/reference/', 200, 'text/html; charset=utf-8'],
  ['/assets/index-a1B2_c3D.js', 200, 'text/javascript; charset=utf-8'],
  ['/picture.png', 200, 'image/png'],
  ['/missing', 404, 'text/plain; charset=utf-8'],
  ['/_headers', 404, 'text/plain; charset=utf-8'],
  ['/assets', 404, 'text/plain; charset=utf-8'],
  ['/../secret.txt', 404, 'text/plain; charset=utf-8'],
  ['/%2e%2e/secret.txt', 404, 'text/plain; charset=utf-8'],
  ['/..%2fsecret.txt', 404, 'text/plain; charset=utf-8'],
  ['/link.txt', 404, 'text/plain; charset=utf-8'],
  ['/%E0%A4%A', 404, 'text/plain; charset=utf-8'],
  ['/a%00b', 404, 'text/plain; charset=utf-8'],
])('%s is answered with %i, %s', async (path, status, type) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers['content-type']]).toEqual([status, type]);
  expect(answer.body.toString()).not.toContain('secret');
});

test('text is compressed as the browser can take it, and pictures are not', async () => {
  const script = await ask('/assets/index-a1B2_c3D.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect(script.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(script.body).toString()).toBe(SCRIPT);
  expect((await ask('/assets/index-a1B2_c3D.js', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(
    'gzip',
  );
  expect((await ask('/assets/index-a1B2_c3D.js')).body.toString()).toBe(SCRIPT);
  expect((await ask('/picture.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
});

test('names with a hash are kept for ever, everything else is asked for again', async () => {
  expect((await ask('/assets/index-a1B2_c3D.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const page = await ask('/');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect((await ask('/', { 'if-none-match': page.headers.etag })).status).toBe(304);
});

test('what the folder asks for in _headers is sent, by address', async () => {
  const policy = "default-src 'none'; script-src 'self'";
  for (const path of ['/', '/reference/', '/missing', '/picture.png'])
    expect((await ask(path)).headers['content-security-policy']).toBe(policy);
  expect((await ask('/', { method: 'POST' })).headers['content-security-policy']).toBe(policy);
  expect((await ask('/reference/')).headers['x-robots-tag']).toBe('none');
  expect((await ask('/')).headers['x-robots-tag']).toBeUndefined();
});

test('a socket is taken from systemd when it is for this process, and when it is one', () => {
  const mine = { LISTEN_PID: String(process.pid) };
  expect(passedSocket({})).toBeUndefined();
  expect(passedSocket({ LISTEN_PID: '1', LISTEN_FDS: '1' })).toBeUndefined();
  expect(passedSocket({ ...mine, LISTEN_FDS: '1' })).toBe(3);
  expect(() => passedSocket({ ...mine, LISTEN_FDS: '2' })).toThrow('One socket is served, and systemd passed 2.');
});

test('HEAD is answered without a body, and nothing else than GET and HEAD is', async () => {
  const head = await ask('/', { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '15', 0]);
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
});

test('a changed file is served as it is now', async () => {
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>new</title>');
  expect((await ask('/')).body.toString()).toContain('new');
});

test('a taken port is stepped over when more tries are allowed, and refused otherwise', async () => {
  const port = Number(new URL(site.url).port);
  await expect(serve(join(folder, 'dist'), { port })).rejects.toThrow('EADDRINUSE');
  const next = await serve(join(folder, 'dist'), { port, tries: 20 });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  next.server.close();
});
