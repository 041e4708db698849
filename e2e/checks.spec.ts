import type { Page } from '@playwright/test';
import { expectFile, paste, pasteUnit } from './page.ts';
import { axe, expect, test } from './test.ts';

/** An address that may not be there yet (ours), one that systemd refuses, and a plain one. */
const start = './#name=app&ListenStream=192.0.2.1:80&ListenStream=*:443&ListenStream=8080&WantedBy=sockets.target';

const region = (page: Page) => page.getByRole('region', { name: 'Checks' });
const items = (page: Page) => region(page).getByRole('listitem');

test.beforeEach(async ({ page }) => {
  await page.goto(start);
  await expect(region(page)).toContainText('192.0.2.1:80 can be bound only once');
});

test('what cannot work stands above what is only worth a thought', async ({ page }) => {
  await expect(region(page).getByRole('heading', { level: 3 })).toHaveText([
    'Cannot work as it stands',
    'Probably not what is meant',
  ]);
  await expect(items(page).nth(0)).toContainText('no sign for every interface');
  await expect(items(page).nth(1)).toContainText('verify is silent');
  await expect(items(page).nth(0)).not.toContainText('verify is silent');
});

test('F8 goes from one to the next, to its field and its line', async ({ page }) => {
  await page.keyboard.press('F8');
  await expect(page.getByLabel('Address of listener 2')).toBeFocused();
  await page.keyboard.press('F8');
  await expect(page.getByLabel('Address of listener 1')).toBeFocused();
  await expect(items(page).nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Shift+F8');
  await expect(page.getByLabel('Address of listener 2')).toBeFocused();
  await region(page).getByRole('button', { name: 'Next problem' }).click();
  await expect(page.getByLabel('Address of listener 1')).toBeFocused();
});

test('all that needs no choice is mended at once, and comes back at once', async ({ page }) => {
  await region(page).getByRole('button', { name: 'Fix all safe (2)' }).click();
  await expectFile(
    page,
    '[Socket]\nListenStream=192.0.2.1:80\nListenStream=443\nListenStream=8080\nFreeBind=yes\n\n[Install]\nWantedBy=sockets.target\n',
  );
  await page
    .getByRole('complementary', { name: 'What has just happened' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(items(page)).toHaveCount(2);
});

test('advice can be silenced by a line in the file, where it shows', async ({ page }) => {
  await items(page).nth(1).getByRole('button', { name: 'Ignore it here' }).click();
  await expect(items(page)).toHaveCount(1);
  await expectFile(
    page,
    '[Socket]\n# unitwright: ignore listen/no-free-bind\nListenStream=192.0.2.1:80\nListenStream=*:443\nListenStream=8080\n\n[Install]\nWantedBy=sockets.target\n',
  );
});

test('each rule has a page, in place and at its own address', async ({ page, context }) => {
  const link = items(page).nth(1).getByRole('link', { name: 'About listen/no-free-bind' });
  await link.click();
  const dialog = page.getByRole('dialog', { name: 'listen/no-free-bind' });
  await expect(dialog).toContainText('What happens');
  await expect(dialog).toContainText('FreeBind=yes');
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  const other = context.waitForEvent('page');
  await link.click({ modifiers: ['Control'] });
  const tab = await other;
  await expect(tab.getByRole('dialog', { name: 'listen/no-free-bind' })).toContainText('What happens');
  await tab.keyboard.press('Escape');
  await expect(tab).not.toHaveURL(/rule=/);
});

test.describe('a rule that there is not', () => {
  test.use({ tolerated: [/404/] });

  test('says so', async ({ page }) => {
    await page.goto('./?rule=listen/no-such-thing');
    await expect(page.getByRole('dialog')).toContainText('could not be loaded');
  });
});

for (const width of [1440, 375])
  test(`axe finds nothing wrong with the checks at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    if (width < 760)
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('button', { name: /^Checks/ })
        .click();
    await expect(items(page)).toHaveCount(2);
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

test.describe('what is wrong is never folded away', () => {
  const rare = [
    '[Socket]',
    'ListenStream=8080',
    // Each in a group of its own, where it is not among the common ones: refused, of no effect, too new.
    'IPTTL=999',
    'MessageQueueMaxMessages=3',
    'MemoryMax=much',
    'MemoryZSwapWriteback=yes',
    '',
    '[Install]',
    'WantedBy=sockets.target',
    '',
  ].join('\n');

  test('a rare directive with a wrong value, advice, or no meaning yet stands in the form', async ({ page }) => {
    await page.getByLabel('Target', { exact: true }).selectOption('252');
    await pasteUnit(page, rare);
    for (const [name, said] of [
      ['IPTTL', /255/],
      ['MessageQueueMaxMessages', /does nothing here/],
      ['MemoryMax', /much/],
      ['MemoryZSwapWriteback', /256/],
    ] as const) {
      const row = page.locator(`[data-slot="Socket/${name}"]`);
      await expect(row).toBeVisible();
      await expect(row).toContainText(said);
    }
  });

  test('among more listeners than are drawn the wrong one is', async ({ page }) => {
    const many = Array.from({ length: 120 }, (_, i) => `ListenStream=${9000 + i}`);
    await paste(page, `[Socket]\n${many.join('\n')}\nListenStream=*:443\n`);
    await expect(page.getByLabel('Address of listener 121')).toHaveValue('*:443');
    await expect(page.getByLabel('Address of listener 120')).toHaveCount(0);
    await expect(page.getByText('and 20 more, in the file')).toBeVisible();
  });

  test('the other unit of the pair says that something is wrong in it', async ({ page }) => {
    await pasteUnit(page, '# app.service\n[Service]\nExecStart=/opt/app\nMemoryMax=much\n');
    const other = page.getByRole('navigation', { name: 'Directives' }).getByRole('button', { name: /^app\.service/ });
    await page
      .getByRole('navigation', { name: 'Directives' })
      .getByRole('button', { name: /^app\.socket/ })
      .click();
    await expect(other).toContainText('to look at');
  });
});
