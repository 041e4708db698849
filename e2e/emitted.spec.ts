import type { Page } from '@playwright/test';
import { loadAll } from '../src/model/index.ts';
import { needs } from './files.ts';
import { companions, type Filled, type Filling, fillings } from './fixtures/fillings.ts';
import { expectContent, fileText, lines, openApp, paste, unfoldAll } from './page.ts';
import { verifyLack } from './systemd/machine.ts';
import { verifyUnits } from './systemd/verify.ts';
import { expect, test } from './test.ts';

test.use({ actionTimeout: 15_000 });

const seed = 20_261_124;
const parts = 4;
const each = 50;

/** Sets one value in a control, whatever it is. */
async function setControl(row: ReturnType<Page['locator']>, label: string, value: string): Promise<void> {
  const control = row.getByLabel(label, { exact: true });
  const tag = await control.evaluate((element) => element.tagName);
  if (tag === 'SELECT') await control.selectOption(value);
  else if (tag === 'INPUT') await control.fill(value);
  else await control.getByText(value, { exact: true }).click();
}

async function fillRow(page: Page, { directive: { section, name }, values }: Filled): Promise<void> {
  const row = page.locator(`[data-slot="${section}/${name}"]`);
  for (const [index, value] of values.entries()) {
    if (index > 0) await row.getByRole('button', { name: 'Add another' }).click();
    await setControl(row, index === 0 ? name : `${name}, number ${index + 1}`, value);
  }
}

async function fillForm(page: Page, { listeners, filled }: Filling): Promise<void> {
  for (const [index, { type, address }] of listeners.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add a listener' }).click();
    await page.getByLabel(`Type of listener ${index + 1}`).selectOption(type);
    await page.getByLabel(`Address of listener ${index + 1}`).fill(address);
  }
  for (const one of filled) await fillRow(page, one);
}

for (let part = 0; part < parts; part++)
  test(`fillings ${part * each + 1} to ${(part + 1) * each} of the form are units that systemd loads without a word`, async ({
    page,
  }) => {
    test.setTimeout(720_000);
    needs(verifyLack());
    await loadAll();
    await openApp(page);
    await unfoldAll(page);
    const units: Record<string, string> = {};
    for (const [index, filling] of fillings(each, seed + part).entries()) {
      await paste(page, '\n');
      await expect(lines(page)).toHaveCount(1);
      await fillForm(page, filling);
      await expectContent(page);
      units[`filling${part * each + index}.socket`] = await fileText(page);
    }
    expect(Object.keys(units)).toHaveLength(each);
    expect(verifyUnits(units, companions)).toEqual([]);
  });

test('the family of a netlink listener is not taken for the name of a service', async ({ page }) => {
  await openApp(page);
  await page.getByLabel('Type of listener 1').selectOption('ListenNetlink');
  await page.getByLabel('Address of listener 1').fill('audit');
  await page.getByLabel('Description', { exact: true }).click();
  await expect(lines(page).filter({ hasText: 'ListenNetlink=' })).toHaveText(/ListenNetlink=audit$/);
  await expectContent(page);
});
