import { readFileSync } from 'node:fs';
import { openApp } from './page.ts';
import { expect, test } from './test.ts';

/** The headers of every answer, as hosts are told. */
const [everywhere = ''] = readFileSync('public/_headers', 'utf8').split('\n\n');
const headers = Object.fromEntries(
  [...everywhere.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name = '', value]) => [name.toLowerCase(), value]),
);

// What these tests do on purpose, and nothing else.
test.use({ tolerated: [/violates the following|^forbidden by the policy: |requires 'Trusted|192\.0\.2\.1/] });

test('the policy is sent with every answer, and stands in the page before all else', async ({ page, request }) => {
  for (const path of ['./', './service-names.txt', './reference/Accept.md', './nothing'])
    expect((await request.get(path)).headers()).toMatchObject(headers);
  await page.goto('./');
  const first = page.locator('head > :first-child');
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(first).toHaveAttribute('content', headers['content-security-policy'] ?? '');
});

test('what gets into the page runs nothing, shows nothing and leads nowhere', async ({ page }) => {
  await openApp(page);
  const got = await page.evaluate(async () => {
    const outcome: Record<string, string> = {};
    const attempt = async (name: string, act: () => unknown) => {
      outcome[name] = await Promise.resolve()
        .then(act)
        .then(
          () => 'done',
          (error: Error) => error.name,
        );
    };
    const put = (tag: string, properties: object) => {
      const made = Object.assign(document.createElement(tag), properties);
      document.body.append(made);
      return new Promise((done, fail) => {
        made.addEventListener('load', done);
        made.addEventListener('error', () => fail(new Error('not loaded')));
      });
    };
    await attempt('HTML from a string', () => {
      document.body.innerHTML = '<img src="x" onerror="document.title = 1">';
    });
    await attempt('code from a string', () => setTimeout('document.title = 1'));
    await attempt('a policy of Trusted Types', () =>
      (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }).trustedTypes //
        .createPolicy('any', {}),
    );
    await attempt('a frame', () => {
      const frame = document.createElement('iframe');
      frame.src = '/';
      return new Promise((_, fail) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          effectiveDirective === 'frame-src' ? fail(new Error('forbidden')) : undefined,
        );
        document.body.append(frame);
      });
    });
    await attempt('a picture from elsewhere', () => put('img', { src: 'https://192.0.2.1/x.png' }));
    await attempt('a style', () => put('style', { textContent: 'body { color: red }' }));
    return { ...outcome, title: document.title, colour: getComputedStyle(document.body).color };
  });
  expect(got).toEqual({
    'HTML from a string': 'TypeError',
    'code from a string': 'TypeError',
    'a policy of Trusted Types': 'TypeError',
    'a frame': 'Error',
    'a picture from elsewhere': 'Error',
    'a style': 'Error',
    title: 'Unitwright',
    colour: expect.not.stringMatching('rgb(255, 0, 0)'),
  });
});

test('a text in Markdown brings in no elements and no addresses that run', async ({ page }) => {
  const body = `# Title
<script>document.title = 1</script><img src="x" onerror="document.title = 2">
[one](javascript:document.title=3) [two](data:text/html,x) ![three](https://192.0.2.1/x.png) <a href="javascript:1">four</a>
`;
  await page.route('**/rules/listen/no-free-bind.md', (route) => route.fulfill({ body, contentType: 'text/markdown' }));
  await page.goto('./?rule=listen/no-free-bind');
  const text = page.getByRole('dialog').locator('.prose');
  await expect(text).toContainText('<script>document.title = 1</script>');
  await expect(text).toContainText('<a href="javascript:1">');
  await expect(text.locator('script, [onerror], [href^="javascript:" i], [href^="data:" i]')).toHaveCount(0);
  await expect(page).toHaveTitle('Unitwright');
});
