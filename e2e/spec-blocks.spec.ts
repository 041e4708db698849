import { downloaded, needs } from './files.ts';
import { specBlocks } from './fixtures/spec-blocks.ts';
import { checks, expectContent, expectFile, openApp, paste } from './page.ts';
import { verifyLack } from './systemd/machine.ts';
import { verifyUnits } from './systemd/verify.ts';
import { expect, test } from './test.ts';

for (const { title, text, name, said, clicks, mended = text } of specBlocks) {
  test(`“${title}” is taken in as it is, and ${said.length > 0 ? 'mended by a click' : 'loads'}`, async ({ page }) => {
    await openApp(page);
    await paste(page, text);
    await expectFile(page, text);
    await expect(page.getByLabel('Unit name')).toHaveValue(name);
    await expect(checks(page)).toHaveCount(said.length);
    for (const sentence of said) await expect(checks(page).filter({ hasText: sentence })).toHaveCount(1);
    for (const click of clicks)
      await page.getByRole('region', { name: 'Checks' }).getByRole('button', { name: click, exact: true }).click();
    await expectContent(page);
    await expectFile(page, mended);
    const { name: fileName, bytes } = await downloaded(page);
    expect(fileName).toBe(`${name}.socket`);
    expect(bytes.toString()).toBe(mended);
  });

  const complains = said.length > 0;
  test(`“${title}”: systemd ${complains ? 'complains' : 'loads it'}, and loads what we make of it`, () => {
    needs(verifyLack());
    const file = `${name}.socket`;
    expect(verifyUnits({ [file]: mended })).toEqual([]);
    if (complains) expect(verifyUnits({ [file]: text })).not.toEqual([]);
  });
}
