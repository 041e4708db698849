import type { Page } from '@playwright/test';
import { downloaded } from './files.ts';
import { editor, expectFile, fileText, lines, openApp, openFile } from './page.ts';
import { axe, expect, test } from './test.ts';

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

/** Puts the cursor behind the listener, in a line of its own. */
async function newLine(page: Page): Promise<void> {
  await lines(page)
    .filter({ hasText: 'ListenStream' })
    .click({ position: { x: 20, y: 8 } });
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

const offers = (page: Page) => page.getByRole('listbox', { name: 'Completions' }).getByRole('option');

test('sections, directives and values are completed, with what they mean', async ({ page }) => {
  await newLine(page);
  await page.keyboard.type('KeepAliveTi');
  await expect(offers(page)).toHaveText(['KeepAliveTimeSec']);
  await expect(page.getByRole('complementary', { name: 'Hints of the editor' })).toContainText('idle');
  await expect(offers(page).first()).toHaveAttribute('aria-selected', 'true');
  await axe(page, '.editor-tips');
  // What is chosen is written, and its values are offered at once.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(lines(page).nth(5)).toHaveText('KeepAliveTimeSec=', { timeout: 500 });
  }).toPass();
  await page.keyboard.type('2');
  await expect(offers(page).filter({ hasText: /^2h/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(offers(page)).toHaveCount(0);
  await page.keyboard.type('h');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Accept=');
  await expect(offers(page)).toHaveText([/^yes/, /^no/]);
  await page.keyboard.type('yes');
  // All is written that could be: Enter makes a new line.
  await expect(offers(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('[');
  await expect(offers(page)).toHaveText([/^\[Unit\]/, /^\[Socket\]/, /^\[Install\]/]);
  await page.keyboard.type('U');
  await page.keyboard.press('Escape');
  await expect(lines(page).nth(6)).toHaveText('Accept=yes');
  await expect(lines(page).nth(7)).toHaveText('[U');
});

test('directives that came after the target say so', async ({ page }) => {
  await newLine(page);
  await page.keyboard.type('PollLimitB');
  await expect(offers(page)).toHaveText(['PollLimitBurstsince 255']);
});

test('a line says under the pointer what it is for, and what its value means', async ({ page }) => {
  await lines(page).nth(4).getByText('8080').hover();
  const help = page.getByRole('dialog', { name: 'Line 5' });
  await expect(help).toContainText('ListenStream');
  await expect(help).toContainText('8080 → TCP port 8080, IPv4 and IPv6, every interface');
  await help.getByRole('button', { name: 'Go to its field' }).click();
  await expect(page.getByLabel('Address of listener 1')).toBeFocused();
  await expect(help).toHaveCount(0);
});

test('what is wrong with a line is said and mended by the keyboard alone', async ({ page }) => {
  await newLine(page);
  await page.keyboard.type('Backlog=12x');
  await page.keyboard.press('Escape');
  await expect(page.locator('.cm-line.error .wrong')).toHaveText('12x');
  await page.keyboard.press('Control+.');
  const help = page.getByRole('dialog', { name: 'Line 6' });
  await expect(help).toContainText('“12x”');
  await expect(help.locator(':focus')).toHaveCount(1);
  await axe(page, '.editor-tips');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('NoDelay=maybe');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('MaxConnections=3');
  await page.keyboard.press('Alt+Enter');
  await expect(help.getByRole('button', { name: 'Remove MaxConnections=' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectFile(page, start);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(lines(page).nth(5)).toHaveText('MaxConnections=3');
});

test('advice is ignored from the line that it is about', async ({ page }) => {
  await newLine(page);
  await page.keyboard.type('MaxConnections=3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.getByRole('dialog', { name: 'Line 6' }).getByRole('button', { name: 'Ignore it here' }).click();
  await expectFile(page, start.replace('8080\n', '8080\n# unitwright: ignore effect/accept-no\nMaxConnections=3\n'));
});

test('a section folds to its header and opens again', async ({ page }) => {
  await lines(page).nth(3).click();
  await page.keyboard.press('Control+Shift+BracketLeft');
  await expect(lines(page).nth(3)).toHaveText('[Socket]…');
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveCount(0);
  await page.getByTitle('Unfold the section').filter({ visible: true }).click();
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveCount(1);
});

test('a word is found', async ({ page }) => {
  await lines(page).nth(0).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('sockets');
  await page.keyboard.press('Enter');
  await axe(page, '.editor');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('x');
  await expect(lines(page).nth(7)).toHaveText('WantedBy=x.target');
});

test('what cannot matter is dimmed, with the reason, in the file as in the form', async ({ page }) => {
  await newLine(page);
  await page.keyboard.type('Backlog=1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Backlog=2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.type('SocketMode=0600');
  await page.keyboard.press('Escape');
  const dim = page.locator('.cm-line.idle');
  await expect(dim).toHaveText(['Backlog=1', 'SocketMode=0600']);
  await expect(dim.nth(0)).toHaveAttribute('data-why', 'no effect: a later line sets it again');
  const reason = 'no effect: the unit has no Unix path, FIFO or message-queue listener';
  await expect(dim.nth(1)).toHaveAttribute('data-why', reason);
  await expect(page.locator('[data-slot="Socket/SocketMode"]')).toContainText(reason);
  await axe(page, '.side');
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, '.side');
  await page.getByLabel('Address of listener 1').fill('/run/app.sock');
  await expect(dim).toHaveText(['Backlog=1']);
  await expect(page.locator('[data-slot="Socket/SocketMode"]')).not.toContainText('no effect');
});

test('a megabyte is pasted and typed in; only what is in sight is drawn', async ({ page }) => {
  const line = '# A line that says why the next one is there.\n';
  await lines(page).nth(7).click();
  await page.keyboard.press('Control+End');
  await editor(page).evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    line.repeat(1_000_000 / line.length),
  );
  await page.keyboard.type('# the end');
  await expect(lines(page).last()).toHaveText('# the end');
  expect(await lines(page).count()).toBeLessThan(400);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# the start');
  await expect(lines(page).first()).toHaveText('# the start[Unit]');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectFile(page, start);
});
