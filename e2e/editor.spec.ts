import { downloaded } from './files.ts';
import { editor, expectFile, fileText, lines, openApp, openFile } from './page.ts';
import { expect, test } from './test.ts';

test.beforeEach(({ page }) => openApp(page));

const start = `[Unit]
Description=app socket

[Socket]
ListenStream=8080

[Install]
WantedBy=sockets.target
`;

test('what is typed is in the form at each key, through half-written lines', async ({ page }) => {
  await lines(page).nth(4).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('SocketUser');
  await expect(page.getByRole('region', { name: 'Checks' })).toContainText('=');
  await page.keyboard.type('=www');
  await expect(page.getByLabel('SocketUser', { exact: true })).toHaveValue('www');
  await page.keyboard.type('-data');
  await expect(page.getByLabel('SocketUser', { exact: true })).toHaveValue('www-data');
  await expect(editor(page)).toBeFocused();
  await expectFile(page, start.replace('8080\n', '8080\nSocketUser=www-data\n'));
});

test('a change in the form leaves the cursor of the file where it is', async ({ page }) => {
  await lines(page).nth(7).click();
  await page.keyboard.press('End');
  await page.getByLabel('Description', { exact: true }).fill('Something longer than before');
  await expect(lines(page).nth(1)).toHaveText('Description=Something longer than before');
  await editor(page).focus();
  await page.keyboard.type('x');
  await expect(lines(page).nth(7)).toHaveText('WantedBy=sockets.targetx');
});

test('one history holds what was typed in the file and in the form', async ({ page }) => {
  await lines(page).nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' one');
  await page.getByLabel('Address of listener 1').fill('9090');
  await lines(page).nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' two');
  const all = start.replace('app socket', 'app socket one two').replace('8080', '9090');
  await expectFile(page, all);
  await page.keyboard.press('Control+z');
  await expectFile(page, all.replace(' two', ''));
  await page.keyboard.press('Control+z');
  await expectFile(page, start.replace('app socket', 'app socket one'));
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('8080');
  await page.keyboard.press('Control+z');
  await expectFile(page, start);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+Shift+z');
  await expectFile(page, all);
  // The cursor is where the last step was.
  await page.keyboard.type('!');
  await expect(lines(page).nth(1)).toHaveText('Description=app socket one two!');
});

test('each line that is not touched keeps its bytes', async ({ page }) => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  const before = '[Unit]\r\n# caf\xe9\r\nDescription=a\r\n\r[Socket]\nListenStream=80\rNoDelay=yes\r\n# end';
  await openFile(page, 'raw.socket', bytes(before));
  await expect(lines(page)).toHaveCount(8);
  await lines(page).nth(2).click();
  await page.keyboard.press('End');
  await page.keyboard.type('b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# c');
  // And in the line that holds a byte of its own.
  await lines(page).nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(lines(page).nth(1)).toContainText('!');
  const file = await downloaded(page);
  const after = before.replace('=a\r\n', '=ab\r\n# c\r\n').replace('caf\xe9', 'caf\xe9!');
  expect(file.bytes.toString('latin1')).toBe(after);
});

test('the number of a line, or Control and Enter, go to its field', async ({ page }) => {
  await page.locator('.cm-lineNumbers').getByText('5', { exact: true }).click();
  await expect(page.getByLabel('Address of listener 1')).toBeFocused();
  await expect(lines(page).nth(4)).toHaveAttribute('aria-current', 'true');
  await lines(page).nth(7).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('WantedBy', { exact: true })).toBeFocused();
});

test('Tab leaves the editor, and Ctrl and / make a comment of a line', async ({ page }) => {
  await lines(page).nth(4).click();
  await page.keyboard.press('Control+/');
  await expect(lines(page).nth(4)).toHaveText('# ListenStream=8080');
  await page.keyboard.press('Control+/');
  await expect(lines(page).nth(4)).toHaveText('ListenStream=8080');
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  expect(await fileText(page)).toBe(start);
});

test('what is said of a text without a field leads to its line', async ({ page }) => {
  await openFile(page, 'raw.socket', Buffer.from(`${'# a comment\n'.repeat(300)}[Socket]\nListenStream=80\nFrob\n`));
  await page.getByRole('region', { name: 'Checks' }).getByRole('button', { name: 'line 303' }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('=1');
  await expect(page.locator('.cm-line', { hasText: /^Frob=1$/ })).toBeVisible();
});
