import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openApp } from './page.ts';
import { axe, expect, test } from './test.ts';

const words = (page: Page) => page.getByRole('region', { name: 'In words' });
const picture = (page: Page) => page.getByRole('dialog', { name: 'The picture' });

test.beforeEach(({ page }) => openApp(page));

test('the paragraph says what the pair does, and follows each change', async ({ page }) => {
  await expect(words(page)).toContainText(
    'The first connection starts app.service, which gets the socket as descriptor 3.',
  );
  await page.getByLabel('Address of listener 1').fill('127.0.0.1:9000');
  await expect(words(page)).toContainText('Only this machine can reach it.');
  await page.getByRole('radiogroup', { name: 'Accept' }).getByText('yes', { exact: true }).click();
  await expect(words(page)).toContainText('Each connection starts an instance of app@.service');
  await page.getByRole('button', { name: /^Remove listener/ }).click();
  await expect(words(page)).toContainText('listens on nothing, and systemd refuses a socket unit like that.');
});

test('a value in the paragraph leads to its field', async ({ page }) => {
  await words(page).getByRole('link', { name: 'sockets.target' }).click();
  await expect(page.getByLabel('WantedBy', { exact: true })).toBeFocused();
  await words(page)
    .getByRole('link', { name: /^TCP port 8080/ })
    .press('Enter');
  await expect(page.getByLabel('Address of listener 1')).toBeFocused();
});

test('the whole picture opens, leads to fields, and gives the focus back', async ({ page }) => {
  await page.getByRole('button', { name: 'Enlarge the picture' }).click();
  const drawing = picture(page).getByRole('group', { name: 'Clients, listeners and services' });
  await expect(drawing.getByText('anyone on the network').last()).toBeVisible();
  await expect(drawing.getByRole('button', { name: /^fd 3, :8080, Stream · app.socket/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Enlarge the picture' })).toBeFocused();
  await page.keyboard.press('Enter');
  await drawing.getByRole('button', { name: /^app.service, as root/ }).press('Enter');
  await expect(picture(page)).toHaveCount(0);
  await expect(page.getByLabel('ExecStart', { exact: true })).toBeFocused();
});

test('the picture is saved as a file that stands by itself', async ({ page, context }) => {
  await page.getByLabel('Address of listener 1').fill('/run/a&b<c>.sock');
  await page.getByRole('button', { name: 'Enlarge the picture' }).click();
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      picture(page).getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await saved('Save as SVG');
  expect(svg.name).toBe('app.svg');
  const text = svg.bytes.toString();
  // In an empty page, as ours makes no documents of strings.
  const read = await (await context.newPage()).evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { wrong: root.querySelector('parsererror') !== null, text: root.documentElement.textContent };
  }, text);
  expect(read.wrong).toBe(false);
  expect(read.text).toContain('/run/a&b<c>.sock');
  expect(text).not.toMatch(/href|url\(|@import|var\(/);
  const png = await saved('Save as PNG');
  expect(png.name).toBe('app.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [375, 'dark'],
] as const)
  test(`axe finds nothing wrong with words and picture: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await expect(words(page)).toBeVisible();
    await axe(page, 'main');
    if (width < 760)
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Picture' }).click();
    await page.getByRole('button', { name: 'Enlarge the picture' }).click();
    await expect(picture(page).getByRole('button', { name: 'Save as SVG' })).toBeVisible();
    await axe(page, 'dialog');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
