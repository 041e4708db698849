import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { editor, expectFile, lines } from './page.ts';
import { ofSite, siteForAll } from './site.ts';
import { expect, test } from './test.ts';

const site = siteForAll();
// The site, and what one test does on purpose. One expression: of two Playwright would take the second for options.
const allowed = new RegExp(`${ofSite.source}|^forbidden by the policy: trusted-types |TrustedTypePolicy named`);
test.use({ tolerated: [allowed], serviceWorkers: 'allow' });

/** The app is kept in the browser, all of it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });

async function visit(page: Page, rest = ''): Promise<void> {
  await page.goto(site.address + rest);
  // The server compresses each file when it is first asked for, which takes a busy machine its time.
  await expect(editor(page)).toBeVisible({ timeout: 60_000 });
  await kept(page);
}

const update = (page: Page) => page.getByRole('complementary', { name: 'Update' });

/** Makes of the site what another build would: its page differs, and one of its parts has gone. */
function publish(build: number): void {
  const page = join(site.files, 'index.html');
  writeFileSync(page, readFileSync('dist/index.html', 'utf8').replace('<head>', `<head data-build="${build}">`));
  const [gone] = readdirSync(join(site.files, 'assets')).filter((name) => name.startsWith('presets-panel-'));
  rmSync(join(site.files, 'assets', gone ?? ''));
  const worker = readFileSync('dist/worker.js', 'utf8')
    .replace(/\{[^{}]*assets\/presets-panel-[^{}]*\},?/, '')
    .replace(/\{[^{}]*"index\.html"[^{}]*\}/, `{revision:"${build}",url:"index.html"}`);
  writeFileSync(join(site.files, 'worker.js'), worker);
}

test('after the first visit everything works without a network', async ({ page, context }) => {
  await visit(page);
  await site.stop();
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join('dist', name)).isFile() && name !== '_headers' && name !== 'worker.js',
  );
  expect(files.length).toBeGreaterThan(300);
  const missing = (names: readonly string[]) =>
    page.evaluate(async (all) => {
      const got = await Promise.all(
        all.map((name) =>
          fetch(name).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      return all.filter((_, i) => !got[i]);
    }, names);
  expect(await missing(files)).toEqual([]);

  await page.reload();
  await page.getByRole('button', { name: 'About SocketMode' }).click();
  await expect(page.locator('[data-slot="Socket/SocketMode"] .prose')).toContainText(/\w+/);
  await page.getByLabel('Address of listener 1').fill('afs3-fileserver');
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText(/ListenStream=7000$/);
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  const second = await context.newPage();
  await second.goto(`${site.address}#ListenStream=9090&name=api`);
  await expectFile(second, '[Socket]\nListenStream=9090\n');
  await second.goto(`${site.address}?learn=reference/Accept`);
  await expect(second.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Accept=');
  await site.serve();
});

test('a newer build is offered, and loaded when that is asked for, with the work as it was', async ({
  page,
  context,
}) => {
  await visit(page);
  await page.getByLabel('Address of listener 1').fill('9191');
  await expect(update(page)).toHaveCount(0);
  publish(2);
  // Another tab is what makes a browser look for a newer build.
  const other = await context.newPage();
  await visit(other);
  await expect(update(page)).toContainText('A newer Unitwright is ready.');
  await expect(update(other)).toContainText('A newer Unitwright is ready.');
  await page.getByLabel('Address of listener 1').fill('9292');
  await expect(page.locator('head')).not.toHaveAttribute('data-build');
  await update(page).getByRole('button', { name: 'Load it' }).click();
  await expect(page.locator('head')).toHaveAttribute('data-build', '2');
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('9292');
  await expect(update(page)).toHaveCount(0);

  // The other tab goes on with the build that it has, parts that it had not yet loaded included.
  await expect(update(other)).toContainText('Another tab has loaded a newer Unitwright.');
  await update(other).getByRole('button', { name: 'Later' }).click();
  await expect(update(other)).toHaveCount(0);
  await other.getByRole('button', { name: 'Presets' }).click();
  await expect(other.getByRole('dialog', { name: 'Presets' })).toBeVisible();

  // Once no page of the earlier build is left its files are dropped.
  await other.close();
  await page.reload();
  await expect(editor(page)).toBeVisible();
  const parts = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const urls = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return urls.flat().filter((url) => url.includes('/presets-panel-')).length;
    });
  await expect.poll(parts).toBe(0);
});

test('what another program shares is opened beside one’s own work', async ({ page }) => {
  await visit(page);
  await page.getByLabel('Address of listener 1').fill('9393');
  const share = (text: string) =>
    page.evaluate(
      async ({ to, text }) => {
        // As the platform does it; a page of ours may send no forms.
        const form = new FormData();
        form.append('units', new File([text], 'web.socket'));
        const response = await fetch(`${to}share`, { method: 'POST', body: form, redirect: 'manual' });
        return response.type;
      },
      { to: site.address, text },
    );
  expect(await share('[Socket]\nListenStream=4000\n')).toBe('opaqueredirect');
  await page.goto(`${site.address}?shared`);
  await expectFile(page, '[Socket]\nListenStream=4000\n');
  await expect(page).toHaveURL(site.address);
  await page
    .getByRole('region', { name: 'Opened from another program' })
    .getByRole('button', { name: 'Back to mine' })
    .click();
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('9393');
  // It is there once: who comes back by the same address is told so.
  await page.goto(`${site.address}?shared`);
  await expect(page.getByRole('complementary', { name: 'What has just happened' })).toContainText('did not arrive');
});

test('on a port of this machine it gives way to what is served there next', async ({ page }) => {
  await visit(page);
  const index = join(site.files, 'index.html');
  const ours = readFileSync(index, 'utf8');
  writeFileSync(index, '<!doctype html><title>Another app</title>');
  await page.goto(site.address);
  await expect(page).toHaveTitle('Another app');
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)))
    .toBe(0);
  writeFileSync(index, ours);
});

test('nobody else is given the right to name code', async ({ page }) => {
  await visit(page);
  const again = await page.evaluate(() => {
    try {
      return typeof window.trustedTypes?.createPolicy('unitwright-worker', { createScriptURL: (url: string) => url });
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(again).toBe('TypeError');
});

test('it can be installed: its manifest is whole, and each picture has the size that it says', async ({
  page,
  context,
}) => {
  await page.goto(site.address);
  const session = await context.newCDPSession(page);
  const { errors, url, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${site.address}manifest.webmanifest`);
  const { icons, file_handlers: handlers } = JSON.parse(data ?? '{}');
  expect(handlers[0].accept['text/plain']).toEqual(expect.arrayContaining(['.socket', '.service']));
  for (const { src, sizes } of icons.filter(({ type }: { type: string }) => type === 'image/png')) {
    const png = readFileSync(join(site.files, src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  await kept(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});
