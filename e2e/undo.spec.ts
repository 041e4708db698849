import { expectFile, fileText, lines, openApp, paste } from './page.ts';
import { expect, test } from './test.ts';

test('undo and redo of everything: fields, fixes, presets, imports, names and targets', async ({ page }) => {
  await openApp(page);
  const states: string[] = [await fileText(page)];
  const step = async (act: () => Promise<void>) => {
    const before = await fileText(page);
    await act();
    await expect.poll(() => fileText(page)).not.toBe(before);
    states.push(await fileText(page));
  };
  await step(async () => {
    await page.getByLabel('Description', { exact: true }).fill('One');
    await page.getByLabel('Description', { exact: true }).blur();
  });
  await step(() => page.getByRole('button', { name: /^Remove listener/ }).click());
  await step(() => paste(page, '[Socket]\nListenStream=*:80\n'));
  await step(() => page.getByRole('region', { name: 'Checks' }).getByRole('button', { name: 'Write 80' }).click());
  await step(async () => {
    await page.getByRole('button', { name: 'Presets' }).click();
    await page.getByRole('button', { name: /FIFO/ }).first().click();
  });
  for (const state of states.slice(0, -1).reverse()) {
    await page.keyboard.press('Control+z');
    await expectFile(page, state);
  }
  for (const state of states.slice(1)) {
    await page.keyboard.press('Control+Shift+z');
    await expectFile(page, state);
  }
});

test('the letters of one word are undone together', async ({ page }) => {
  await openApp(page);
  const before = await fileText(page);
  await page.getByLabel('Description', { exact: true }).fill('');
  await page.getByLabel('Description', { exact: true }).pressSequentially('Hello');
  await page.getByRole('button', { name: /^Undo: set Description/ }).click();
  await expectFile(page, before);
});

test('the name and the target are undone too', async ({ page }) => {
  await openApp(page);
  await page.getByLabel('Unit name').fill('web');
  await page.getByLabel('Target', { exact: true }).selectOption('rhel-8');
  await page.getByRole('button', { name: /^Undo: target/ }).click();
  await expect(page.getByLabel('Target', { exact: true })).toHaveValue('debian-12');
  await page.getByRole('button', { name: /^Undo: rename/ }).click();
  await expect(page.getByLabel('Unit name')).toHaveValue('app');
});

test('a reload brings the work back, to the byte', async ({ page }) => {
  await openApp(page);
  await page.getByLabel('Description', { exact: true }).fill('Kept');
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await page.reload();
  await expect(lines(page).filter({ hasText: 'Description=Kept' })).toHaveCount(1);
});

test('broken storage is no harm, and is not written over', async ({ page }) => {
  const broken = '{"at":1,"bundle":{"name":';
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('unitwright/tab') !== null) return;
    sessionStorage.setItem('unitwright/tab', 'broken');
    localStorage.setItem('unitwright/work/2/broken', text);
    localStorage.setItem('unitwright/work/1', text);
  }, broken);
  await openApp(page);
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveCount(1);
  await page.getByLabel('Description', { exact: true }).fill('Kept');
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('Description=Kept')));
  expect(await page.evaluate(() => localStorage.getItem('unitwright/work/2/broken'))).toBe(broken);
  await page.reload();
  await expect(lines(page).filter({ hasText: 'Description=Kept' })).toHaveCount(1);
});

test('two tabs keep a work each: neither finds that of the other after a reload', async ({ page, context }) => {
  const description = (tab: typeof page) => tab.getByLabel('Description', { exact: true });
  const kept = (text: string) =>
    page.waitForFunction((part) => Object.values(localStorage).some((all) => all.includes(part)), text);
  await openApp(page);
  await description(page).fill('First');
  await kept('Description=First');
  const other = await context.newPage();
  await openApp(other);
  await expect(description(other)).toHaveValue('First');
  await description(other).fill('Second');
  await kept('Description=Second');
  await page.reload();
  await expect(description(page)).toHaveValue('First');
  await other.reload();
  await expect(description(other)).toHaveValue('Second');
});

test('a tab that was duplicated parts from its original', async ({ page, context }) => {
  const description = (tab: typeof page) => tab.getByLabel('Description', { exact: true });
  const kept = (text: string) =>
    page.waitForFunction((part) => Object.values(localStorage).some((all) => all.includes(part)), text);
  await openApp(page);
  await description(page).fill('First');
  await kept('Description=First');
  // What the browser does: the new tab has a copy of all that the old one knew.
  const word = await page.evaluate(() => sessionStorage.getItem('unitwright/tab'));
  const other = await context.newPage();
  await other.addInitScript((known) => {
    if (sessionStorage.getItem('unitwright/tab') === null) sessionStorage.setItem('unitwright/tab', known ?? '');
  }, word);
  await openApp(other);
  await description(other).fill('Second');
  await kept('Description=Second');
  await kept('Description=First');
  await page.reload();
  await expect(description(page)).toHaveValue('First');
  await other.reload();
  await expect(description(other)).toHaveValue('Second');
});

test('a full storage is said', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openApp(page);
  await page.getByLabel('Description', { exact: true }).fill('Lost');
  await expect(page.getByText('Not kept: the storage of this browser is full')).toBeVisible();
});

test('a browser that gives no storage says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await openApp(page);
  await page.getByLabel('Description', { exact: true }).fill('Lost');
  await expect(page.getByText('Not kept: this browser gives no storage')).toBeVisible();
});
