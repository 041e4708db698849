import { editor, fileText, lines, openApp } from './page.ts';
import { expect, test } from './test.ts';

test('a unit is made, checked and shared by the keyboard alone', async ({ page }) => {
  await openApp(page);
  // From the search to a field, and on by Tab.
  await page.keyboard.press('/');
  await page.keyboard.type('socketgroup');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('SocketGroup', { exact: true })).toBeFocused();
  await page.keyboard.type('www-data');
  await expect(lines(page).filter({ hasText: 'SocketGroup=www-data' })).toHaveCount(1);
  // A choice by the arrow keys.
  await page.keyboard.press('/');
  await expect(page.getByLabel('SocketGroup', { exact: true })).toHaveValue('www-data/');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await page.getByRole('radiogroup', { name: 'FreeBind' }).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(lines(page).filter({ hasText: 'FreeBind=yes' })).toHaveCount(1);
  // From the file to a field.
  await editor(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Description', { exact: true })).toBeFocused();
  // A dialog holds the focus and gives it back.
  await page.getByRole('button', { name: 'Share' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
});

test('everything that can be clicked can be reached by Tab, and shows that it has the focus', async ({ page }) => {
  await openApp(page);
  const reached = new Set<string>();
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return 'body';
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      const holder = at.closest('.segments label, .search, .editor');
      const seen = outlineStyle !== 'none' || boxShadow !== 'none' || holder !== null;
      return `${seen ? '' : 'INVISIBLE '}${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent ?? ''}`;
    });
    if (name === 'body' && i > 0) break;
    reached.add(name);
  }
  expect([...reached].filter((name) => name.startsWith('INVISIBLE'))).toEqual([]);
  expect([...reached].join('\n')).toContain('About SocketMode');
  expect([...reached].join('\n')).toContain('Download');
  expect([...reached].join('\n')).toContain('Text of app.socket');
});

test('Enter in a field changes nothing and sends nothing', async ({ page }) => {
  await openApp(page);
  const before = await fileText(page);
  await page.getByLabel('Description', { exact: true }).focus();
  await page.keyboard.press('Enter');
  expect(await fileText(page)).toBe(before);
});

test('a dialog to type in has the focus in its first field, and gives it back', async ({ page }) => {
  await openApp(page);
  const opener = page.getByRole('button', { name: 'Import', exact: true });
  await opener.press('Enter');
  await expect(page.getByLabel(/^Paste a unit file/)).toBeFocused();
  await page.keyboard.insertText('[Socket]\nListenStream=4712\n');
  await page.getByRole('button', { name: 'Import the text' }).press('Enter');
  await expect(page.getByLabel('Address of listener 1')).toHaveValue('4712');
  await expect(opener).toBeFocused();
});
