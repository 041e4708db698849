import { openApp } from './page.ts';
import { axe, expect, test } from './test.ts';

test('what there is to learn is a click away, each page has its own address, and the way back leads to the work', async ({
  page,
}) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Learn socket activation');
  await page
    .getByRole('link', { name: /^Reference/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\?learn=reference/);
  await page
    .getByRole('link', { name: /^Accept one service/ })
    .first()
    .click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Accept=');
  await expect(page).toHaveTitle(/^Reference/);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('9000');
  await expect(page).toHaveTitle('Unitwright');
});

test('a change made meanwhile is not undone by the way back', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'systemd 262' });
  await page.goBack();
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('9000');
  await expect(page.getByLabel('Target', { exact: true }).locator('option:checked')).toHaveText('systemd 262');
});

test('an address that leads nowhere says what there is', async ({ page }) => {
  await page.goto('./?learn=no-such-room');
  await expect(page.getByRole('status').filter({ hasText: 'There is no page “no-such-room”' })).toBeVisible();
  await page.goto('./?learn=reference/NoSuchThing');
  await expect(page.getByRole('status').filter({ hasText: 'NoSuchThing' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing wrong with the first page: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto('./?learn=');
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
