import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

interface Guards {
  /**
   * Complaints that a test brings about on purpose, such as the console's line about an address that answers 404.
   * A complaint that one of these matches is not held against the test. Set with `test.use({ tolerated: [/…/] })`.
   */
  tolerated: RegExp[];
  guard: undefined;
}

const isAtHome = (url: string, home: string): boolean =>
  /^(data|blob|about):/.test(url) || new URL(url).origin === new URL(home).origin;

/**
 * Playwright's `test`, with a guard round every test: it fails when a page asks another origin for anything, does what its
 * Content-Security-Policy forbids, logs an error, or throws one that nobody catches.
 */
export const test = base.extend<Guards>({
  tolerated: [[], { option: true }],
  guard: [
    async ({ context, baseURL, tolerated }, use) => {
      const complaints: string[] = [];
      context.on('request', (request) => {
        if (!isAtHome(request.url(), baseURL ?? '')) complaints.push(`request to another origin: ${request.url()}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console error: ${message.text()}`);
      });
      // Not every violation is in the console: what is forbidden for a second time is not.
      await context.exposeBinding('violated', (_, said: string) => complaints.push(`forbidden by the policy: ${said}`));
      await context.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
          (globalThis as unknown as { violated: (said: string) => void }).violated(
            `${effectiveDirective} ${blockedURI} ${sample}`,
          ),
        ),
      );
      context.on('weberror', (error) => complaints.push(`uncaught error: ${error.error().message}`));
      await use(undefined);
      expect(complaints.filter((text) => !tolerated.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Asserts that axe-core finds nothing wrong with the page as it is now; a violation is named with its elements.
 * `within` is a selector: what stands around it was looked at before, and is most of the work.
 */
export async function axe(page: Page, within?: string): Promise<void> {
  // No frames here, so one run in the page will do, and only what is wrong is told at length: a quarter of the time.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], selectors: false });
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`);
  expect(found).toEqual([]);
}

export { expect };
