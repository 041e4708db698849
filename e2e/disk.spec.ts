import type { Page } from '@playwright/test';
import { expectFile, openApp } from './page.ts';
import { expect, test } from './test.ts';

const unit = '[Socket]\nListenStream=4000\n';
const address = (page: Page) => page.getByLabel('Address of listener 1');
const said = (page: Page) => page.getByRole('complementary', { name: 'What has just happened' });
const save = (page: Page) => page.getByRole('region', { name: 'Unit file' }).getByRole('button', { name: 'Save' });

/** What the platform opens with the app, and what the picker of files gives: files that can be written, of the origin's own disk. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    type Consume = (launch: { files: readonly FileSystemFileHandle[] }) => void;
    const consumers: Consume[] = [];
    const disk = async (name: string) => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(globalThis, {
      put: async (name: string, text: string) => {
        const stream = await (await disk(name)).createWritable();
        await stream.write(text);
        await stream.close();
      },
      got: async (name: string) => (await (await disk(name)).getFile()).text(),
      launch: async (name: string) => consumers.at(-1)?.({ files: [await disk(name)] }),
      showOpenFilePicker: async () => [await disk('app.socket'), await disk('app.service')],
    });
    Object.defineProperty(globalThis, 'launchQueue', {
      value: { setConsumer: (consume: Consume) => consumers.push(consume) },
    });
  });
  await openApp(page);
});

interface Disk {
  readonly put: (name: string, text: string) => Promise<void>;
  readonly got: (name: string) => Promise<string>;
  readonly launch: (name: string) => Promise<void>;
}

const put = (page: Page, name: string, text: string) =>
  page.evaluate((args) => (globalThis as unknown as Disk).put(...args), [name, text] as [string, string]);
const got = (page: Page, name: string) => page.evaluate((of) => (globalThis as unknown as Disk).got(of), name);
const launch = (page: Page, name: string) => page.evaluate((of) => (globalThis as unknown as Disk).launch(of), name);

test('a file that the platform opens with the app is saved back to where it is', async ({ page }) => {
  await put(page, 'web.socket', unit);
  await launch(page, 'web.socket');
  await expectFile(page, unit);
  await expect(save(page)).toBeDisabled();
  await address(page).fill('4001');
  await expect(page.getByText('Not yet in web.socket on your disk')).toBeVisible();
  await save(page).click();
  await expect(said(page)).toContainText('Saved web.socket.');
  expect(await got(page, 'web.socket')).toBe('[Socket]\nListenStream=4001\n');
  await address(page).fill('4002');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('As in web.socket on your disk')).toBeVisible();
  expect(await got(page, 'web.socket')).toBe('[Socket]\nListenStream=4002\n');
});

test('a file that someone else changed meanwhile is not written over unasked', async ({ page }) => {
  await put(page, 'web.socket', unit);
  await launch(page, 'web.socket');
  await expectFile(page, unit);
  await address(page).fill('4001');
  await put(page, 'web.socket', '# theirs\n');
  await save(page).click();
  await expect(said(page)).toContainText('web.socket was changed on your disk since it was opened');
  expect(await got(page, 'web.socket')).toBe('# theirs\n');
  await said(page).getByRole('button', { name: 'Save over it' }).click();
  await expect(said(page)).toContainText('Saved web.socket.');
  expect(await got(page, 'web.socket')).toBe('[Socket]\nListenStream=4001\n');
});

test('other work of the same name is not saved into the file', async ({ page }) => {
  await put(page, 'app.socket', unit);
  await launch(page, 'app.socket');
  await expectFile(page, unit);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(save(page)).toHaveCount(0);
  // There is nothing to save to: what is asked for is a download.
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog', { name: 'Download' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await got(page, 'app.socket')).toBe(unit);
  await page.getByRole('button', { name: /^Redo/ }).first().click();
  await expect(save(page)).toBeDisabled();
});

test('after a reload the work still goes back to its file, and that of another tab does not', async ({
  page,
  context,
}) => {
  await put(page, 'web.socket', unit);
  await launch(page, 'web.socket');
  await expectFile(page, unit);
  await address(page).fill('4001');
  await save(page).click();
  await expect(page.getByText('As in web.socket on your disk')).toBeVisible();
  await address(page).fill('4002');
  await expect(page.getByText('Not yet in web.socket on your disk')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Not yet in web.socket on your disk')).toBeVisible();
  await save(page).click();
  await expect(said(page)).toContainText('Saved web.socket.');
  expect(await got(page, 'web.socket')).toBe('[Socket]\nListenStream=4002\n');

  const other = await context.newPage();
  await openApp(other);
  await expect(address(other)).toHaveValue('4002');
  await address(other).fill('4003');
  await expect(save(other)).toHaveCount(0);

  // What is opened in its place is nothing of the file, after a reload neither.
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Echo/ }).click();
  await expect(save(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Install', exact: true })).toBeVisible();
  await expect(save(page)).toHaveCount(0);
});

test('a pair that is chosen in the dialog is saved back, each file where it is', async ({ page }) => {
  const service = '[Service]\nExecStart=/usr/bin/app\n';
  await put(page, 'app.socket', unit);
  await put(page, 'app.service', service);
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByText('Open files …').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('As in app.socket and app.service on your disk')).toBeVisible();
  await address(page).fill('4001');
  await save(page).click();
  // Only what differs is written.
  await expect(said(page)).toContainText('Saved app.socket.');
  expect(await got(page, 'app.socket')).toBe('[Socket]\nListenStream=4001\n');
  expect(await got(page, 'app.service')).toBe(service);
});

test('of two files of one name only the one that is shown is written', async ({ page }) => {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const handles: FileSystemFileHandle[] = [];
    for (const [folder, text] of [
      ['a', '# first\n'],
      ['b', '# second\n'],
    ] as const) {
      const handle = await (await root.getDirectoryHandle(folder, { create: true })).getFileHandle('app.socket', {
        create: true,
      });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      handles.push(handle);
    }
    Object.assign(globalThis, { showOpenFilePicker: async () => handles });
  });
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByText('Open files …').click();
  await expectFile(page, '# second\n');
  await address(page).fill('4001');
  await save(page).click();
  await expect(said(page)).toContainText('Saved app.socket.');
  const texts = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const read = async (folder: string) =>
      (await (await (await root.getDirectoryHandle(folder)).getFileHandle('app.socket')).getFile()).text();
    return [await read('a'), await read('b')];
  });
  expect(texts).toEqual(['# first\n', expect.stringContaining('ListenStream=4001')]);
});
