// Finds a Chromium, or gets one: from Debian's or Ubuntu's archive as root, else by Playwright.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const attempt = (command, ...args) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  }).status === 0;

/** The path of a Chromium, installed when there was none; undefined when that cannot be done here. */
export function installChromium() {
  const found = findChromium();
  if (found !== undefined || process.env.CHROMIUM_PATH) return found;
  console.log('Installing Chromium …');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    attempt('apt-get', 'update');
    // The one without windows starts and draws in half the time; not every release has it.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      attempt('apt-get', 'install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core');
      const installed = findChromium();
      if (installed !== undefined) return installed;
    }
  }
  attempt('npx', 'playwright', 'install', 'chromium');
  return findChromium();
}
