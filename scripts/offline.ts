// Plugins of the build: the service worker that keeps all of it in the browser, and the manifest with which it is installed.
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { packageOf } from './notices.ts';

/** What of others is in the worker, which has a build of its own: named here, and held against that. */
export const inWorker: readonly string[] = ['workbox-core', 'workbox-precaching', 'workbox-strategies'];

const heldAgainst = (): Plugin => ({
  name: 'packages-of-the-worker',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
    const names = [...new Set(modules.flatMap((id) => packageOf(id) ?? []))]
      .filter((name) => name !== 'rolldown')
      .sort();
    if (names.join() !== inWorker.join())
      throw new Error(`The worker is made of ${names}, and scripts/offline.ts says ${inWorker}`);
  },
});

/** What a unit file may be called. */
const unitFiles = ['.socket', '.service', '.conf'];

export const offline = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: 'worker.ts',
    injectRegister: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['**/*'],
      globIgnores: ['_headers', 'worker.js'],
      buildPlugins: { vite: [heldAgainst()] },
    },
    includeManifestIcons: false,
    manifest: {
      id: './',
      start_url: './',
      scope: './',
      name: 'Unitwright',
      short_name: 'Unitwright',
      description: 'Builds systemd socket units, and says what systemd does with each byte of them.',
      lang: 'en',
      dir: 'ltr',
      display: 'standalone',
      background_color: '#fbfbf9',
      theme_color: '#fbfbf9',
      categories: ['developer', 'utilities'],
      icons: [
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      shortcuts: [{ name: 'Learn', url: './?learn=' }],
      file_handlers: [{ action: './', accept: { 'text/plain': unitFiles } }],
      share_target: {
        action: './share',
        method: 'POST',
        enctype: 'multipart/form-data',
        params: {
          title: 'title',
          text: 'text',
          url: 'url',
          files: [{ name: 'units', accept: ['text/plain', ...unitFiles] }],
        },
      },
    },
  });
