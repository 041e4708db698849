import type { Page } from '@playwright/test';
import { axe, expect, test } from './test.ts';

const pair =
  '#Description=API&ListenStream=8080&ListenStream=*:81&service.ExecStart=/usr/bin/api&service.Type=exec&name=api&target=257';

const says = (page: Page) => page.getByRole('region', { name: 'What systemd says' });

for (const colorScheme of ['light', 'dark'] as const)
  test(`a frame shows the files, and what systemd says of them: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 560, height: 420 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`./?embed${pair}`);
    await expect(page.getByRole('region', { name: 'Text of api.socket' })).toContainText('ListenStream=*:81');
    await expect(says(page)).toContainText('api.socket line 6');
    await expect(page.locator('.line.warning, .line.error')).toHaveCount(1);
    await axe(page);
    await page.getByRole('tab', { name: 'api.service' }).click();
    await expect(page.getByRole('region', { name: 'Text of api.service' })).toContainText('ExecStart=/usr/bin/api');
    await expect(page.getByText('for Debian 13 · systemd 257')).toBeVisible();
    // Nothing can be changed in it, and the form and the editor are not even fetched.
    await expect(page.locator('input, textarea, select')).toHaveCount(0);
    expect(asked.filter((url) => /form|editor|door/.test(url) && !/link-door/.test(url))).toEqual([]);
    expect(await page.evaluate(() => [document.documentElement.dataset.theme, localStorage.length])).toEqual([
      colorScheme,
      0,
    ]);
  });

test('its link leads to the builder with the same units, in a tab of its own', async ({ page, context }) => {
  await page.goto(`./?embed${pair}`);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open in Unitwright' }).click();
  const tab = await opened;
  await expect(tab.getByLabel('Unit name')).toHaveValue('api');
  expect(new URL(tab.url()).search).toBe('');
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});

test('in a frame of another page there is never more than the read-only view', async ({ page, baseURL }) => {
  await page.setContent('<iframe title="units" width="560" height="420"></iframe>');
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, address) => {
    frame.src = address;
  }, `${baseURL}${pair}`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('region', { name: 'Text of api.socket' })).toContainText('ListenStream=8080');
  await expect(frame.getByRole('button', { name: 'Share' })).toHaveCount(0);
});

test('a link that is no good is called what it is, and another one is shown in its place', async ({ page }) => {
  await page.goto('./?embed#3AAAA');
  await expect(page.getByRole('main')).toContainText('This link is damaged');
  await axe(page);
  await page.evaluate(() => {
    location.hash = '#ListenStream=80&name=web';
  });
  await expect(says(page)).toContainText('would load this without a word');
});
