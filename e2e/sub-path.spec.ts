import { downloaded } from './files.ts';
import { editor, lines } from './page.ts';
import { ofSite, siteForAll } from './site.ts';
import { expect, test } from './test.ts';

const site = siteForAll();
test.use({ tolerated: [ofSite] });

test('the same build works below a path, with all that it loads later', async ({ page }) => {
  await page.goto(`${site.address}#ListenStream=8080&SocketMode=0666&name=app`);
  // The server compresses each file when it is first asked for, which takes a busy machine its time.
  await expect(editor(page)).toContainText('SocketMode=0666', { timeout: 60_000 });
  await page.getByRole('button', { name: 'About SocketMode' }).click();
  await expect(page.locator('[data-slot="Socket/SocketMode"] .prose')).toContainText(/\w+/);
  await page.getByLabel('Address of listener 1').fill('afs3-fileserver');
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText(/ListenStream=7000$/);
  expect((await downloaded(page)).name).toBe('app.socket');
});

test('its pages have their addresses below the path, too', async ({ page }) => {
  await page.goto(`${site.address}?learn=reference/Accept`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Accept=');
  await page.getByRole('link', { name: 'Builder' }).click();
  await expect(page).toHaveURL(/\/sub\/path\//);
  await expect(editor(page)).toBeVisible();
  await page.goto(`${site.address}?rule=listen/no-free-bind`);
  await expect(page.getByRole('dialog').locator('.prose')).toContainText('FreeBind');
});
