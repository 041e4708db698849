// The one place that knows where a Chromium is and how it is started.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = (name) =>
  ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].map((dir) => join(dir || '.', name)).filter(existsSync);

/** Ubuntu has a /usr/bin/chromium-browser that only says how to install one; so each candidate is asked. */
const starts = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

function ofPlaywright() {
  try {
    return [createRequire(import.meta.url)('@playwright/test').chromium.executablePath()].filter(existsSync);
  } catch {
    return []; // the packages are not installed yet
  }
}

/** The path of a Chromium that starts, or undefined. CHROMIUM_PATH, when set, is believed and nothing else is tried. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  return [...new Set(NAMES.flatMap(onPath)), ...ofPlaywright()].find(starts);
}

/** Flags that keep Chromium quiet and at home: nothing but 127.0.0.1 can be reached, whatever a page tries. */
export function chromiumFlags() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
}
