import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The lines of the unit file: in the editor, or as a package's file with a drop-in over it is shown. */
export const lines = (page: Page): Locator =>
  page.getByRole('region', { name: 'Unit file' }).locator('.cm-line, [role="option"]');

/** The editor of the file that is shown. */
export const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of / });

/** The text as it is shown, its line numbers left out. */
export async function fileText(page: Page): Promise<string> {
  const texts = await lines(page).evaluateAll((all) =>
    all.map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const number of copy.querySelectorAll('[aria-hidden]')) number.remove();
      for (const sign of copy.querySelectorAll<HTMLElement>('[data-code]'))
        sign.textContent = String.fromCharCode(Number(sign.dataset.code));
      return copy.textContent ?? '';
    }),
  );
  // The editor has an empty line behind a last line end, the plain preview has none.
  return texts.join('\n') + ((await page.locator('.cm-line').count()) > 0 ? '' : '\n');
}

export const expectFile = (page: Page, text: string): Promise<void> => expect.poll(() => fileText(page)).toBe(text);

/** What systemd says, a text per problem; our advice, about which it is silent, is left out. */
export const checks = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'Checks' })
    .getByRole('listitem')
    .filter({ hasNot: page.getByText('verify is silent') });

export const expectContent = (page: Page): Promise<void> =>
  expect(page.getByRole('region', { name: 'Checks' })).toContainText('systemd would load this without a word');

/** Opens the app with nothing kept from before. */
export async function openApp(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`);
  // By `waitFor`, which looks at each frame; `expect` looks again after a second.
  await page.getByRole('heading', { name: 'Install', exact: true }).waitFor();
  await page.locator('.cm-content').waitFor({ state: 'attached' });
}

/** Pastes a text on the page, outside of any field, as the keyboard would. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Pastes a unit, and waits until it is what the page is about. */
export async function pasteUnit(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await expect(page.getByRole('complementary', { name: 'What has just happened' })).toContainText('Imported');
}

/** Opens a file through the import panel. */
export async function openFile(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByLabel('Open files').setInputFiles({ name, mimeType: 'text/plain', buffer: content });
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Shows every directive of the form. */
export async function unfoldAll(page: Page): Promise<void> {
  const fold = page.getByRole('button', { name: /^Show \d+ more$/ });
  while ((await fold.count()) > 0) await fold.first().click();
}
