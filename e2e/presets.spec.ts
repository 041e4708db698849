import { presets } from '../src/model/presets/index.ts';
import { downloaded } from './files.ts';
import { expectContent, expectFile, fileText, openApp } from './page.ts';
import { expect, test } from './test.ts';

test.beforeEach(({ page }) => openApp(page));

for (const { title, text, name, file, summary } of presets)
  test(`the preset “${title}” opens as it is, and systemd has nothing to say about it`, async ({ page }) => {
    const before = await fileText(page);
    const target = await page.getByLabel('Target', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Presets', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Presets' });
    const button = dialog.getByRole('button').filter({ has: page.getByText(title, { exact: true }) });
    await expect(button).toContainText(summary);
    await button.click();
    await expect(dialog).toHaveCount(0);

    await expectFile(page, text);
    await expect(page.getByLabel('Unit name')).toHaveValue(name);
    await expect(page.getByLabel('Target', { exact: true })).toHaveValue(target);
    await expect(page.getByRole('tab', { selected: true })).toHaveText(file);
    await expectContent(page);

    const download = await downloaded(page);
    expect(download.name).toBe(file.split('/').at(-1));
    expect(download.bytes.toString()).toBe(text);

    await page.getByRole('button', { name: `Undo: open preset ${title}` }).click();
    await expectFile(page, before);
  });

test('every preset is offered once, in its group', async ({ page }) => {
  await page.getByRole('button', { name: 'Presets', exact: true }).click();
  const groups = page.getByRole('dialog', { name: 'Presets' }).getByRole('region');
  await expect(groups).toHaveCount(new Set(presets.map(({ group }) => group)).size);
  await expect(groups.getByRole('button')).toHaveCount(presets.length);
});

test('a preset may be chosen by the keyboard, and the focus comes back', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Presets', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Presets' })).toBeVisible();
  const first = page.getByRole('dialog', { name: 'Presets' }).getByRole('region').first().getByRole('button').first();
  while (!(await first.evaluate((el) => el === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectFile(page, presets[0]?.text ?? '');
  await expect(opener).toBeFocused();
});
