import { downloaded } from './files.ts';
import { checks, expectContent, expectFile, lines, openApp, unfoldAll } from './page.ts';
import { expect, test } from './test.ts';

test.beforeEach(({ page }) => openApp(page));

test('a unit is built from nothing', async ({ page }) => {
  await page.getByRole('button', { name: /^Remove listener/ }).click();
  await expect(page.getByRole('region', { name: 'Checks' })).toContainText('listens on nothing');
  await page.getByLabel('Address of listener 1').fill('/run/app.sock');
  await page.getByRole('button', { name: 'Add a listener' }).click();
  await page.getByLabel('Type of listener 2').selectOption('ListenDatagram');
  await page.getByLabel('Address of listener 2').fill('127.0.0.1:514');
  await page.getByRole('textbox', { name: 'SocketMode' }).fill('0660');
  await page.getByLabel('SocketGroup', { exact: true }).fill('www-data');
  await page.getByRole('radiogroup', { name: 'FreeBind' }).getByText('yes', { exact: true }).click();
  await page.getByLabel('Description', { exact: true }).fill('My app');
  await expectFile(
    page,
    `[Unit]
Description=My app

[Socket]
ListenStream=/run/app.sock
ListenDatagram=127.0.0.1:514
SocketMode=0660
SocketGroup=www-data
FreeBind=yes

[Install]
WantedBy=sockets.target
`,
  );
  await expectContent(page);
  await expect(page.getByRole('region', { name: 'In words' })).toContainText(
    'Only root and the group www-data can reach /run/app.sock.',
  );
});

test('each keystroke is in the file at once, and a value says what it means', async ({ page }) => {
  await unfoldAll(page);
  const time = page.getByLabel('KeepAliveTimeSec', { exact: true });
  await time.pressSequentially('2h 30min');
  await expect(lines(page).filter({ hasText: 'KeepAliveTimeSec' })).toContainText('KeepAliveTimeSec=2h 30min');
  await expect(page.locator('[data-slot="Socket/KeepAliveTimeSec"]')).toContainText(/9,?000/);
});

test('a field that is emptied and filled again keeps its line where it was', async ({ page }) => {
  const description = page.getByLabel('Description', { exact: true });
  await description.fill('');
  await expect(lines(page).filter({ hasText: 'Description' })).toHaveCount(0);
  await description.pressSequentially('New');
  await expect(lines(page).nth(1)).toContainText('Description=New');
});

test('a mode is set by digits and by permissions', async ({ page }) => {
  const mode = page.getByRole('textbox', { name: 'SocketMode' });
  const grid = page.getByRole('group', { name: 'SocketMode, as permissions' });
  await mode.fill('0600');
  await expect(grid.getByRole('button', { name: 'group may write' })).toHaveAttribute('aria-pressed', 'false');
  await grid.getByRole('button', { name: 'group may write' }).click();
  await expect(mode).toHaveValue('0620');
  await expect(lines(page).filter({ hasText: 'SocketMode' })).toContainText('SocketMode=0620');
});

test('what people type for an address is understood and said as it will be written', async ({ page }) => {
  const address = page.getByLabel('Address of listener 1');
  for (const [typed, written] of [
    ['*:80', '80'],
    ['https', '443'],
    ['ssh', '22'],
  ] as const) {
    await address.fill('');
    await address.pressSequentially(typed);
    await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText(new RegExp(`ListenStream=${written}$`));
    await expect(page.locator('.listener').first()).toContainText(`${typed} is written as ${written}.`);
    await expect(address).toHaveValue(typed);
  }
  await address.blur();
  await expect(address).toHaveValue('22');
});

test('a hand that is ahead of the form finds what it typed, and nothing else', async ({ page }) => {
  const address = page.getByLabel('Address of listener 1');
  await address.focus();
  // Typed and cleared in one breath: the form has not yet been drawn with what was typed.
  await page.evaluate(() => {
    for (const typed of ['81', '']) {
      document.execCommand('selectAll');
      document.execCommand(typed === '' ? 'delete' : 'insertText', false, typed);
    }
  });
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText(/ListenStream=81$/);
  await address.pressSequentially('https');
  await expect(address).toHaveValue('https');
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText(/ListenStream=443$/);
});

test('service names beyond the commonest are understood too', async ({ page }) => {
  const address = page.getByLabel('Address of listener 1');
  await address.fill('');
  await address.pressSequentially('afs3-fileserver');
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText(/ListenStream=7000$/);
});

test('what cannot apply stays visible and says why', async ({ page }) => {
  await page.getByLabel('Address of listener 1').fill('/run/app.sock');
  await expect(page.locator('[data-slot="Socket/NoDelay"]')).toContainText('no effect: the unit has no TCP listener');
  await page.getByLabel('Address of listener 1').fill('8080');
  await expect(page.locator('[data-slot="Socket/SocketMode"]')).toContainText('no effect');
});

test('a directive that the target does not know is marked with the version that has it', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Find a directive' }).fill('PollLimitBurst');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('PollLimitBurst', { exact: true })).toBeFocused();
  await expect(page.locator('[data-slot="Socket/PollLimitBurst"]')).toContainText('since 255');
  await page.keyboard.type('10');
  await expect(checks(page)).toContainText(['came with systemd 255']);
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'Debian 13 · systemd 257' });
  await expectContent(page);
});

test.describe('the search', () => {
  for (const [query, name] of [
    ['SO_REUSEPORT', 'ReusePort'],
    ['nagle', 'NoDelay'],
    ['world writable', 'SocketMode'],
    ['memorymax', 'MemoryMax'],
  ] as const)
    test(`“${query}” leads to ${name}`, async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await expect(page.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(page.locator(`[data-slot="Socket/${name}"] :focus`)).toHaveCount(1);
    });
});

test('listeners are reordered by keyboard and by dragging', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a listener' }).click();
  await page.getByLabel('Address of listener 2').fill('9090');
  await page.getByRole('button', { name: /^Move Stream 9090/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText([/=9090$/, /=8080$/]);
  await expect(page.getByRole('button', { name: /^Move Stream 9090, 1 of 2/ })).toBeFocused();
  const handle = await page.getByRole('button', { name: /^Move Stream 8080/ }).boundingBox();
  const target = await page.getByRole('button', { name: /^Move Stream 9090/ }).boundingBox();
  if (!handle || !target) throw new Error('no handles');
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(target.x + 8, target.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect(lines(page).filter({ hasText: 'ListenStream' })).toHaveText([/=8080$/, /=9090$/]);
});

test('a list takes several values and an empty one that clears what came before', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Find a directive' }).fill('Documentation');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Documentation', { exact: true })).toBeFocused();
  await page.keyboard.type('man:a(1)');
  const row = page.locator('[data-slot="Unit/Documentation"]');
  await row.getByRole('button', { name: 'Add another' }).click();
  await row.getByLabel('Documentation, number 2').fill('man:b(1)');
  await row.getByRole('button', { name: 'Start from an empty list' }).click();
  await expect(lines(page).filter({ hasText: 'Documentation' })).toHaveText([
    /Documentation=$/,
    /Documentation=man:a\(1\)$/,
    /Documentation=man:b\(1\)$/,
  ]);
  await expect(row).toContainText('clears everything above it');
});

test('the file is copied and downloaded as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expectFile(page, copied);
  await page.getByLabel('Unit name').fill('web');
  expect((await downloaded(page)).name).toBe('web.socket');
});

test('the number of a line leads to its field, and the field back to its line', async ({ page }) => {
  await page.locator('.cm-lineNumbers').getByText('8', { exact: true }).click();
  await expect(page.getByLabel('WantedBy', { exact: true })).toBeFocused();
  await page.getByLabel('Description', { exact: true }).focus();
  await expect(lines(page).filter({ hasText: 'Description' })).toHaveAttribute('aria-current', 'true');
});

test('the longer text about a directive is fetched when it is wanted', async ({ page }) => {
  await page.getByRole('button', { name: 'About SocketMode' }).click();
  const row = page.locator('[data-slot="Socket/SocketMode"]');
  await expect(row).toContainText('Default');
  await expect(row.locator('.prose')).toContainText(/\w+/);
  await expect(row.locator('pre')).toContainText('SocketMode=');
});

test('a bad unit name is not taken over and says why', async ({ page }) => {
  await page.getByLabel('Unit name').fill('my app');
  await expect(page.getByRole('alert')).toContainText('letters, digits');
  await page.getByLabel('Unit name').blur();
  await expect(page.getByLabel('Unit name')).toHaveValue('app');
});
