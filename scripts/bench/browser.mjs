// What the two measurements in Chromium share.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../chromium.mjs';

export const CPU = 4;
/** The browser tools' own "Fast 4G": 9 Mbit/s × 0.9 down, 1.5 Mbit/s × 0.9 up, 60 ms × 2.75 for each request. */
const FAST_4G = {
  offline: false,
  downloadThroughput: (9e6 / 8) * 0.9,
  uploadThroughput: (1.5e6 / 8) * 0.9,
  latency: 60 * 2.75,
};

/** A page in a browser process of its own (no HTTP cache, no code cache). `slow` adds CPU throttling and Fast 4G. */
export async function openPage({ slow }) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags() });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (slow) await cdp.send('Network.emulateNetworkConditions', FAST_4G);
  if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  return { browser, page, cdp };
}

/** Resolves when the page has asked for nothing and got nothing for `quiet` ms (at most a minute). */
export async function settle(page, cdp, quiet = 2000) {
  let last = Date.now();
  const start = last;
  for (const event of ['requestWillBeSent', 'loadingFinished', 'loadingFailed']) {
    cdp.on(`Network.${event}`, () => {
      last = Date.now();
    });
  }
  await page.waitForLoadState('load');
  last = Date.now();
  while (Date.now() - last < quiet && Date.now() - start < 60_000) await page.waitForTimeout(100);
}

/** The quantile `q` (0–1) of numbers, interpolated; undefined of none. */
export function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined ? undefined : low + (high - low) * (at % 1);
}

const busyTimes = () => {
  const [, ...times] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].trim().split(/\s+/);
  const all = times.map(Number);
  return { idle: all[3] + all[4], sum: all.reduce((a, b) => a + b, 0) };
};

/** Waits (30 s at most) for a second in which the machine was less than 12 % busy; the share seen last, 0–1. */
export async function waitIdle() {
  if (process.platform !== 'linux') return 0;
  for (let tries = 0, busy = 1; ; tries++) {
    const before = busyTimes();
    await new Promise((done) => setTimeout(done, 1000));
    const after = busyTimes();
    busy = 1 - (after.idle - before.idle) / (after.sum - before.sum);
    if (busy < 0.12 || tries >= 30) return busy;
  }
}
