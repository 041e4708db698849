import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectContent, expectFile, fileText, lines, openApp, paste } from './page.ts';
import { axe, expect, test } from './test.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const pair = (page: Page) => page.getByRole('region', { name: 'The pair' });
const told = (page: Page) => page.getByRole('complementary', { name: 'What has just happened' });

test.beforeEach(({ page }) => openApp(page));

test('the service stands beside the socket, and its form writes into it', async ({ page }) => {
  await tab(page, 'app.service').click();
  const command = page.getByLabel('ExecStart', { exact: true });
  await expect(command).toHaveValue('/usr/local/bin/app');
  await command.fill('/opt/app/server --fast');
  await expect(lines(page).filter({ hasText: 'ExecStart=' })).toHaveText(/ExecStart=\/opt\/app\/server --fast$/);
  await page
    .getByRole('navigation', { name: 'Directives' })
    .getByRole('button', { name: /^app.socket/ })
    .click();
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('8080');
  await expect(tab(page, 'app.socket')).toHaveAttribute('aria-selected', 'true');
  await expectContent(page);
});

test('Accept= makes a template of the service, says why, and one undo takes all of it back', async ({ page }) => {
  await tab(page, 'app.service').click();
  await page.getByLabel('ExecStart', { exact: true }).fill('/opt/mine --fast');
  const service = await fileText(page);
  await tab(page, 'app.socket').click();
  await expect(pair(page).getByLabel('takes its socket')).toHaveValue('native');
  await page.getByRole('radiogroup', { name: 'Accept' }).getByText('yes', { exact: true }).click();
  await expect(told(page)).toContainText('app.service is now app@.service: with Accept=yes systemd starts an instance');
  await tab(page, 'app@.service').click();
  await expect(lines(page).filter({ hasText: 'StandardInput=socket' })).toHaveCount(1);
  await expect(lines(page).filter({ hasText: 'ExecStart=/opt/mine --fast' })).toHaveCount(1);
  await expectContent(page);
  await page.getByRole('button', { name: 'Undo: set Accept' }).click();
  await tab(page, 'app.service').click();
  await expectFile(page, service);
});

test('a known program brings its flags, and says what goes wrong with it', async ({ page }) => {
  await tab(page, 'app.service').click();
  await pair(page).getByLabel('Program').selectOption({ label: 'Gunicorn' });
  await expect(lines(page).filter({ hasText: /ExecStart=.*gunicorn/ })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'About Gunicorn' })).toContainText('--bind');
  await expectContent(page);
});

test('a program that cannot take a socket gets a proxy, and three units', async ({ page }) => {
  await pair(page).getByLabel('takes its socket').selectOption('proxy');
  await tab(page, 'app.service').click();
  await expect(lines(page).filter({ hasText: 'systemd-socket-proxyd --exit-idle-time=5min' })).toHaveCount(1);
  await tab(page, 'app-server.service').click();
  await expect(lines(page).filter({ hasText: 'StopWhenUnneeded=yes' })).toHaveCount(1);
  await pair(page).getByLabel('in a private network').click();
  await expect(pair(page).getByLabel('in a private network')).toBeChecked();
  await expect(lines(page).filter({ hasText: 'PrivateNetwork=yes' })).toHaveCount(1);
  await expectContent(page);
  await expect(page.locator('.picture')).toContainText('app-server');
});

test('a sandbox closes the service, and every line of it is explained', async ({ page }) => {
  await tab(page, 'app.service').click();
  await expect(pair(page).locator('summary')).toContainText('exposure 9.6 UNSAFE');
  await pair(page).getByLabel('sandbox').selectOption('strict');
  await expect(pair(page).locator('summary')).toContainText('exposure 0.2 SAFE');
  await expect(pair(page).getByLabel('connects')).toHaveValue('none');
  await pair(page).getByLabel('connects').selectOption('out');
  await expect(pair(page).locator('summary')).toContainText('exposure 1.1 OK');
  await expect(lines(page).filter({ hasText: 'PrivateNetwork' })).toHaveCount(0);
  await page.getByText(/^Why these \d+ lines are there/).click();
  await expect(page.getByText('No program that it starts gains rights, as by sudo.')).toBeVisible();
  await pair(page).getByLabel('sandbox').selectOption('none');
  await expect(lines(page).filter({ hasText: 'ProtectSystem' })).toHaveCount(0);
});

test('what goes wrong between the two is said, and leads to its field', async ({ page }) => {
  await tab(page, 'app.service').click();
  await page.getByLabel('ExecStart', { exact: true }).fill('/bin/true');
  const check = page.getByRole('region', { name: 'Checks' }).getByRole('listitem');
  await expect(check).toContainText('until app.socket fails with “service-start-limit-hit”');
  await expect(check).toContainText('verify is silent');
  await tab(page, 'app.socket').click();
  await check.getByRole('button', { name: 'app.service line 8' }).click();
  await expect(page.getByLabel('ExecStart', { exact: true })).toBeFocused();
});

test.describe('what comes in', () => {
  const socket = '[Socket]\nListenStream=9000\n';
  const service = '[Service]\nExecStart=/opt/api\n';

  test('as two files at once is a pair', async ({ page }) => {
    const dataTransfer = await page.evaluateHandle(
      ([socket, service]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([service ?? ''], 'api.service'));
        transfer.items.add(new File([socket ?? ''], 'api.socket'));
        return transfer;
      },
      [socket, service],
    );
    await page.locator('body').dispatchEvent('drop', { dataTransfer });
    await expectFile(page, socket);
    await tab(page, 'api.service').click();
    await expectFile(page, service);
  });

  test('as the output of systemctl cat is a pair, too', async ({ page }) => {
    await paste(page, `# /etc/systemd/system/api.service\n${service}\n# /etc/systemd/system/api.socket\n${socket}`);
    await expectFile(page, socket);
    await expect(page.getByLabel('Unit name')).toHaveValue('api');
    await tab(page, 'api.service').click();
    await expectFile(page, service);
  });

  test('as a lone socket gets its service when that is asked for', async ({ page }) => {
    await paste(page, socket);
    await expect(pair(page)).toContainText('which is not among these files');
    await pair(page).getByRole('button', { name: 'Add it' }).click();
    await expect(lines(page).filter({ hasText: 'ExecStart=/usr/local/bin/app' })).toHaveCount(1);
  });

  test('as a lone service is shown as one, and gets a socket when that is asked for', async ({ page }) => {
    await paste(page, service);
    await expectFile(page, service);
    await expect(tab(page, 'app.service')).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('navigation', { name: 'Directives' }).getByRole('button', { name: 'app.socket' }).click();
    await expect(page.getByLabel('Address of listener 1')).toHaveValue('8080');
  });

  test('as a package’s unit is edited in the smallest drop-in', async ({ page }) => {
    await paste(
      page,
      '# /lib/systemd/system/ssh.socket\n[Unit]\nDescription=OpenBSD Secure Shell server socket\n\n[Socket]\nListenStream=22\nAccept=no\n\n[Install]\nWantedBy=sockets.target\n',
    );
    await expect(pair(page)).toContainText('the smallest drop-in');
    await page.getByLabel('Address of listener 1').fill('2222');
    await page.getByLabel('Address of listener 1').blur();
    await tab(page, 'override.conf').click();
    await expect(page.getByRole('tabpanel')).toContainText('ListenStream=2222');
    await expectFile(page, '[Socket]\nListenStream=\nListenStream=2222\n');
    await tab(page, 'package').click();
    await expect(page.getByRole('tabpanel')).toContainText('ListenStream=22');
    await tab(page, 'Install').click();
    await expect(page.getByRole('tabpanel')).toContainText('systemctl edit');
    await expect(page.getByRole('tabpanel')).not.toContainText('/etc/systemd/system/ssh.socket <<');
  });
});

test('a file is typed in as text, and the form follows each key', async ({ page }) => {
  await tab(page, 'app.service').click();
  const text = page.getByLabel('Text of app.service');
  await text.fill('[Service]\nExecStart=/opt/x\nUser=x\nFrob=1\n');
  await expect(page.getByLabel('User', { exact: true })).toHaveValue('x');
  await expect(page.getByRole('region', { name: 'Checks' })).toContainText('Frob');
  await expectFile(page, '[Service]\nExecStart=/opt/x\nUser=x\nFrob=1\n');
});

test('the form of a service that is asked for early has its words all the same', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/late-(?!kinds|checks)/, async (route) => {
    await held;
    await route.continue();
  });
  const groups = page.waitForResponse(/assets\/service-form-/);
  await page.reload();
  await tab(page, 'app.service').click();
  await groups;
  release();
  await expect(page.locator('[data-slot="Service/ExecStart"]')).toContainText('the program that the service runs');
  await expect(page.getByLabel('ExecStart', { exact: true })).toHaveValue('/usr/local/bin/app');
});

test.describe('up to a working connection', () => {
  test('the steps install the socket, not the service', async ({ page }) => {
    await tab(page, 'Install').click();
    const panel = page.getByRole('tabpanel');
    await expect(panel).toContainText('sudo tee /etc/systemd/system/app.socket');
    await expect(panel).toContainText('systemctl enable --now app.socket');
    await expect(panel).not.toContainText('enable --now app.service');
    await expect(panel).toContainText('systemctl list-units --type=socket');
  });

  test('a user’s unit has the paths and commands of the user', async ({ page }) => {
    await page.getByLabel('Manager').selectOption('user');
    await tab(page, 'Install').click();
    const panel = page.getByRole('tabpanel');
    await expect(panel).toContainText('~/.config/systemd/user');
    await expect(panel).toContainText('systemctl --user enable --now app.socket');
    await expect(panel).toContainText('loginctl enable-linger');
    await expect(panel).not.toContainText('sudo systemctl');
    await page.reload();
    await expect(page.getByLabel('Manager')).toHaveValue('user');
  });

  test('the descriptors and a client for each listener are a tab away', async ({ page }) => {
    await tab(page, 'Test').click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByRole('row').filter({ hasText: '[::]:8080' })).toContainText('3');
    await expect(panel).toContainText('systemd-socket-activate -l 8080');
    await expect(panel).toContainText('curl -v http://127.0.0.1:8080/');
  });

  test('code in a language is there to start from, and is used by the service', async ({ page }) => {
    await tab(page, 'Code').click();
    await page.getByLabel('Language').selectOption({ label: 'Bash' });
    await expect(page.getByRole('tabpanel')).toContainText('“Use it” sets up');
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect(page.getByRole('button', { name: 'In use' })).toBeVisible();
    await tab(page, 'app@.service').click();
    await expect(lines(page).filter({ hasText: /ExecStart=-.*bash/ })).toHaveCount(1);
    await expectContent(page);
  });

  test('a change comes with the plan to bring it about', async ({ page }) => {
    await tab(page, 'Changes').click();
    await expect(page.getByRole('status').filter({ hasText: 'Nothing has changed' })).toBeVisible();
    await page.getByLabel('Address of listener 1').fill('9090');
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByRole('row').filter({ hasText: '9090' })).toContainText('a restart of the socket');
    await expect(panel.getByRole('listitem').filter({ hasText: 'systemctl stop' }).first()).toBeVisible();
    await expect(panel).toContainText('The way back');
  });

  test('all files come as one archive, in their folders', async ({ page }) => {
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download app.zip' }).click(),
    ]);
    const files = unzipSync(await readFile(await download.path()));
    expect(Object.keys(files).sort()).toEqual([
      'etc/systemd/system/app.service',
      'etc/systemd/system/app.socket',
      'install.sh',
    ]);
  });

  test('other forms are looked at, copied and downloaded', async ({ page }) => {
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    for (const [title, part] of [
      ['Shell script', 'systemctl'],
      ['cloud-init', '#cloud-config'],
      ['Ansible tasks', 'ansible.builtin'],
      ['NixOS module', 'systemd.sockets'],
      ['Dockerfile lines', 'COPY'],
    ] as const) {
      await page.getByRole('button', { name: `Look at ${title}` }).click();
      await expect(page.getByRole('group', { name: title })).toContainText(part);
    }
  });
});

for (const [width, height] of [
  [1440, 900],
  [375, 812],
] as const)
  test(`axe finds nothing wrong with the pair at ${width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await expect(pair(page).getByLabel('Program')).toBeVisible();
    await pair(page).getByLabel('sandbox').selectOption('strict');
    await pair(page).locator('summary').click();
    await axe(page);
    if (width < 760)
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Preview' }).click();
    for (const name of ['app.service', 'Install', 'Test', 'Code', 'Changes']) {
      await tab(page, name).click();
      await expect(page.getByRole('tabpanel')).not.toContainText('Loading');
      await axe(page, 'aside');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBe(0);
    }
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Download' }).getByText('NixOS module')).toBeVisible();
    await axe(page, 'dialog');
  });
