import { openApp } from './page.ts';
import { axe, expect, test } from './test.ts';

const title = (page: import('@playwright/test').Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('a value is tried on the page of its directive, added to the unit, and seen there', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page
    .getByRole('link', { name: /^Reference/ })
    .first()
    .click();
  await page.getByRole('link', { name: /^Backlog\b/ }).click();
  const field = page.getByLabel('A value for Backlog');
  const result = page.getByRole('region', { name: 'Try a value' }).getByRole('status');
  await field.fill('many');
  await expect(result).toContainText('systemd does not take this');
  await field.fill('128');
  await expect(result).toContainText('systemd takes this');
  await expect(page.getByRole('region', { name: 'In your unit' })).toContainText('mine.socket does not set it');
  await page.getByRole('button', { name: 'Add to my unit' }).click();
  await expect(page.getByLabel('Backlog', { exact: true })).toHaveValue('128');
  await expect(page.getByLabel('Backlog', { exact: true })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'In your unit' })).toContainText('Backlog=128');
  await page.getByRole('button', { name: 'See in my unit' }).click();
  await expect(page.getByLabel('Backlog', { exact: true })).toBeFocused();
});

test('one search finds directives, topics and words of the texts, by keyboard', async ({ page }) => {
  await page.goto('./?learn=reference');
  const search = page.getByLabel('Search the reference');
  const found = page.getByRole('list', { name: 'Found' });
  await search.fill('SO_REUSEPORT');
  await expect(found.getByRole('link').first()).toContainText('ReusePort');
  await search.fill('drop-in');
  await expect(found.getByRole('link', { name: /Drop-ins/ })).toBeVisible();
  await search.fill('zebra crossing');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is about “zebra crossing”' })).toBeVisible();
  await search.fill('one process per connection');
  await expect(found.getByRole('link', { name: /^Accept\b/ }).first()).toBeVisible();
  await search.press('ArrowDown');
  await expect(found.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeVisible();
  await expect(page).toHaveURL(/\?learn=(reference|topics)\//);
});

test('an example says what the target makes of it, and a text leads on', async ({ page }) => {
  await page.goto('./?learn=topics/accept');
  await expect(page.getByRole('figure').first()).toContainText('loads this without a word');
  await expect(page.getByRole('figure').nth(1)).toContainText('systemd refuses the whole unit');
  await page.getByRole('link', { name: 'MaxConnections=' }).first().click();
  await expect(title(page)).toHaveText('MaxConnections=');
});

test('in the form the same text opens in place, and its page is a link', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('button', { name: 'About Accept' }).click();
  await expect(page.getByText('systemd accepts each connection and starts an instance').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Its page, with values to try' })).toHaveAttribute(
    'href',
    /\?learn=reference\/Accept$/,
  );
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('9000');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing wrong with a directive's page and a topic: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 375, height: 812 });
    for (const [path, heading] of [
      ['reference/ListenStream', 'ListenStream='],
      ['topics/unit-files', 'Unit file syntax'],
    ] as const) {
      await page.goto(`./?learn=${path}`);
      await expect(title(page)).toHaveText(heading);
      await expect(page.getByRole('figure').first()).toBeVisible();
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  });
