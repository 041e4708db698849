import { checks, expectContent, lines, openApp, paste, pasteUnit } from './page.ts';
import { expect, test } from './test.ts';

test.beforeEach(({ page }) => openApp(page));

test('another target changes what is said at once, and says which version has a directive', async ({ page }) => {
  await paste(page, '[Socket]\nListenStream=8080\nPollLimitBurst=5\nMemoryLimit=1G\n');
  const target = page.getByLabel('Target', { exact: true });
  await expect(checks(page).filter({ hasText: 'PollLimitBurst= came with systemd 255' })).toHaveCount(1);
  await expect(checks(page).filter({ hasText: 'Write MemoryMax=' })).toHaveCount(1);
  await target.selectOption('262');
  await expect(checks(page)).toHaveCount(1);
  await expect(checks(page)).toContainText('MemoryLimit= was removed');
  await checks(page).getByRole('button', { name: 'Remove the line' }).click();
  await expectContent(page);
});

test('the message at a field, in the list and in the preview is one', async ({ page }) => {
  await paste(page, '[Socket]\nListenStream=8080\nMemoryMax=lots\n');
  await expect(checks(page)).toHaveCount(1);
  const said = await checks(page).locator('p').first().innerText();
  const row = page.locator('[data-slot="Socket/MemoryMax"]');
  await expect(row).toContainText('systemd ignores this line.');
  expect(said).toContain(await row.locator('.note b').innerText());
  await expect(lines(page).nth(2)).toHaveClass(/error/);
});

test('systemd’s own line is a click away, in the words of the target', async ({ page }) => {
  await pasteUnit(page, '[Socket]\nListenStream=8080\nBacklog=many\n');
  await page.getByText('In the log of systemd').click();
  const log = checks(page).getByRole('code');
  await expect(log).toHaveText('app.socket:3: Failed to parse unsigned value, ignoring: many');
  await page.getByLabel('Target', { exact: true }).selectOption('262');
  await expect(log).toHaveText('app.socket:3: Failed to parse Backlog=many, ignoring: Invalid argument');
});

test('settings shared with services have the controls of their kinds', async ({ page }) => {
  await paste(page, '[Socket]\nListenStream=8080\nProtectProc=invisible\nNoNewPrivileges=yes\nLimitNOFILE=1024:4096\n');
  await expectContent(page);
  const group = page.getByRole('radiogroup', { name: 'NoNewPrivileges' });
  await group.getByText('no', { exact: true }).first().click();
  await expect(lines(page).filter({ hasText: 'NoNewPrivileges' })).toContainText('NoNewPrivileges=no');
  await expect(page.locator('[data-slot="Socket/LimitNOFILE"]')).toContainText(/4,?096/);
});
