import type { Page } from '@playwright/test';
import { openApp, pasteUnit } from './page.ts';
import { axe, expect, test } from './test.ts';

const says = (page: Page) => page.getByRole('main').getByRole('status');
const step = (page: Page) => page.getByRole('slider', { name: 'Step' });

test('one’s own pair is played step by step, and each step has an address', async ({ page }) => {
  await openApp(page);
  await page.getByRole('region', { name: 'In words' }).getByRole('link', { name: 'Play it' }).click();
  await expect(page.getByLabel('Units')).toHaveValue('mine');
  await expect(says(page)).toContainText('sockets.target is reached, and app.socket is started with it');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(says(page)).toContainText('Client 1 (192.0.2.10) connects to [::]:8080');
  await expect(page.getByRole('img', { name: /app.socket is listening.*clients: 1 waits/ })).toBeVisible();
  await step(page).press('End');
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await step(page).press('Home');
  await step(page).press('ArrowRight');
  await expect(says(page)).toContainText('Client 1 (192.0.2.10) connects');
  await expect(page).toHaveURL(/step=1/);
  await page.reload();
  await expect(says(page)).toContainText('Client 1 (192.0.2.10) connects');
  await page.getByLabel('Scenario').selectOption({ label: 'A service that takes nothing' });
  await step(page).press('End');
  await expect(page.getByRole('table', { name: 'app.socket' })).toContainText('service-start-limit-hit');
});

test('it plays by itself, and a click in the list stops it there', async ({ page }) => {
  await page.goto('./?learn=simulator&units=yes&scenario=most-connections');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(says(page)).toContainText('Client 1');
  await page.getByRole('button', { name: /systemd accepts client 4 and closes the connection at once/ }).click();
  await expect(says(page)).toContainText('closes the connection at once');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.getByRole('img', { name: /1 turned away/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'MaxConnections=3' })).toHaveAttribute(
    'href',
    /reference\/MaxConnections$/,
  );
});

test('one plays freely, takes back, and begins anew', async ({ page }) => {
  await page.goto('./?learn=simulator&units=no&scenario=free');
  await page.getByRole('button', { name: 'A client comes' }).click();
  await expect(says(page)).toContainText('Client 1');
  await page.getByRole('button', { name: 'crashes' }).click();
  await expect(says(page)).toContainText('example.service ends in failure');
  await page.getByRole('button', { name: 'Take the last back' }).click();
  await expect(page.getByRole('list').filter({ hasText: 'Client 1' })).not.toContainText('ends in failure');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(says(page)).toContainText('The machine boots');
});

test('one comes to whichever listener one chooses', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&ListenStream=/run/mine.sock&name=mine');
  await page.getByRole('region', { name: 'In words' }).getByRole('link', { name: 'Play it' }).click();
  await page.getByLabel('Scenario').selectOption({ label: 'Whatever I do' });
  await page.getByRole('button', { name: 'start the socket', exact: true }).click();
  await page.getByLabel('Listener', { exact: true }).selectOption({ label: '/run/mine.sock' });
  await page.getByRole('button', { name: 'A client comes' }).click();
  await expect(says(page)).toContainText('Client 1 (UID 1000) connects to /run/mine.sock');
  await step(page).press('End');
  await expect(page.getByRole('list').filter({ hasText: 'Client 1' })).toContainText('is handed fds 3 to 4');
  await expect(page).toHaveURL(/play=boot\.start-socket\.come-2/);
  await page.reload();
  await expect(page.getByRole('list').filter({ hasText: 'Client 1' })).toContainText('/run/mine.sock');
});

test('units and addresses that make no sense are said, and do no harm', async ({ page }) => {
  await openApp(page);
  await pasteUnit(page, '[Socket]\nAccept=no\n');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page
    .getByRole('link', { name: /^Simulator/ })
    .first()
    .click();
  await expect(page.getByText('systemd does not load app.socket as it stands')).toBeVisible();
  await page.goto('./?learn=simulator&units=no&scenario=nothing&step=-7e300&play=..__proto__');
  await expect(page.getByText('This scenario cannot be played with these units')).toBeVisible();
  await expect(says(page).last()).not.toBeEmpty();
});

test('a socket alone is played with a service that is made up, and said to be', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('region', { name: 'In words' }).getByRole('link', { name: 'Play it' }).click();
  await expect(page.getByText('There is no mine.service among your units')).toBeVisible();
  await step(page).press('End');
  await expect(says(page)).toContainText('has its answer');
});

for (const [colorScheme, width, address] of [
  ['light', 375, 'units=no&scenario=never-accepts&step=9'],
  ['dark', 1440, 'units=yes&scenario=per-source&step=8'],
] as const)
  test(`axe finds nothing wrong with the simulator: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 812 });
    await page.goto(`./?learn=simulator&${address}`);
    await expect(says(page)).not.toBeEmpty();
    await axe(page, 'main');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
