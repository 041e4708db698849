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

test('broken storage is no harm', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('unitwright/work/1', '{"name":'));
  await openApp(page);
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveCount(1);
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
