import type { Page } from '@playwright/test';
import { loadAll } from '../src/model/index.ts';
import { needs } from './files.ts';
import { companions, type Filling, fillings } from './fixtures/fillings.ts';
import { expectContent, fileText, lines, openApp, paste, unfoldAll } from './page.ts';
import { verifyLack } from './systemd/machine.ts';
import { verifyUnits } from './systemd/verify.ts';
import { expect, test } from './test.ts';

test.use({ actionTimeout: 15_000 });

const seed = 20_261_124;
const parts = 4;
const each = 50;

/** What a hand does, in the page: set as `hand` before anything else runs there. */
interface Hand {
  /** Lets the page do what it is about to. */
  readonly turn: () => Promise<unknown>;
  /** Writes as typing does: React puts a setter of its own on the element, by which it knows what it wrote itself. */
  readonly write: (control: Element | null | undefined, value: string) => void;
}
declare const hand: Hand;

test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    Object.assign(window, {
      hand: {
        turn: () =>
          new Promise((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(undefined);
          }),
        write: (control, value) => {
          if (!control) throw new Error(`there is no field for ${value}`);
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
          control.dispatchEvent(
            new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
          );
        },
      } satisfies Hand,
    }),
  ),
);

async function addListeners(page: Page, listeners: Filling['listeners']): Promise<void> {
  for (const [index, { type, address }] of listeners.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add a listener' }).click();
    await page.getByLabel(`Type of listener ${index + 1}`).selectOption(type);
    await page.getByLabel(`Address of listener ${index + 1}`).fill(address);
  }
}

/** Adds what lists have beyond their first values, in one visit to the page as well: a row comes a moment after the click. */
const addMore = (page: Page, filled: Filling['filled']): Promise<void> =>
  page.evaluate(
    async (lists) => {
      for (const [slot, name, more] of lists)
        for (const [i, value] of more.entries()) {
          const row = document.querySelector(`[data-slot="${slot}"]`);
          const label = `${name}, number ${i + 2}`;
          const find = () => row?.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
          const add = () =>
            [...(row?.querySelectorAll('button') ?? [])].find(
              ({ textContent }) => textContent.trim() === 'Add another',
            );
          // As the form follows a moment later, a click may still be about the row before.
          for (const since = performance.now(); !find(); await hand.turn()) {
            add()?.click();
            if (performance.now() - since > 15_000) throw new Error(`${label} does not come`);
          }
          hand.write(find(), value);
        }
    },
    filled
      .filter(({ values }) => values.length > 1)
      .map(({ directive: { section, name }, values }) => [`${section}/${name}`, name, values.slice(1)] as const),
  );

/**
 * Sets the first value of each directive with the events that a browser sends when it has been typed or chosen, all in
 * one visit to the page: it is some 4,000 values, and going there and back for each would take longer than all other tests.
 */
const setValues = (page: Page, filled: Filling['filled']): Promise<void> =>
  page.evaluate(
    (values) => {
      for (const [slot, name, value] of values) {
        const control = document.querySelector<HTMLElement>(`[data-slot="${slot}"] [aria-label="${name}"]`);
        if (!control?.checkVisibility()) throw new Error(`${name} cannot be filled in`);
        if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) hand.write(control, value);
        else {
          const choices = [...control.querySelectorAll('label')].filter(
            ({ textContent }) => textContent.trim() === value,
          );
          if (choices.length !== 1) throw new Error(`${name} does not offer ${value}`);
          choices[0]?.click();
        }
      }
    },
    filled.map(({ directive: { section, name }, values }) => [`${section}/${name}`, name, values[0] ?? ''] as const),
  );

async function fillForm(page: Page, { listeners, filled }: Filling): Promise<void> {
  await addListeners(page, listeners);
  await setValues(page, filled);
  await addMore(page, filled);
}

for (let part = 0; part < parts; part++)
  test(`fillings ${part * each + 1} to ${(part + 1) * each} of the form are units that systemd loads without a word`, async ({
    page,
  }) => {
    test.setTimeout(720_000);
    needs(verifyLack());
    await loadAll();
    await openApp(page);
    await unfoldAll(page);
    const units: Record<string, string> = {};
    for (const [index, filling] of fillings(each, seed + part).entries()) {
      await paste(page, '\n');
      await expect(lines(page)).toHaveText(['', '']);
      // The form is a moment behind the text, and a browser does not tell of a value that was there before.
      await expect(page.getByLabel('Address of listener 1')).toHaveValue('');
      await fillForm(page, filling);
      await expectContent(page);
      units[`filling${part * each + index}.socket`] = await fileText(page);
    }
    expect(Object.keys(units)).toHaveLength(each);
    expect(verifyUnits(units, companions)).toEqual([]);
  });

test('the family of a netlink listener is not taken for the name of a service', async ({ page }) => {
  await openApp(page);
  await page.getByLabel('Type of listener 1').selectOption('ListenNetlink');
  await page.getByLabel('Address of listener 1').fill('audit');
  await page.getByLabel('Description', { exact: true }).click();
  await expect(lines(page).filter({ hasText: 'ListenNetlink=' })).toHaveText(/ListenNetlink=audit$/);
  await expectContent(page);
});

test('a type that is chosen in the moment in which the form is behind the text counts', async ({ page }) => {
  await openApp(page, '#ListenStream=9000&ListenStream=9001&name=mine');
  await paste(page, '\n');
  await page.evaluate(async () => {
    const field = (label: string) => document.querySelector(`[aria-label="${label}"]`);
    while (document.querySelector('.cm-content')?.textContent !== '') await hand.turn();
    hand.write(field('Type of listener 1'), 'ListenNetlink');
    await hand.turn();
    hand.write(field('Address of listener 1'), 'audit 1');
  });
  await expect(lines(page).filter({ hasText: 'Listen' })).toHaveText([/ListenNetlink=audit 1$/]);
});
