import type { Page } from '@playwright/test';
import { openApp, pasteUnit } from './page.ts';
import { axe, expect, test } from './test.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Changes' });
const meaning = (page: Page) => panel(page).getByRole('region', { name: 'What it means' });
const base = (page: Page, name: string) => panel(page).getByRole('radio', { name, exact: true });
const address = (page: Page) => page.getByLabel('Address of listener 1');

test('against the imported original, as meaning and as text', async ({ page }) => {
  await openApp(page);
  await pasteUnit(page, '# the web\n[Socket]\nListenStream=0.0.0.0:80\nMaxConnections=64\nAccept=yes\n');
  await tab(page, 'Changes').click();
  await expect(base(page, 'the imported original')).toBeChecked();
  await expect(panel(page).getByRole('status')).toContainText('Nothing has changed');
  await address(page).fill('80');
  await page.getByRole('textbox', { name: 'MaxConnections', exact: true }).fill('10');
  await expect(meaning(page).getByRole('listitem')).toHaveText([
    'Now also reachable by IPv6 on TCP port 80.',
    'MaxConnections= from 64 to 10.',
  ]);
  const text = panel(page).getByRole('group', { name: 'Changes of app.socket' });
  await expect(text.getByRole('deletion')).toHaveText(['ListenStream=0.0.0.0:80', 'MaxConnections=64']);
  await expect(text.getByRole('insertion')).toHaveText(['ListenStream=80', 'MaxConnections=10']);
  await expect(text.getByRole('insertion').last().locator('mark')).toHaveText('10');
  await expect(panel(page)).toContainText('The way back');
});

test('against the preset', async ({ page }) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Presets' }).click();
  const preset = page.getByRole('dialog').getByRole('listitem').getByRole('button').filter({ hasText: 'echo' }).first();
  await preset.click();
  await tab(page, 'Changes').click();
  await expect(panel(page).getByRole('radio', { name: /^the preset “.+”$/ })).toBeChecked();
  await expect(panel(page).getByRole('status')).toContainText('Nothing has changed');
  await page.getByRole('radiogroup', { name: 'Accept' }).getByText('no', { exact: true }).click();
  await expect(meaning(page)).toContainText('One service takes all connections now: echo.service.');
  await expect(meaning(page)).toContainText('echo@.service is echo.service now.');
});

test('against the last link that went out, once there is one', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page);
  await tab(page, 'Changes').click();
  await expect(base(page, 'the last link you copied')).toHaveCount(0);
  await address(page).fill('9090');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');
  await address(page).fill('127.0.0.1:9090');
  await base(page, 'the last link you copied').check();
  await expect(meaning(page).getByRole('listitem')).toHaveText([
    'By IPv4, only this machine itself reaches TCP port 9090 now.',
    'No longer reachable by IPv6 on TCP port 9090.',
  ]);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await base(page, 'what I paste').check();
  await expect(meaning(page)).toHaveCount(0);
  await page.getByLabel('The earlier version').fill(link);
  await expect(meaning(page).getByRole('listitem')).toHaveCount(2);
});

test('a pasted text of one unit is compared with that unit, and what only looks otherwise means the same', async ({
  page,
}) => {
  await openApp(page);
  await tab(page, 'Changes').click();
  await base(page, 'what I paste').check();
  await page
    .getByLabel('The earlier version')
    .fill(
      '[Unit]\nDescription=app socket\n[Socket]\n# old\nMaxConnections=64\nListenStream = 8080\n\n[Install]\nWantedBy=sockets.target\n',
    );
  await expect(meaning(page)).toContainText('The same: what differs is comments, order or spelling');
  await expect(panel(page).getByRole('group', { name: 'Changes of app.socket' })).toBeVisible();
  await expect(panel(page)).not.toContainText('app.service is new');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [375, 812],
  ] as const)
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await openApp(page);
      await address(page).fill('/run/app.sock');
      if (width < 760)
        await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Preview' }).click();
      await tab(page, 'Changes').click();
      await expect(meaning(page)).toContainText('Now listens on /run/app.sock, for every user.');
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
