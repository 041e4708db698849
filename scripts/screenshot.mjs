// Takes docs/screenshot.png of the built page: `npm run build && npm run screenshot`.
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.mjs';

const port = 4179;
const unit =
  '#Description=Sockets%20of%20the%20app&ListenStream=8080&ListenStream=/run/app.sock&SocketMode=0660&SocketGroup=www-data&NoDelay=yes&PollLimitBurst=200&WantedBy=sockets.target&name=app';
const server = spawn(process.execPath, ['scripts/serve.mjs', 'dist', '--port', String(port)], { stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags() });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  for (let tries = 0; tries < 50; tries++) {
    const ok = await page.goto(`http://127.0.0.1:${port}/${unit}`).catch(() => undefined);
    if (ok) break;
  }
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('region', { name: 'The pair' }).getByLabel('sandbox').selectOption('strict');
  await page.getByRole('tab', { name: 'app.socket' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('region', { name: 'Checks' }).getByRole('listitem').first().waitFor();
  await page.screenshot({ path: 'docs/screenshot.png' });
} finally {
  await browser.close();
  server.kill();
}
