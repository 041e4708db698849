import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { test } from './test.ts';

/** What the download of the first file gives: the name that is suggested, and the bytes. */
export async function downloaded(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const file = page
    .getByRole('list', { name: 'Files', exact: true })
    .getByRole('button', { name: /^Download/ })
    .first();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Drops a file on the page, as one dragged out of a file manager. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { name, bytes: [...content] },
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer });
}

/**
 * Skips the test that is running where the machine lacks what it needs, and says so in a line. With
 * UNITWRIGHT_NO_SKIP=1 it runs, and fails.
 */
export function needs(lack: string | undefined): void {
  const info = test.info();
  const skip = lack !== undefined && process.env.UNITWRIGHT_NO_SKIP !== '1';
  if (skip) console.warn(`skipped: ${info.title} (${lack})`);
  info.skip(skip, lack ?? '');
}

/** The version of this machine's systemd, such as 252; undefined where there is none. */
export function systemdVersion(): number | undefined {
  const { stdout } = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' });
  const number = /^systemd (\d+)/.exec(stdout ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
