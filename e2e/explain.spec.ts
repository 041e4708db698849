import type { Page } from '@playwright/test';
import { openApp, paste } from './page.ts';
import { axe, expect, test } from './test.ts';

const unit = `# what people paste
[Socket]
ListenStream=8080
ListenStream=/run/app.sock
Backlog=1
Backlog=2
MaxConnections=5
ListenStream=http
Symlinks=/run/a \\
  /run/b

[Install]
WantedBy=sockets.target
`;

const line = (page: Page, text: string) =>
  page
    .getByRole('list', { name: /^Lines of / })
    .getByRole('listitem')
    .filter({ hasText: text });

test('a pasted unit is explained line by line, and the user’s own units stay as they are', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&name=mine');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page
    .getByRole('link', { name: /^Explain a file/ })
    .first()
    .click();
  await page.getByLabel('Unit file to explain').fill(unit);
  await expect(line(page, 'ListenStream=8080')).toContainText('TCP port 8080');
  await expect(line(page, 'Backlog=1')).toContainText('No effect: a later line sets it again');
  await expect(line(page, 'MaxConnections=5')).toContainText('one service takes every connection while Accept=no');
  await expect(line(page, 'ListenStream=http')).toContainText('Failed to parse address');
  await expect(line(page, 'Symlinks=')).toContainText('The lines are joined');
  await expect(page.getByText('Not set, so this holds')).toBeVisible();
  await expect(line(page, 'WantedBy=').getByRole('link')).toHaveAttribute(
    'href',
    /\?learn=reference\/Install\.WantedBy$/,
  );

  // Symlinks= wants exactly one socket file: without it systemd refuses all of the unit.
  await page.getByLabel('Unit file to explain').fill(unit.replace('ListenStream=/run/app.sock\n', ''));
  await expect(page.getByText('systemd does not load this unit as it stands')).toBeVisible();
  await expect(line(page, 'Symlinks=')).toContainText('Refusing');

  await paste(page, '[Service]\nExecStart=/usr/bin/cat\n');
  await expect(page.getByRole('heading', { name: 'app.service' })).toBeVisible();
  await page.getByRole('button', { name: 'Explain my mine.socket' }).click();
  await expect(line(page, 'ListenStream=9000')).toContainText('TCP port 9000');
  await page.getByRole('link', { name: 'Builder' }).click();
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('9000');
});

test('what is no unit file is said, and nothing is lost', async ({ page }) => {
  await page.goto('./?learn=explain');
  const field = page.getByLabel('Unit file to explain');
  await field.fill('hello');
  await expect(page.getByRole('status').filter({ hasText: 'no section in it' })).toBeVisible();
  await field.fill('[Timer]\nOnCalendar=daily\n');
  await expect(page.getByRole('status').filter({ hasText: '[Timer] belongs to another kind of unit' })).toBeVisible();
  await paste(page, `[Socket]\n${'ListenStream=80\n'.repeat(20_000)}`);
  await expect(page.getByRole('button', { name: /^Show 300 more/ })).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field).toHaveValue('');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing wrong with an explanation: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto('./?learn=explain');
    await page.getByLabel('Unit file to explain').fill(unit);
    await expect(line(page, 'ListenStream=8080')).toBeVisible();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
