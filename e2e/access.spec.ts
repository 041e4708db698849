import type { Page } from '@playwright/test';
import { openApp, paste } from './page.ts';
import { axe, expect, test } from './test.ts';

const link =
  '#ListenStream=8080&ListenStream=/run/app/app.sock&ListenStream=127.0.0.1:9000&SocketMode=0660&SocketGroup=www-data&name=app';

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Access' });
const row = (page: Page, address: string) => panel(page).getByRole('rowgroup').filter({ hasText: address });
const question = (page: Page) => panel(page).getByRole('textbox', { name: 'Can they connect?' });
/** What is answered for a listener. */
const answer = (page: Page, address: string) =>
  panel(page).getByRole('status', { name: 'Answer' }).getByRole('listitem').filter({ hasText: address });

async function open(page: Page, fragment = link): Promise<void> {
  await openApp(page, fragment);
  await page.getByRole('tab', { name: 'Access', exact: true }).click();
  await expect(panel(page)).not.toContainText('Loading');
}

test('each listener says who gets to it', async ({ page }) => {
  await open(page);
  await expect(row(page, '[::]:8080').getByRole('cell').first()).toHaveText('yes');
  await expect(row(page, '[::]:8080')).toContainText('unless the machine has net.ipv6.bindv6only=1');
  const cells = row(page, '/run/app/app.sock').getByRole('row').nth(1).getByRole('cell');
  await expect(cells).toHaveText(['no', 'no', 'some users', 'no', 'root and the group www-data']);
  const local = row(page, '127.0.0.1:9000').getByRole('row').nth(1).getByRole('cell');
  await expect(local).toHaveText(['yes', 'no', 'yes', 'no', 'every user']);
});

test('a user is let in or not, and the line that decides leads to its field', async ({ page }) => {
  await open(page);
  await question(page).fill('alice');
  await expect(answer(page, '[::]:8080')).toContainText('Yes');
  const shut = answer(page, '/run/app/app.sock');
  await expect(shut).toContainText('No');
  await expect(shut).toContainText('lets only root and group www-data write');
  await shut.getByRole('button', { name: 'SocketMode=0660, line 5' }).click();
  await expect(page.getByRole('textbox', { name: 'SocketMode', exact: true })).toBeFocused();
  await question(page).fill('alice in adm, www-data');
  await expect(shut).toContainText('Yes');
  await expect(shut.getByRole('button', { name: 'SocketGroup=www-data, line 6' })).toBeVisible();
  await page.getByRole('textbox', { name: 'SocketMode', exact: true }).fill('0600');
  await expect(shut).toContainText('No');
});

test('a client is let in by its address, live', async ({ page }) => {
  await open(page);
  await panel(page).getByRole('button', { name: '192.0.2.7' }).click();
  const any = answer(page, '[::]:8080');
  await expect(any).toContainText('Yes');
  await expect(answer(page, '127.0.0.1:9000')).toContainText('No');
  await any.getByRole('button', { name: 'Default of BindIPv6Only=, default' }).click();
  await expect(
    page.getByRole('radiogroup', { name: 'BindIPv6Only' }).getByRole('radio', { name: 'not set (default)' }),
  ).toBeFocused();
  await page.getByRole('radiogroup', { name: 'BindIPv6Only' }).getByText('ipv6-only', { exact: true }).click();
  await expect(any).toContainText('No');
  await expect(any.getByRole('button', { name: /^BindIPv6Only=ipv6-only, line \d+$/ })).toBeVisible();
  await expect(row(page, '[::]:8080').getByRole('cell').first()).toHaveText('no');
});

test('what names nobody is said to, and nothing that listens is said as well', async ({ page }) => {
  await open(page);
  await question(page).fill('192.0.2.300');
  await expect(panel(page).getByRole('status', { name: 'Answer' })).toHaveText('This is no IP address.');
  await expect(question(page)).toHaveAttribute('aria-invalid', 'true');
  await paste(page, '[Socket]\nAccept=no\n');
  await expect(panel(page)).toContainText('Nothing listens yet');
});

test('a package’s socket with a drop-in over it is answered by both', async ({ page }) => {
  await openApp(page);
  await paste(
    page,
    '# /lib/systemd/system/ssh.socket\n[Socket]\nListenStream=/run/ssh.sock\nSocketMode=0666\n\n# /etc/systemd/system/ssh.socket.d/mine.conf\n[Socket]\nSocketMode=0600\n',
  );
  await page.getByRole('tab', { name: 'Access', exact: true }).click();
  await question(page).fill('alice');
  await answer(page, '/run/ssh.sock')
    .getByRole('button', { name: /^SocketMode=0600, line/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'SocketMode', exact: true })).toBeFocused();
});

test('the table is cut off at no width', async ({ page }) => {
  await open(page);
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 });
    if (width < 760)
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Preview' }).click();
    const table = panel(page).getByRole('region', { name: 'Who can connect to each listener' });
    await expect.poll(() => table.evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [375, 812],
  ] as const)
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await openApp(page, link);
      if (width < 760)
        await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Preview' }).click();
      await page.getByRole('tab', { name: 'Access', exact: true }).click();
      await question(page).fill('alice in www-data');
      await expect(answer(page, '[::]:8080')).toBeVisible();
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
