import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { newestTarget, oldestTarget } from '../src/model/catalog/targets.ts';
import { downloaded, dropFile, needs, systemdVersion } from './files.ts';
import { messyTexts, oddTexts } from './fixtures/messy-texts.ts';
import { checks, expectContent, expectFile, fileText, lines, openApp, openFile, paste } from './page.ts';
import { verifyUnits } from './systemd/verify.ts';
import { expect, test } from './test.ts';

const unit = '[Socket]\nListenStream=9000\n';
const repairs = (page: Page) => page.getByRole('region', { name: 'Repairs' });

test.beforeEach(({ page }) => openApp(page));

test.describe('the socket units of this machine', () => {
  const folders = ['/lib/systemd/system', '/usr/lib/systemd/system', '/usr/lib/systemd/user'];
  const files = new Set(folders.flatMap(socketsIn));

  test('are there', () => needs(files.size > 0 ? undefined : 'no .socket files below its unit folders'));

  for (const path of files)
    test(`${path} is shown to the byte, and nothing is called an error that systemd does not`, async ({ page }) => {
      const content = readFileSync(path);
      await openFile(page, basename(path), content);
      await expectFile(page, content.toString());
      const { name, bytes } = await downloaded(page);
      expect(name).toBe(basename(path));
      expect(bytes.equals(content)).toBe(true);

      const version = systemdVersion();
      if (version === undefined || version < oldestTarget || version > newestTarget) return;
      await page.getByLabel('Target', { exact: true }).selectOption(String(version));
      const theirs = verifyUnits({ [basename(path)]: content.toString() });
      // What systemd only notes, `systemd-analyze verify` leaves out.
      const errors = checks(page).filter({ has: page.locator('.where.error') });
      const ours = (await errors.allTextContents()).filter((text) => !theirs.some((line) => isAbout(line, text)));
      expect(ours).toEqual([]);
    });
});

test.describe('a messy text', () => {
  for (const { title, text, done, repaired, name } of messyTexts)
    test(`${title}: repaired when that is asked for, and undone`, async ({ page }) => {
      const before = await fileText(page);
      await paste(page, text);
      await expectExactly(page, text);
      if (name) await expect(page.getByLabel('Unit name')).toHaveValue(name);
      await expect(repairs(page).getByText('This can be repaired')).toBeVisible();
      await expect(repairs(page).getByRole('listitem')).toHaveCount(done.length);

      await repairs(page).getByRole('button', { name: 'Repair it' }).click();
      await expectExactly(page, repaired);
      await expect(repairs(page).getByRole('listitem')).toHaveText(done);
      await expectContent(page);

      await page.getByRole('button', { name: /^Undo: repair/ }).click();
      await expectExactly(page, text);
      await page.getByRole('button', { name: /^Undo: import/ }).click();
      await expectFile(page, before);
    });

  test('that is to stay as it is stays, and the offer goes', async ({ page }) => {
    await paste(page, '[socket]\nListenStream=9000\n');
    await repairs(page).getByRole('button', { name: 'Leave it as it is' }).click();
    await expect(repairs(page)).toHaveCount(0);
    await expectFile(page, '[socket]\nListenStream=9000\n');
    await expect(
      checks(page).filter({ hasText: '[socket]' }).getByRole('button', { name: 'Write [Socket]' }),
    ).toBeVisible();
  });

  for (const { title, text, said } of oddTexts)
    test(`${title}: every byte is kept, and so it is after an edit`, async ({ page }) => {
      await paste(page, text);
      await expectExactly(page, text);
      await expect(repairs(page)).toHaveCount(0);
      if (said.length === 0) await expectContent(page);
      else await expect(checks(page)).toHaveText(said);
      await page
        .getByLabel('Documentation', { exact: true })
        .or(page.getByLabel('Description', { exact: true }))
        .first()
        .fill('man:a(1)');
      await page.keyboard.press('Control+z');
      await expectExactly(page, text);
    });
});

test.describe('a text that is no unit', () => {
  test('a paste of 5 MB is answered, changes nothing, and the page stays alive', async ({ page }) => {
    const before = await fileText(page);
    await paste(page, 'ListenStream=8080\n'.repeat(280_000));
    await expect(page.getByRole('complementary', { name: 'What has just happened' })).toContainText('That is 5.0 MB.');
    await expectFile(page, before);
    await page.getByLabel('Description', { exact: true }).fill('Still alive');
    await expect(lines(page).filter({ hasText: 'Description=Still alive' })).toHaveCount(1);
  });

  test('5 MB pasted into the dialog are answered there', async ({ page }) => {
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByLabel(/^Paste a unit file/).fill('x'.repeat(5_000_000));
    await expect(page.getByRole('alert')).toContainText('That is 5.0 MB.');
    await page.getByLabel(/^Paste a unit file/).fill(unit);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('button', { name: 'Import the text' }).click();
    await expectFile(page, unit);
  });

  test('a file of 5 MB and a binary one are answered, and change nothing', async ({ page }) => {
    const before = await fileText(page);
    await page.getByRole('button', { name: 'Import' }).click();
    const input = page.getByLabel('Open files');
    const mimeType = 'application/octet-stream';
    await input.setInputFiles({ name: 'big.socket', mimeType, buffer: Buffer.alloc(5_000_000, 'x') });
    await expect(page.getByRole('alert')).toContainText('That is 5.0 MB.');
    await input.setInputFiles({ name: 'ls', mimeType, buffer: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0]) });
    await expect(page.getByRole('alert')).toContainText('ls is not text, so it is no unit file');
    await page.keyboard.press('Escape');
    await expectFile(page, before);
  });

  test('a file in an old encoding opens, and is saved with the same bytes', async ({ page }) => {
    const bytes = Buffer.from('[Unit]\n# f\xfcr alle\nDescription=Caf\xe9\n\n[Socket]\nListenStream=8080\n', 'latin1');
    await openFile(page, 'old.socket', bytes);
    await expect(page.getByLabel('Unit name')).toHaveValue('old');
    await expect(checks(page).first()).toContainText('not valid Unicode');
    expect((await downloaded(page)).bytes.equals(bytes)).toBe(true);
  });

  test('a binary file that is dropped is answered, and changes nothing', async ({ page }) => {
    const before = await fileText(page);
    await dropFile(page, 'ls', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0]));
    await expect(page.getByRole('complementary', { name: 'What has just happened' })).toContainText(
      'not text, so it is no unit file',
    );
    await expectFile(page, before);
  });

  test('nothing at all is not imported', async ({ page }) => {
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByRole('button', { name: 'Import the text' }).click();
    await expect(page.getByRole('alert')).toContainText('There is nothing in it yet.');
  });
});

test('a file is dropped on the page', async ({ page }) => {
  await dropFile(page, 'dropped.socket', Buffer.from(unit));
  await expectFile(page, unit);
  await expect(page.getByLabel('Unit name')).toHaveValue('dropped');
});

test('a unit of many lines that is pasted into a field is taken as a unit, a word is not', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const description = page.getByLabel('Description', { exact: true });
  await page.evaluate(() => navigator.clipboard.writeText('a word'));
  await description.fill('');
  await page.keyboard.press('Control+v');
  await expect(description).toHaveValue('a word');
  await page.evaluate((text) => navigator.clipboard.writeText(text), unit);
  await page.keyboard.press('Control+v');
  await expectFile(page, unit);
});

test('the output of systemctl cat is taken apart, and gives the name', async ({ page }) => {
  await paste(page, `# /lib/systemd/system/api.socket\n${unit}`);
  await expect(page.getByLabel('Unit name')).toHaveValue('api');
  await expectContent(page);
  await expect(lines(page).filter({ hasText: 'ListenStream=9000' })).toHaveCount(1);
});

test.describe('a unit from an address', () => {
  // The console's own line about an answer that a test asked for.
  test.use({ tolerated: [/Failed to load resource/] });
  const field = (page: Page) => page.getByLabel('Or fetch it from an address');
  const address = (page: Page) => new URL('units/api.socket', page.url()).href;

  test.beforeEach(async ({ page }) => {
    await page.getByRole('button', { name: 'Import' }).click();
    await field(page).fill(address(page));
  });

  test('says that it is fetching, can be cancelled, and is fetched when asked again', async ({ page }) => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let asked = 0;
    await page.route('**/units/api.socket', async (route) => {
      asked++;
      if (asked === 1) await held;
      await route.fulfill({ body: unit, contentType: 'text/plain' }).catch(() => undefined); // it may have been cancelled
    });
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByText(/^Fetching … \d+ bytes$/)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText(/^Fetching/)).toHaveCount(0);
    answer();
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByText('27 characters read.')).toBeVisible();
    await page.getByRole('button', { name: 'Open it' }).click();
    await expectFile(page, unit);
    await expect(page.getByLabel('Unit name')).toHaveValue('api');
    expect(asked).toBe(2);
  });

  test('an answer of 404 is said, and the next try works', async ({ page }) => {
    let found = false;
    await page.route('**/units/api.socket', (route) =>
      found ? route.fulfill({ body: unit }) : route.fulfill({ status: 404, body: 'no' }),
    );
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByRole('alert')).toContainText('The server answered 404.');
    found = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Open it' }).click();
    await expectFile(page, unit);
  });

  test('a server that cannot be reached is said, with what else can be done', async ({ page }) => {
    await page.route('**/units/api.socket', (route) => route.abort());
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByRole('alert')).toContainText('cannot be reached');
    await expect(page.getByRole('alert')).toContainText('paste what you see');
  });

  test('an address of another origin is asked by https only', async ({ page }) => {
    await field(page).fill('http://192.0.2.1/api.socket');
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByRole('alert')).toContainText('Only https addresses are fetched.');
  });

  test('5 MB are too much', async ({ page }) => {
    const before = await fileText(page);
    await page.route('**/units/api.socket', (route) => route.fulfill({ body: 'x'.repeat(5_000_000) }));
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByRole('alert')).toContainText(/That is \d\.\d MB\./);
    await page.keyboard.press('Escape');
    await expectFile(page, before);
  });
});

/** The files in a folder, each by its real path. Those below `*.wants` are links to others. */
function socketsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.socket'))
      .map((name) => realpathSync(join(folder, name)));
  } catch {
    return [];
  }
}

/** Whether a line of systemd's (`x.socket:3: …`) is about the line of the file that a check names (`line 3 …`). */
const isAbout = (theirs: string, ours: string): boolean =>
  theirs.includes(`:${/^line (\d+)/.exec(ours)?.[1] ?? 'none'}:`);

/** What the page holds is this text, by its download, which has every byte; and the editor shows all its lines. */
async function expectExactly(page: Page, text: string): Promise<void> {
  await expectFile(page, text.replace(/\r\n|[\r\n\0]/g, '\n'));
  expect((await downloaded(page)).bytes.toString()).toBe(text);
}
