import { openApp } from './page.ts';
import { axe, expect, test } from './test.ts';

const busy =
  '#ListenStream=8080&ListenStream=/run/app.sock&ListenStream=*:81&SocketMode=0660&MaxConnections=5&PollLimitBurst=3&nodelay=1&name=app';

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [375, 812],
  ] as const)
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await openApp(page, busy);
      await axe(page);
      for (const panel of ['Presets', 'Import', 'Share']) {
        await page.getByRole('button', { name: panel, exact: true }).click();
        await expect(page.getByRole('dialog', { name: panel })).toBeVisible();
        await axe(page, 'dialog');
        await page.keyboard.press('Escape');
      }
      await page.getByRole('combobox', { name: 'Find a directive' }).fill('keep');
      await expect(page.getByRole('listbox', { name: 'Directives found' }).getByRole('option').first()).toBeVisible();
      await axe(page, 'nav');
    });

for (const width of [1440, 768, 375])
  test(`nothing is cut off at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 812 });
    await openApp(page, busy);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('header *, main *')]
        .filter((el) => el.checkVisibility() && el.getBoundingClientRect().right > innerWidth + 1)
        .map((el) => el.outerHTML.slice(0, 120)),
    );
    expect(outside).toEqual([]);
  });

test('on a phone each view has its place in the bottom bar', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await openApp(page, busy);
  const bar = page.getByRole('navigation', { name: 'Views' });
  await bar.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('region', { name: 'Unit file' })).toBeVisible();
  await bar.getByRole('button', { name: 'Picture' }).click();
  await expect(page.getByRole('img', { name: /^Listens on/ })).toBeVisible();
  await bar.getByRole('button', { name: /^Checks/ }).click();
  await page.getByRole('region', { name: 'Checks' }).getByRole('button', { name: /^line/ }).first().click();
  await expect(page.locator('.listener :focus')).toBeVisible();
});

test('the theme follows the system, or the choice, which is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp(page);
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe('dark');
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  expect(await theme()).toBe('light');
  await page.reload();
  expect(await theme()).toBe('light');
});

test('nothing shifts while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openApp(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});
