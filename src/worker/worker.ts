/**
 * The service worker: keeps all files of a build in the browser, and answers from there. What is typed does not pass through it;
 * only what another program shares with the installed app does, on its way to the page.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { inLanes } from './in-lanes.ts';
import { isLoopback, isOurs } from './neighbours.ts';
import { handOver, isShared, takeIn } from './shared.ts';

declare const self: ServiceWorkerGlobalScope;

/** How many files are fetched at a time: hundreds one by one take a far host half a minute. */
const lanes = 6;

const files = new PrecacheController();
files.addToCacheList(self.__WB_MANIFEST);

/** Where all builds keep their files; a file that did not change is kept once. */
const open = () => caches.open(files.strategy.cacheName);

self.addEventListener('install', (event) => {
  const fetchOne = async ([url, cacheKey]: readonly [string, string]) => {
    // A name with a hash in it may come from where the page got it; all else is asked for anew.
    const request = new Request(url, { cache: url === cacheKey ? 'default' : 'reload', credentials: 'same-origin' });
    await Promise.all(files.strategy.handleAll({ event, request, params: { cacheKey } }));
  };
  event.waitUntil(inLanes([...files.getURLsToCacheKeys()], lanes, fetchOne));
});

// The first visit, too, goes on without a network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { type } = Object(event.data) as { readonly type?: unknown };
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'TIDY') event.waitUntil(tidy());
  if (type === 'SHARED') event.ports[0]?.postMessage(handOver());
});

/** Drops the files of earlier builds, once there is no page but the one that asks: an older one still loads its own. */
async function tidy(): Promise<void> {
  const cache = await open();
  const kept = await cache.keys();
  const { installing, waiting } = self.registration;
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  // A later build that is on its way has its files here already.
  if (installing || waiting || pages.length > 1) return;
  const current = new Set(files.getURLsToCacheKeys().values());
  await Promise.all(kept.filter(({ url }) => !current.has(url)).map((request) => cache.delete(request)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (isShared(request, self.registration.scope)) event.respondWith(takeIn(request, self.registration.scope));
  else if (request.method === 'GET') event.respondWith(answer(request));
});

/** The page itself has its state behind `?` and `#`: it is one file. */
async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  const isPage = url === self.registration.scope;
  const other = isPage && isLoopback(self.location.hostname) ? await successor(request) : undefined;
  if (other) return other;
  const page = isPage ? `${url}index.html` : url;
  const cache = await open();
  // A file with a hash in its name is kept as what it is called: one of an earlier build is found as well.
  const kept = await cache.match(files.getCacheKeyForURL(page) ?? page);
  return kept ?? fetch(request);
}

/**
 * A port of this machine is now this and then that, and this worker would answer for whatever comes after: it asks who is there.
 * The page of somebody else goes through, and the worker is gone. Undefined where it is us still, or nobody.
 */
async function successor(request: Request): Promise<Response | undefined> {
  const there = await fetch(request).catch(() => undefined);
  if (!there || there.status >= 500 || isOurs(await there.clone().text())) return undefined;
  await Promise.all([self.registration.unregister(), caches.delete(files.strategy.cacheName)]);
  return there;
}
