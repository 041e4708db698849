import type { Page } from '@playwright/test';
import { axe, expect, test } from './test.ts';

const goals = (page: Page) => page.getByRole('region', { name: 'Goals' });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('a mission is done by what the unit means, at each key, and leads to the next', async ({ page }) => {
  await page.goto('./?learn=missions');
  await page.getByRole('link', { name: 'Begin: Your first socket' }).click();
  await expect(heading(page)).toHaveText('Your first socket');
  await expect(goals(page).getByRole('status')).toHaveText('0 of 3 hold.');
  const socket = page.getByLabel('app.socket');
  await socket.fill('[Socket]\nListenStream=127.0.0.1:8080\n');
  await expect(goals(page).getByRole('status')).toHaveText('2 of 3 hold.');
  await expect(goals(page).getByRole('listitem').filter({ hasText: 'other machines' })).toContainText('not yet');
  await socket.fill('[Socket]\nListenStream=0.0.0.0:8080\n');
  await expect(goals(page).getByRole('status')).toHaveText('Done: all of it holds.');
  await expect(page.getByRole('region', { name: 'What there is to it' })).toContainText('A bare port');
  await page.getByRole('link', { name: 'Next: There after a restart' }).click();
  await expect(heading(page)).toHaveText('There after a restart');
  await page.goBack();
  await expect(page.getByLabel('app.socket')).toHaveValue('[Socket]\nListenStream=0.0.0.0:8080\n');
  await page.reload();
  await expect(page.getByLabel('app.socket')).toHaveValue('[Socket]\nListenStream=0.0.0.0:8080\n');
  await page.getByRole('link', { name: 'Missions', exact: true }).first().click();
  await expect(page.getByRole('progressbar', { name: 'Missions done' })).toHaveAttribute('value', '1');
  await expect(page.getByRole('link', { name: 'Your first socket (done)' })).toBeVisible();
});

test('hints come one by one, a solution is shown, and it is begun anew', async ({ page }) => {
  await page.goto('./?learn=missions/nginx-only');
  await page.getByRole('button', { name: 'A hint (1 of 3)' }).click();
  await expect(page.getByText('one needs the right to write to its file')).toBeVisible();
  await page.getByRole('button', { name: 'Another hint (2 of 3)' }).click();
  await page.getByRole('button', { name: 'Another hint (3 of 3)' }).click();
  await expect(page.getByRole('button', { name: /hint/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show one way to do it' }).click();
  await expect(page.getByLabel('app.socket')).toHaveValue(/SocketGroup=www-data/);
  await expect(goals(page).getByRole('status')).toHaveText('Done: all of it holds.');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByLabel('app.socket')).not.toHaveValue(/SocketGroup/);
  await expect(goals(page).getByRole('status')).toHaveText('2 of 3 hold.');
});

test('what systemd says is there to read, and the builder is a click away', async ({ page }) => {
  await page.goto('./?learn=missions/repair-address');
  await expect(page.getByRole('list', { name: 'What systemd says' })).toContainText('app.socket');
  await page.getByRole('button', { name: 'Open in the builder' }).click();
  await expect(page.getByLabel('Unit name')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Checks' })).toContainText('to look at');
  await page.getByRole('button', { name: /^Undo: open the mission/ }).click();
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('8080');
});

test('of a package’s file the drop-in is written', async ({ page }) => {
  await page.goto('./?learn=missions/move-ssh');
  await expect(page.getByRole('region', { name: '/usr/lib/systemd/system/ssh.socket' })).toContainText(
    'ListenStream=22',
  );
  await page.getByLabel('ssh.socket.d/port.conf').fill('[Socket]\nListenStream=2222\n');
  await expect(goals(page).getByRole('status')).toHaveText('Done: all of it holds.');
});

test('storage that holds something else, and an address of no mission, do no harm', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('unitwright/missions/1', '{"done":7,"drafts":{"first-socket":[null]}}'),
  );
  await page.goto('./?learn=missions/nothing-like-it');
  await expect(page.getByRole('status').filter({ hasText: 'There is no mission “nothing-like-it”' })).toBeVisible();
  await page.getByRole('link', { name: 'Begin: Your first socket' }).click();
  await expect(heading(page)).toHaveText('Your first socket');
});

for (const [width, colorScheme] of [
  [1440, 'dark'],
  [375, 'light'],
] as const)
  test(`axe finds nothing wrong with the missions: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 812 });
    await page.goto('./?learn=missions');
    await expect(page.getByRole('progressbar')).toBeVisible();
    await axe(page, 'main');
    await page.goto('./?learn=missions/repair-accept');
    await expect(page.getByRole('list', { name: 'What systemd says' })).toBeVisible();
    await axe(page, 'main');
    await page.getByRole('button', { name: 'Show one way to do it' }).click();
    await axe(page, 'main');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
