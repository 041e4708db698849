import type { Page } from '@playwright/test';
import { dropFile } from './files.ts';
import { expectFile, fileText, lines, openApp, paste, pasteUnit } from './page.ts';
import { axe, expect, test } from './test.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const field = (page: Page) => page.getByRole('textbox', { name: 'Log', exact: true });
const counted = (page: Page) => page.getByRole('status').filter({ hasText: 'understood' });
const answers = (page: Page) => page.getByRole('region', { name: /happened$/ });
const told = (page: Page) => page.getByRole('complementary', { name: 'What has just happened' });

const taken = [
  'Nov 26 06:06:26 web1 systemd[1]: Failed to listen on app.socket.',
  "Nov 26 06:06:26 web1 systemd[1]: app.socket: Failed with result 'resources'.",
  'Nov 26 06:06:26 web1 (sd-listen)[74]: app.socket: Failed to create listening socket ([::]:8080): Address already in use',
  'Nov 26 06:06:29 web1 (sd-listen)[75]: app.socket: Failed to create listening socket ([::]:8080): Address already in use',
].join('\n');

async function openLog(page: Page): Promise<void> {
  await tab(page, 'Log').click();
  await expect(field(page)).toBeVisible();
}

test.beforeEach(({ page }) => openApp(page));

test('a log is explained, its cause first, with the line it comes from a click away', async ({ page }) => {
  await openLog(page);
  await expect(page.getByRole('group', { name: 'Command that shows the log' })).toHaveText(
    'sudo journalctl -u app.socket -u app.service -b --no-pager',
  );
  await field(page).fill(taken);
  await expect(counted(page)).toContainText('4 of 4 lines understood.');
  const items = answers(page).getByRole('listitem');
  await expect(items.first()).toContainText('Failed to create listening socket ([::]:8080): Address already in use');
  await expect(items.first()).toContainText('2 times · Nov 26 06:06:26 to Nov 26 06:06:29');
  await expect(items.first()).toContainText('The address [::]:8080 is taken already');
  await expect(answers(page)).toContainText("sudo ss -ltnp 'sport = :8080'");
  await expect(answers(page)).not.toContainText('Failed to listen on app.socket.');
  await answers(page).getByText('What followed from that (2)').click();
  await expect(answers(page)).toContainText('Failed to listen on app.socket.');

  await tab(page, 'app.service').click();
  await openLog(page);
  await answers(page).getByRole('button', { name: 'app.socket line 5' }).click();
  await expect(page.getByLabel('Address of listener 1')).toBeFocused();
});

test('a fix changes the file, the answer follows, and undo takes it back', async ({ page }) => {
  await pasteUnit(page, '[Socket]\nListenStream=9000\nBacklgo=3\n');
  await openLog(page);
  await field(page).fill(
    "systemd[1]: /etc/systemd/system/app.socket:3: Unknown key 'Backlgo' in section [Socket], ignoring.",
  );
  await expect(answers(page)).toContainText('Backlog= was probably meant.');
  await answers(page).getByRole('button', { name: 'Write Backlog=' }).click();
  await expect(answers(page)).toContainText('No line of app.socket gives that any more');
  await tab(page, 'app.socket').click();
  await expectFile(page, '[Socket]\nListenStream=9000\nBacklog=3\n');
  await page.getByRole('button', { name: 'Undo: Write Backlog=' }).click();
  await expectFile(page, '[Socket]\nListenStream=9000\nBacklgo=3\n');
  await openLog(page);
  await expect(answers(page).getByRole('button', { name: 'Write Backlog=' })).toBeVisible();
});

test('a fix for a package’s unit goes into its drop-in', async ({ page }) => {
  await pasteUnit(
    page,
    '# /lib/systemd/system/ssh.socket\n[Socket]\nListenStream=192.0.2.1:22\nAccept=no\n\n[Install]\nWantedBy=sockets.target\n',
  );
  await expect(tab(page, 'override.conf')).toBeVisible();
  await openLog(page);
  await field(page).fill(
    'ssh.socket: Failed to create listening socket (192.0.2.1:22): Cannot assign requested address',
  );
  await answers(page).getByRole('button', { name: 'Add FreeBind=yes' }).click();
  await tab(page, 'override.conf').click();
  await expect(page.getByRole('tabpanel')).toContainText('FreeBind=yes');
});

test('what is not among the files is said to be elsewhere', async ({ page }) => {
  await openLog(page);
  await field(page).fill('other.socket: Trigger limit hit, refusing further activation.');
  await expect(answers(page)).toContainText('other.socket is not among these files');
  await expect(answers(page)).toContainText('sudo systemctl reset-failed other.socket');
});

test('examples show what comes of a log, and go to the field', async ({ page }) => {
  await openLog(page);
  const examples = page.getByRole('group', { name: 'See an example' }).getByRole('button');
  const titles = await examples.allTextContents();
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) {
    await examples.getByText(title, { exact: true }).click();
    await expect(field(page)).toBeFocused();
    await expect(answers(page).getByRole('listitem').first()).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(counted(page)).toHaveCount(0);
  }
});

test('a text that is no log gets help, and the page stays alive with five megabytes of it', async ({ page }) => {
  await openLog(page);
  await field(page).fill('Roses are red,\nviolets are blue.');
  await expect(counted(page)).toContainText('0 of 2 lines understood.');
  await expect(page.getByRole('region', { name: 'Nothing to explain' })).toContainText(
    'sudo journalctl -u app.socket -u app.service -b --no-pager',
  );
  await field(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    const junk = 'junk of a machine \u0007\u001b[31m\n'.repeat(220_000);
    clipboardData.setData('text/plain', `${junk}app.service: Got no socket.`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(counted(page)).toContainText('Of this long log only the end was read.');
  await expect(answers(page)).toContainText('StandardInput=socket takes a socket');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByLabel('Address of listener 1').fill('9090');
  await tab(page, 'app.socket').click();
  await expect(lines(page).filter({ hasText: 'ListenStream=9090' })).toHaveCount(1);
});

test('a file is opened, or dropped on the field, and the newest lines count', async ({ page }) => {
  await openLog(page);
  const log = Buffer.from(`\x00\xff\n${taken}\n`, 'latin1');
  await page.getByLabel('Open a file').setInputFiles({ name: 'app.log', mimeType: 'text/plain', buffer: log });
  await expect(answers(page)).toContainText('is taken already');
  await page.getByRole('button', { name: 'Clear' }).click();
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'app.log'));
    return transfer;
  }, taken);
  await field(page).dispatchEvent('drop', { dataTransfer });
  await expect(answers(page)).toContainText('is taken already');
  await expect(told(page)).toHaveCount(0);
});

test('the log is neither kept nor shared', async ({ page }) => {
  await openLog(page);
  await field(page).fill(taken);
  await expect(page.getByText('The log is not kept')).toBeVisible();
  await page.getByLabel('Address of listener 1').fill('9090');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  expect(kept).toContain('9090');
  expect(kept).not.toContain('web1');
  await page.reload();
  await openLog(page);
  await expect(field(page)).toHaveValue('');
});

test.describe('a log that comes in as a unit would', () => {
  test('is offered to be explained, and changes nothing', async ({ page }) => {
    const before = await fileText(page);
    await paste(page, taken);
    await expect(told(page)).toContainText('That is a log and no unit file. Nothing was changed.');
    await expectFile(page, before);
    await told(page).getByRole('button', { name: 'Explain it' }).click();
    await expect(tab(page, 'Log')).toHaveAttribute('aria-selected', 'true');
    await expect(answers(page)).toContainText('is taken already');
  });

  test('as a file on a phone is shown there', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await dropFile(page, 'journal.txt', Buffer.from(taken));
    await told(page).getByRole('button', { name: 'Explain it' }).click();
    await expect(answers(page)).toContainText('is taken already');
    await answers(page).getByRole('button', { name: 'app.socket line 5' }).click();
    await expect(page.getByLabel('Address of listener 1')).toBeFocused();
  });

  for (const [title, text] of [
    ['a unit', '[Socket]\nListenStream=9000\n'],
    ['a unit with a line of a log in a comment', '# app.socket: Failed to listen\n[Socket]\nListenStream=9000\n'],
    ['a lone listener', 'ListenStream=9000\n'],
  ] as const)
    test(`${title} is opened all the same`, async ({ page }) => {
      await paste(page, text);
      await expectFile(page, text);
    });
});

test('all of it works by keys alone', async ({ page }) => {
  await pasteUnit(page, '[Socket]\nListenStream=9000\nBacklgo=3\n');
  await tab(page, 'app.socket').focus();
  await page.keyboard.press('End');
  await expect(tab(page, 'Log')).toBeFocused();
  await expect(field(page)).toBeVisible();
  await field(page).focus();
  await page.keyboard.insertText(
    "/etc/systemd/system/app.socket:3: Unknown key 'Backlgo' in section [Socket], ignoring.",
  );
  const fix = answers(page).getByRole('button', { name: 'Write Backlog=' });
  await expect(fix).toBeVisible();
  for (let presses = 0; presses < 8 && !(await fix.evaluate((el) => el === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await expect(fix).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answers(page)).toContainText('No line of app.socket gives that any more');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [375, 812],
  ] as const)
    test(`axe finds nothing wrong with the log: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      if (width < 760)
        await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Preview' }).click();
      await openLog(page);
      await axe(page);
      await field(page).fill(
        `${taken}\nother.socket: Too many incoming connections (64), dropping connection.\n/etc/systemd/system/app.socket:9: Missing '=', ignoring line.\napp.socket: SO_MARK failed: Operation not permitted`,
      );
      await expect(counted(page)).toContainText('7 of 7');
      for (const more of await answers(page)
        .getByText(/^(?:What followed|Mentioned)/)
        .all())
        await more.click();
      for (const commands of await answers(page).getByText('What to run').all())
        if (!(await commands.evaluate((el) => el.parentElement?.hasAttribute('open')))) await commands.click();
      await axe(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBe(0);
    });
