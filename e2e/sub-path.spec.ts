import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloaded } from './files.ts';
import { editor, lines } from './page.ts';
import { expect, test } from './test.ts';

const folder = mkdtempSync(join(tmpdir(), 'sub-path-'));
let server: ChildProcess;
let site: string;

test.beforeAll(async () => {
  cpSync('dist', join(folder, 'sub/path'), { recursive: true });
  cpSync('dist/_headers', join(folder, '_headers'));
  const made = spawn(process.execPath, ['scripts/serve.mjs', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = made;
  // It says where it serves once it does.
  site = `${String((await once(made.stdout, 'data'))[0]).trim()}sub/path/`;
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

// One worker for both, as each would compress the build anew.
test.describe.configure({ mode: 'default' });

// The site has a port of its own. What is asked of it above the path is held against the test.
test.use({ tolerated: [/^request to another origin: http:\/\/127\.0\.0\.1:\d+\/sub\/path\//] });

test('the same build works below a path, with all that it loads later', async ({ page }) => {
  await page.goto(`${site}#ListenStream=8080&SocketMode=0666&name=app`);
  // The server compresses each file when it is first asked for, which takes a busy machine its time.
  await expect(editor(page)).toContainText('SocketMode=0666', { timeout: 60_000 });
  await page.getByRole('button', { name: 'About SocketMode' }).click();
  await expect(page.locator('[data-slot="Socket/SocketMode"] .prose')).toContainText(/\w+/);
  await page.getByLabel('Address of listener 1').fill('afs3-fileserver');
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText(/ListenStream=7000$/);
  expect((await downloaded(page)).name).toBe('app.socket');
});

test('its pages have their addresses below the path, too', async ({ page }) => {
  await page.goto(`${site}?learn=reference/Accept`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Accept=');
  await page.getByRole('link', { name: 'Builder' }).click();
  await expect(page).toHaveURL(/\/sub\/path\//);
  await expect(editor(page)).toBeVisible();
  await page.goto(`${site}?rule=listen/no-free-bind`);
  await expect(page.getByRole('dialog').locator('.prose')).toContainText('FreeBind');
});
