import type { Page } from '@playwright/test';
import { editor, openApp } from './page.ts';
import { axe, expect, test } from './test.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'My units' });
const entries = (page: Page) => panel(page).getByRole('list', { name: 'My units' }).getByRole('listitem');
const address = (page: Page) => page.getByLabel('Address of listener 1');

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'My units' }).click();
  await expect(panel(page)).toBeVisible();
}

async function saveAs(page: Page, name: string): Promise<void> {
  await openPanel(page);
  await panel(page).getByLabel('Name', { exact: true }).fill(name);
  await panel(page).getByLabel('Name', { exact: true }).press('Enter');
  await expect(panel(page).getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
}

test('units are kept by name, with versions, and are opened, renamed, doubled and deleted', async ({ page }) => {
  await openApp(page);
  await openPanel(page);
  await expect(panel(page).getByText('Nothing is kept yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await saveAs(page, 'Web');
  await address(page).fill('9000');
  await openPanel(page);
  await expect(panel(page).getByText('Changed since it was saved')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Save this version' }).click();
  await expect(panel(page).getByText('Saved', { exact: true })).toBeVisible();
  await panel(page).getByRole('button', { name: '2 versions' }).click();
  const versions = panel(page).getByRole('list', { name: 'Versions of Web' }).locator('> li');
  await versions.last().getByRole('button', { name: 'Compare' }).click();
  await expect(versions.last().getByRole('list', { name: 'app.socket' })).toContainText('9000');
  await versions.last().getByRole('button', { name: 'Open' }).click();
  await expect(address(page)).toHaveValue('8080');

  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Duplicate Web' }).click();
  await expect(entries(page).filter({ hasText: 'Web (copy)' })).toHaveCount(1);
  await panel(page).getByRole('button', { name: 'Rename Web (copy)' }).click();
  await panel(page).getByLabel('New name of Web (copy)').fill('Other');
  await page.keyboard.press('Enter');
  await panel(page).getByLabel('Search my units').fill('other');
  await expect(entries(page)).toHaveCount(1);
  await panel(page).getByRole('button', { name: 'Delete Other' }).click();
  await expect(panel(page).getByText('Nothing of yours has “other” in it')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Undo' }).click();
  await expect(entries(page).filter({ hasText: 'Other' })).toHaveCount(1);
  await page.reload();
  await openPanel(page);
  await expect(entries(page).filter({ hasText: 'Other' })).toHaveCount(1);
  await expect(entries(page).filter({ hasText: 'Web' })).toHaveCount(1);
});

test('all of it goes out as one file and comes in again, and what is no such file is said', async ({ page }) => {
  await openApp(page);
  await saveAs(page, 'Web');
  await openPanel(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Export all' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('my-units.json');
  const path = await download.path();
  await panel(page).getByRole('button', { name: 'Delete Web' }).click();
  await expect(entries(page)).toHaveCount(0);
  await panel(page).getByLabel('Import a file').setInputFiles(path);
  await expect(entries(page).filter({ hasText: 'Web' })).toHaveCount(1);
  await panel(page)
    .getByLabel('Import a file')
    .setInputFiles({ name: 'junk.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await expect(panel(page).getByText('it cannot be read as JSON. Nothing was changed.')).toBeVisible();
  await expect(entries(page)).toHaveCount(1);
});

test('a link opens beside one’s own work, which is kept, compared, merged and taken up again', async ({ page }) => {
  await openApp(page);
  await address(page).fill('9000');
  const text = editor(page);
  await expect(text).toContainText('ListenStream=9000');
  await page.evaluate(() => {
    location.hash = '#ListenStream=7000&Backlog=7&name=app';
  });
  const bar = page.getByRole('region', { name: 'Opened from a link' });
  await expect(bar).toContainText('Your own work is in My units');
  await expect(address(page)).toHaveValue('7000');
  await page.keyboard.press('Control+z');
  await expect(address(page)).toHaveValue('9000');
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: /^Redo/ }).click();
  // Another link, while the first is as it came: one's own is still that of before.
  await page.evaluate(() => {
    location.hash = '#ListenStream=7001&name=app';
  });
  await expect(address(page)).toHaveValue('7001');
  await bar.getByRole('button', { name: 'Back to mine' }).click();
  await expect(address(page)).toHaveValue('9000');
  await page.evaluate(() => {
    location.hash = '#ListenStream=7000&Backlog=7&name=app';
  });
  await expect(address(page)).toHaveValue('7000');
  await bar.getByRole('button', { name: 'Compare and merge' }).click();
  const merge = page.getByRole('dialog', { name: 'Compare and merge' });
  await expect(merge.getByRole('heading', { name: 'What it means' })).toBeVisible();
  await merge.getByRole('radio', { name: 'Backlog= in app.socket: what came' }).check();
  await merge.getByRole('button', { name: 'Merge into mine' }).click();
  await expect(address(page)).toHaveValue('9000');
  await expect(text).toContainText('Backlog=7');
  await expect(text).toContainText('WantedBy=sockets.target');
  await expect(bar).toHaveCount(0);
  await openPanel(page);
  await expect(entries(page)).toHaveCount(1);
});

test('what nobody touched gives way to a link without a word', async ({ page }) => {
  await openApp(page, '#ListenStream=7000&name=app');
  await expect(address(page)).toHaveValue('7000');
  await expect(page.getByRole('region', { name: 'Opened from a link' })).toHaveCount(0);
});

test('two tabs: what one keeps the other shows, and neither loses a version', async ({ page, context }) => {
  await openApp(page);
  await saveAs(page, 'Web');
  const other = await context.newPage();
  await openApp(other);
  await openPanel(other);
  await expect(entries(other)).toHaveCount(1);
  await entries(other).getByRole('button', { name: /^Web/ }).click();
  await address(other).fill('7001');
  await openPanel(other);
  await panel(other).getByRole('button', { name: 'Save this version' }).click();
  await expect(panel(other).getByText('Saved', { exact: true })).toBeVisible();
  await address(page).fill('7002');
  await openPanel(page);
  await expect(panel(page).getByRole('button', { name: '2 versions' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Save this version' }).click();
  await expect(panel(page).getByRole('button', { name: '3 versions' })).toBeVisible();
  await expect(panel(other).getByRole('button', { name: '3 versions' })).toBeVisible();
});

test('storage that is missing, newer, full or damaged is said, and nothing is lost', async ({ page, context }) => {
  await test.step('missing', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
    await openApp(page);
    await openPanel(page);
    await expect(panel(page).getByText('This browser gives no storage here')).toBeVisible();
    await panel(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(entries(page)).toHaveCount(1);
    await page.close();
  });
  await test.step('newer', async () => {
    const newer = await context.newPage();
    await newer.goto('./icon.svg');
    await newer.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('unitwright', 99);
          request.onsuccess = () => {
            request.result.close();
            done();
          };
        }),
    );
    await openApp(newer);
    await openPanel(newer);
    await expect(panel(newer).getByText('A newer Unitwright has been at the storage')).toBeVisible();
    await newer.evaluate(
      () =>
        new Promise<void>((done) => {
          indexedDB.deleteDatabase('unitwright').onsuccess = () => done();
        }),
    );
    await newer.close();
  });
  await test.step('full, and damaged', async () => {
    const full = await context.newPage();
    await openApp(full);
    await saveAs(full, 'Web');
    await full.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('unitwright');
          request.onsuccess = () => {
            const transaction = request.result.transaction('units', 'readwrite');
            transaction.objectStore('units').put({ id: 'x', name: 7 });
            transaction.oncomplete = () => {
              request.result.close();
              done();
            };
          };
        }),
    );
    await full.reload();
    await openPanel(full);
    await expect(panel(full).getByText('One entry of the storage cannot be read')).toBeVisible();
    await expect(entries(full)).toHaveCount(1);
    await full.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await full.keyboard.press('Escape');
    await address(full).fill('7003');
    await openPanel(full);
    await panel(full).getByRole('button', { name: 'Save this version' }).click();
    await expect(panel(full).getByText('The storage of this browser is full')).toBeVisible();
    await expect(entries(full)).toHaveCount(1);
  });
});

for (const [colorScheme, width] of [
  ['light', 375],
  ['dark', 1440],
] as const)
  test(`axe finds nothing wrong with my units: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openApp(page);
    await saveAs(page, 'Web');
    await page.setViewportSize({ width, height: 812 });
    await openPanel(page);
    await panel(page).getByRole('button', { name: '1 version' }).click();
    await axe(page, 'dialog');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

test('what was worked on in a tab that was closed is found again', async ({ page, context }) => {
  const kept = (tab: Page, text: string) =>
    tab.waitForFunction((part) => Object.values(localStorage).some((all) => all.includes(part)), text);
  const closed = page.getByRole('region', { name: 'From tabs that were closed' });
  await openApp(page);
  await address(page).fill('9001');
  await kept(page, 'ListenStream=9001');
  for (const port of ['9002', '9003']) {
    const other = await context.newPage();
    await openApp(other);
    await address(other).fill(port);
    await kept(other, `ListenStream=${port}`);
    // The third one stays open.
    if (port === '9002') await other.close();
  }
  await openPanel(page);
  await expect(closed.getByRole('listitem')).toHaveCount(1);
  await closed.getByRole('button', { name: /^Delete/ }).click();
  await expect(closed).toHaveCount(0);
  await panel(page).getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await closed.getByRole('button', { name: /^app/ }).click();
  await expect(address(page)).toHaveValue('9002');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(address(page)).toHaveValue('9001');
});

/** 60 tabs that were closed a month ago, with 55 different works, and this one. */
const withOldTabs = (page: Page) =>
  page.addInitScript(() => {
    if (sessionStorage.getItem('unitwright/tab') !== null) return;
    sessionStorage.setItem('unitwright/tab', 'mine');
    const put = (tab: string, at: number, port: number) => {
      const files = [{ name: 'old.socket', text: `[Socket]\nListenStream=${port}\n` }];
      const work = { at, bundle: { name: 'old', target: 252, files } };
      localStorage.setItem(`unitwright/work/2/${tab}`, JSON.stringify(work));
    };
    put('mine', Date.now(), 4999);
    const month = 30 * 24 * 3_600_000;
    for (let i = 0; i < 60; i++) put(`tab${i}`, Date.now() - month - i, 5000 + Math.min(i, 54));
  });
const oldTabs = (page: Page) => () =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unitwright/work/2/tab')).length);

test('old work of closed tabs does not pile up: copies go, and the rest is put into My units', async ({ page }) => {
  await withOldTabs(page);
  await openApp(page);
  // 55 different ones and this tab's: the newest 50 of all stay as they are.
  await expect.poll(oldTabs(page)).toBe(49);
  await openPanel(page);
  await expect(entries(page)).toHaveCount(6);
});

test('old work of closed tabs stays where it is when My units do not last', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await withOldTabs(page);
  await openApp(page);
  await expect.poll(oldTabs(page)).toBe(55);
  await openPanel(page);
  await expect(entries(page)).toHaveCount(6);
  expect(await oldTabs(page)()).toBe(55);
});
