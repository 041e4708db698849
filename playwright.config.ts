import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4174);
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('There is no Chromium here. CHROMIUM_PATH names one.');
process.env.CHROMIUM_PATH = executablePath; // so that the workers need not search again

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: 'systemd/**',
  timeout: 120_000, // two slow cores, and four looks by axe in one test
  expect: { timeout: 15_000 }, // for what is drawn after the first view, on the same two cores
  workers: 3, // on two cores: one of them is always waiting for the page
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    launchOptions: { executablePath, args: chromiumFlags() },
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  webServer: {
    command: `node scripts/serve.mjs dist --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
