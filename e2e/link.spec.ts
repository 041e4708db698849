import type { Browser, Page } from '@playwright/test';
import { toBytes } from '../src/model/syntax/utf8.ts';
import { downloaded } from './files.ts';
import { checks, expectContent, expectFile, fileText, lines, openApp, openFile, paste, pasteUnit } from './page.ts';
import { axe, expect, test } from './test.ts';

const alert = (page: Page) => page.getByRole('alert');
const fragment = (page: Page): string => new URL(page.url()).hash;

/** The link that the Share dialog gives; the dialog is closed again. */
async function shareLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = page.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/#3/);
  const value = await link.inputValue();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return value;
}

/** The page of somebody else, with nothing kept. */
const elsewhere = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** The page answers to the hand. */
async function expectAlive(page: Page): Promise<void> {
  const description = page.getByLabel('Description', { exact: true });
  await description.fill('');
  await description.pressSequentially('Alive');
  await expect(lines(page).filter({ hasText: 'Description=Alive' })).toHaveCount(1);
}

test.describe('a link', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['CRLF, tabs and no line end at the end', '[Socket]\r\n\tListenStream = 8080 \r\n# end'],
    ['NUL and control characters', '[Socket]\nListenStream=8080\n# \0\u0001\u001b[31m\u007f\n'],
    ['lines that systemd rejects', '[socket\nno assignment\n=x\n\n[Socket]\nListenStream=*:80\nFrob=1\n'],
    ['nothing', '\n'],
    ['a byte order mark and other alphabets', '\uFEFF[Unit]\nDescription=Ünïcode ☃ 日本 \u{1F600}\n'],
    ['a byte that is not UTF-8', '# caf\uDCE9\n[Socket]\nListenStream=8080\n'],
  ];
  for (const [title, text] of texts)
    test(`carries ${title}, with the target and the name`, async ({ page, browser }) => {
      await openApp(page);
      if (text.trim() === '') await paste(page, text);
      else await openFile(page, 'my.socket', Buffer.from(toBytes(text)));
      await expect(page.getByRole('complementary', { name: 'What has just happened' })).toContainText('Imported');
      await page.getByLabel('Unit name').fill('my@unit');
      await page.getByLabel('Target', { exact: true }).selectOption('rhel-8');
      const shown = await fileText(page);
      const link = await shareLink(page);

      const other = await elsewhere(browser);
      await other.goto(link);
      await expectFile(other, shown);
      await expect(other.getByLabel('Unit name')).toHaveValue('my@unit');
      await expect(other.getByLabel('Target', { exact: true })).toHaveValue('rhel-8');
      const theirs = await downloaded(other);
      expect(theirs.name).toBe('my@unit.socket');
      expect(theirs.bytes).toEqual((await downloaded(page)).bytes);
      // Equal links say that the texts are equal in what no file can hold, too.
      expect(await shareLink(other)).toBe(link);
      await other.context().close();
    });

  test('is copied, alone and as Markdown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openApp(page);
    const link = await shareLink(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`[app.socket](${link})`);
  });

  test('shows first what was shown when it was made', async ({ page, browser }) => {
    await openApp(page);
    const other = await elsewhere(browser);
    for (const tab of ['app.service', 'Install']) {
      await page.getByRole('tab', { name: tab }).click();
      await other.goto('about:blank');
      await other.goto(await shareLink(page));
      await expect(other.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    }
    await other.context().close();
  });

  test('is copied for READMEs and other pages, and opens from each', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openApp(page);
    const link = await shareLink(page);
    const base = link.slice(0, link.indexOf('#'));
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const copied = async (name: string): Promise<string> => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.getByRole('button', { name }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('Badge as Markdown')).toBe(`[![Open in Unitwright](${base}badge.svg)](${link})`);
    expect(await copied('Badge as HTML')).toContain(`<a href="${link}"><img src="${base}badge.svg"`);
    expect(await copied('Embed as HTML')).toContain(`<iframe src="${base}?embed${link.slice(base.length)}"`);
    await expect(page.getByRole('dialog').getByRole('img', { name: 'Open in Unitwright' })).toHaveJSProperty(
      'naturalWidth',
      148,
    );
    const readable = await copied('Copy readable link');
    expect(readable).toContain('&service.ExecStart=/usr/local/bin/app&name=app&target=');
    await page.keyboard.press('Escape');
    const shown = await fileText(page);
    await page.goto('about:blank');
    await page.goto(readable);
    await expectFile(page, shown);
    expect(await shareLink(page)).toBe(link);
  });

  test('is passed on by the platform, shown to a camera, and said to be long where it is', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, { share: async (data: unknown) => Object.assign(window, { passedOn: data }) });
    });
    await openApp(page);
    const link = await shareLink(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Pass on …' }).click();
    expect(await page.evaluate(() => (window as unknown as { passedOn: { url: string } }).passedOn.url)).toBe(link);
    await page.getByRole('button', { name: 'QR code' }).click();
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    await axe(page, 'dialog');
    await page.keyboard.press('Escape');
    const filling = Array.from({ length: 400 }, (_, i) => `# ${(i * 7919) ** 3}\n`).join('');
    await pasteUnit(page, `[Socket]\nListenStream=80\n${filling}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('cut off links of more than 2,000 characters');
    await page.getByRole('button', { name: 'QR code' }).click();
    await expect(page.getByRole('dialog')).toContainText('too long for a QR code');
    await page.getByRole('button', { name: 'Download the files' }).click();
    await expect(page.getByRole('dialog', { name: 'Download' })).toBeVisible();
  });

  test('of a file that is too large is not made, and that is said', async ({ page }) => {
    await openApp(page);
    await pasteUnit(page, `[Socket]\nListenStream=80\n${'# filling\n'.repeat(60_000)}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('too large for a link');
    await expect(page.getByRole('dialog').getByRole('button', { name: /^Copy/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Download the files' })).toBeVisible();
  });

  test('sends nothing anywhere: not when it is made, not when it is opened', async ({ page, context }) => {
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() !== 'GET' || /#|ListenStream/.test(request.url())) sent.push(request.url());
    });
    await openApp(page);
    const link = await shareLink(page);
    await page.goto('about:blank');
    await page.goto(link);
    await expectContent(page);
    expect(sent).toEqual([]);
  });
});

test.describe('a link that is pasted', () => {
  const link = 'https://elsewhere.invalid/#ListenStream=4711&name=theirs';
  const theirs = '[Socket]\nListenStream=4711\n';

  test('on the page opens beside one’s own work, and nobody is asked for it', async ({ page }) => {
    await openApp(page);
    await page.getByLabel('Description', { exact: true }).fill('Mine');
    await paste(page, `[theirs](${link})`);
    await expectFile(page, theirs);
    await page
      .getByRole('region', { name: 'Opened from a link' })
      .getByRole('button', { name: 'Back to mine' })
      .click();
    await expect(page.getByLabel('Description', { exact: true })).toHaveValue('Mine');
  });

  test('into the dialog opens from either field', async ({ page }) => {
    await openApp(page);
    for (const field of [/^Paste a unit file/, 'Or fetch it from an address']) {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByLabel(field).fill(link);
      await page.getByRole('button', { name: typeof field === 'string' ? 'Fetch' : 'Import the text' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expectFile(page, theirs);
      await page.getByRole('button', { name: /^Undo/ }).first().click();
      await expect(lines(page).first()).toContainText('[Unit]');
    }
  });

  test('is said to be damaged where it is, and changes nothing', async ({ page }) => {
    await openApp(page);
    const damaged = (await shareLink(page)).replace(/..$/, 'xx');
    const before = await fileText(page);
    await paste(page, damaged);
    await expect(page.getByRole('complementary', { name: 'What has just happened' })).toContainText('is damaged');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('Or fetch it from an address').fill(damaged);
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('is damaged');
    await page.keyboard.press('Escape');
    expect(await fileText(page)).toBe(before);
  });
});

test.describe('a readable link', () => {
  test('gives a unit and its name', async ({ page }) => {
    await openApp(page, '#ListenStream=8080&Accept=no&name=api');
    await expectFile(page, '[Socket]\nListenStream=8080\nAccept=no\n');
    await expect(page.getByLabel('Unit name')).toHaveValue('api');
    await expectContent(page);
  });

  test('may be wrong as any unit may, and names its target', async ({ page }) => {
    await openApp(page, '#ListenStream=*:80&PollLimitBurst=3&Frob=1&target=247');
    await expectFile(page, '[Socket]\nListenStream=*:80\nPollLimitBurst=3\nFrob=1\n');
    await expect(page.getByLabel('Target', { exact: true })).toHaveValue('debian-11');
    await expect(checks(page)).toHaveText([/listens on nothing/, /^line 2 /, /^line 3 .*255/, /^line 4 .*Frob/]);
  });

  test('cannot put a second line into a value, nor a path into the name of the download', async ({ page }) => {
    await openApp(page, '#ListenStream=80%0AExecStartPre=/bin/true&name=..%2F..%2Fetc%2Fpasswd');
    await expect(lines(page)).toHaveCount(3);
    await expect(lines(page).last()).toHaveText('');
    expect((await downloaded(page)).name).toMatch(/^[\w.@:\\-]+\.socket$/);
  });
});

test.describe('a link that is no good', () => {
  const damaged = /damaged: letters are missing or changed/;
  const newer = /made by a newer edition of Unitwright/;
  const foreign = /not one of our links/;
  const bad: readonly (readonly [string, RegExp])[] = [
    ['#1', damaged],
    ['#1!!!', damaged],
    [`#3${'A'.repeat(5000)}`, damaged],
    ['#1%00%ff', damaged],
    ['#0abc', damaged],
    ['#9abc', newer],
    ['#2', damaged],
    ['#3', damaged],
    ['#4abc', newer],
    ['#learn', foreign],
    ['#%', foreign],
    ['#%E0%A4%A', foreign],
    ['#=x', foreign],
    ['#<script>alert(1)</script>', foreign],
  ];
  for (const [hash, words] of bad)
    test(`${hash.slice(0, 30)} is called what it is, and the page works`, async ({ page }) => {
      await openApp(page);
      const fresh = await fileText(page);
      await page.goto('about:blank');
      await openApp(page, hash);
      await expect(alert(page)).toContainText(words);
      await expectFile(page, fresh);
      await expectAlive(page);
    });

  test('offers to start afresh, and what was there is one undo away', async ({ page }) => {
    await openApp(page);
    const fresh = await fileText(page);
    await paste(page, '[Socket]\nListenStream=9000\n');
    await expectFile(page, '[Socket]\nListenStream=9000\n');
    await page.goto('about:blank');
    await openApp(page, '#9abc');
    await expectFile(page, '[Socket]\nListenStream=9000\n');
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await expectFile(page, fresh);
    await expect(alert(page)).toHaveCount(0);
    expect(fragment(page)).toBe('');
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expectFile(page, '[Socket]\nListenStream=9000\n');
  });

  test('may be left alone', async ({ page }) => {
    await openApp(page, '#1junk');
    await page.getByRole('button', { name: 'Keep what is here' }).click();
    await expect(alert(page)).toHaveCount(0);
    expect(fragment(page)).toBe('');
    await expectContent(page);
  });

  test('put into the address of an open page is said there, and changes nothing', async ({ page }) => {
    await openApp(page);
    const before = await fileText(page);
    await page.evaluate(() => {
      location.hash = '#9abc';
    });
    await expect(page.getByText(newer).first()).toBeVisible();
    await expectFile(page, before);
    await expectAlive(page);
  });

  test('of which one letter was changed is not opened', async ({ page }) => {
    await openApp(page);
    const before = await fileText(page);
    const link = await shareLink(page);
    const at = link.length - 5;
    const letter = link[at] === 'A' ? 'B' : 'A';
    await page.goto('about:blank');
    await page.goto(link.slice(0, at) + letter + link.slice(at + 1));
    await expect(alert(page)).toContainText(damaged);
    await expectFile(page, before);
  });

  for (const hash of [
    '#ListenStream=%ZZ&SocketMode=%',
    '#ListenStream=80&&&&=&x',
    '#constructor=1&__proto__=2&toString=3&ListenStream=80',
    '#name=&target=&ListenStream=',
    '#target=99999&name=a%20b&ListenStream=80',
    `#${'ListenStream=80&'.repeat(300)}`,
  ])
    test(`an odd readable link is no harm: ${hash.slice(0, 50)}`, async ({ page }) => {
      await openApp(page, hash);
      await expect(lines(page).first()).toContainText('[Socket]');
      await expect(alert(page)).toHaveCount(0);
      await expectAlive(page);
    });
});

test.describe('the address', () => {
  const link = '#ListenStream=8080&name=api';
  const linked = '[Socket]\nListenStream=8080\n';

  test('of an open page may be given a link: what was there is one undo away', async ({ page }) => {
    await openApp(page);
    const before = await fileText(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    await expectFile(page, linked);
    await page.getByRole('button', { name: 'Undo: open a link' }).click();
    await expectFile(page, before);
    await expect(page.getByLabel('Unit name')).toHaveValue('app');
  });

  test('with a link keeps the work of an earlier visit one undo away', async ({ page }) => {
    await openApp(page);
    await paste(page, '[Socket]\nListenStream=9000\n');
    await expectFile(page, '[Socket]\nListenStream=9000\n');
    await page.goto('about:blank');
    await openApp(page, link);
    await expectFile(page, linked);
    await page.keyboard.press('Control+z');
    await expectFile(page, '[Socket]\nListenStream=9000\n');
  });

  test('drops its link when the work is no longer what the link says', async ({ page }) => {
    await openApp(page, link);
    expect(fragment(page)).toBe(link);
    await page.getByLabel('Address of listener 1').fill('8081');
    await expect.poll(() => fragment(page)).toBe('');
    await shareLink(page);
    expect(fragment(page)).toMatch(/^#3/);
    await page.getByLabel('Unit name').fill('other');
    await expect.poll(() => fragment(page)).toBe('');
  });

  test('with a link can be reloaded, and so can the page after a change', async ({ page }) => {
    await openApp(page, link);
    await page.reload();
    await expectFile(page, linked);
    await page.getByLabel('Address of listener 1').fill('8081');
    await expectFile(page, '[Socket]\nListenStream=8081\n');
    await page.reload();
    await expectFile(page, '[Socket]\nListenStream=8081\n');
    await expect(page.getByLabel('Unit name')).toHaveValue('api');
  });

  test('that goes back and forth never loses the work', async ({ page }) => {
    await openApp(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    await expectFile(page, linked);
    await page.getByLabel('Address of listener 1').fill('8081');
    await page.goBack();
    await expectFile(page, '[Socket]\nListenStream=8081\n');
    await page.goForward();
    await expectFile(page, '[Socket]\nListenStream=8081\n');
    await page.goto('about:blank');
    await page.goBack();
    await expectFile(page, '[Socket]\nListenStream=8081\n');
  });
});
