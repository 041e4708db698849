import { openApp } from './page.ts';
import { axe, expect, test } from './test.ts';

test('a value is tried, keeps its place in the address, and goes into the unit', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page
    .getByRole('link', { name: /^Explorers/ })
    .first()
    .click();
  await page.getByRole('link', { name: /^Address/ }).click();
  const result = page.getByRole('main').getByRole('status');
  await page.getByLabel('Address', { exact: true }).fill('*:80');
  await expect(result).toContainText('systemd ignores a line with this value');
  await page.getByRole('button', { name: 'Try 80' }).click();
  await expect(result).toContainText('TCP port 80');
  await expect(page).toHaveURL(/explorers\/address&value=80/);
  await page.reload();
  await expect(result).toContainText('TCP port 80');
  await expect(page.getByRole('table', { name: 'Who can connect' })).toBeVisible();
  await page.getByRole('button', { name: 'Add to my unit' }).click();
  await expect(page.getByLabel('Address of listener 2')).toHaveValue('80');
  await expect(page.getByLabel('Address of listener 2')).toBeFocused();
});

test('each explorer shows what it is about, by keyboard as well', async ({ page }) => {
  const result = page.getByRole('main').getByRole('status');
  await page.goto('./?learn=explorers/mode&value=0640');
  await page.getByRole('button', { name: 'group may write' }).press('Enter');
  await expect(result).toContainText('0660 is rw-rw----');

  await page.goto('./?learn=explorers/ip-tos&value=low-delay');
  await page.getByRole('button', { name: '8, of the class', exact: true }).press('Space');
  await expect(page.getByLabel('Type of service', { exact: true })).toHaveValue('24');

  await page.goto('./?learn=explorers/keep-alive');
  await expect(result).toContainText('noticed after 2h 11min 15s');
  await page.getByLabel('KeepAliveProbes, without an answer', { exact: true }).press('Home');
  await expect(result).toContainText('then 1 probe');
  await expect(page.getByRole('img', { name: /noticed after 2h 1min 15s/ })).toBeVisible();

  await page.goto('./?learn=explorers/backlog&backlog=0&rate=100');
  await expect(result).toContainText('have to try again');
  await page.getByLabel('Accept', { exact: true }).selectOption('yes');
  await expect(page.getByRole('img', { name: /instances run at a time/ })).toBeVisible();

  await page.goto('./?learn=explorers/trigger-limit&starts=0');
  await expect(result).toContainText('the trigger limit fails the socket');
  await page.getByLabel('TriggerLimitBurst, as a number').fill('0');
  await expect(result).toContainText('No limit is met');

  await page.goto('./?learn=explorers/defer-accept&value=5&data=10');
  await expect(result).toContainText('waits 3s for data');

  await page.goto('./?learn=explorers/buffers&value=64K');
  await expect(result).toContainText('of the link');
  await page.getByLabel('Size of the buffer', { exact: true }).fill('1e9');
  await expect(result).toContainText('systemd ignores');

  await page.goto('./?learn=explorers/bind-ipv6-only&value=ipv6-only');
  await expect(result).toContainText('those of IPv4 are refused');

  await page.goto('./?learn=explorers/specifiers');
  await expect(result).toContainText('/run/app@one.socket.sock');
  await page.getByText('All specifiers').click();
  await page.getByRole('button', { name: 'Add %i to the text', exact: true }).click();
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('%t/%n.sock%i');

  await page.goto('./?learn=explorers/joined-lines');
  await expect(result).toContainText('2 settings in 7 lines; one goes over several');
  await page.getByLabel('Part of a unit file').fill('');
  await expect(result).toContainText('no setting');
});

test('values that are none, and a page that is none, do no harm', async ({ page }) => {
  await page.goto('./?learn=explorers/backlog&rate=NaN&backlog=-5&accept=%00&service=1e99');
  await expect(page.getByRole('main').getByRole('status')).toContainText('clients a second come');
  await page.goto('./?learn=explorers/nothing');
  await expect(page.getByRole('status').filter({ hasText: 'There is no explorer' })).toBeVisible();
});

test('the form and the reference lead to what can be played with', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('button', { name: 'About Backlog' }).click();
  await page.getByRole('link', { name: 'Play with it: Backlog and MaxConnections' }).click();
  await expect(page.getByRole('heading', { name: 'Backlog and MaxConnections', level: 1 })).toBeVisible();
  await page.goto('./?learn=reference/SocketMode');
  await page.getByLabel('A value for SocketMode').fill('0640');
  await page.getByRole('link', { name: 'File mode' }).click();
  await expect(page.getByLabel('Mode', { exact: true })).toHaveValue('0640');
});

for (const [colorScheme, width, ids] of [
  ['light', 375, ['address', 'backlog', 'bind-ipv6-only', 'joined-lines']],
  ['dark', 1440, ['mode', 'ip-tos', 'defer-accept']],
] as const)
  test(`axe finds nothing wrong with explorers: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 812 });
    for (const id of ids) {
      await page.goto(`./?learn=explorers/${id}`);
      await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
      await axe(page, 'main');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), id).toBe(0);
    }
  });
