// From a key to the preview at 4× CPU slowdown: 30 keys into Description, each waiting for its own result.
import { CPU, openPage, quantile, settle, waitIdle } from './browser.mjs';

const KEYS = 'abcdefghijklmnopqrstuvwxyz0123'; // 30
const RUNS = 5;

/** Runs in the page: for each keydown, the ms until the first frame whose preview holds what the field then holds. */
function watchKeys(field) {
  const preview = () => {
    const region = document.querySelector('[aria-label="Unit file"]');
    const editors = [...(region?.querySelectorAll('textarea') ?? [])].map((editor) => editor.value);
    return [region?.value, region?.textContent, ...editors].join('\n');
  };
  window.keys = [];
  document.addEventListener(
    'keydown',
    (event) => {
      const start = event.timeStamp;
      const before = field.value;
      const sample = {};
      window.keys.push(sample);
      const frame = () => {
        if (field.value !== before && preview().includes(`Description=${field.value}`)) {
          sample.frame = performance.now() - start; // this frame holds it, and is painted at its end
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            sample.painted = performance.now() - start;
          };
          channel.port2.postMessage(0);
        } else if (performance.now() - start < 5000) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    true,
  );
}

async function once(url) {
  await waitIdle();
  const { browser, page, cdp } = await openPage({ slow: false });
  await page.goto(url);
  await settle(page, cdp, 1500);
  const field = page.getByRole('textbox', { name: 'Description' }).first();
  await field.fill('');
  await page.waitForTimeout(500);
  await field.evaluate(watchKeys);
  await field.focus();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.waitForTimeout(500);
  for (const [index, key] of [...KEYS].entries()) {
    await page.keyboard.press(key);
    await page
      .waitForFunction((at) => window.keys[at]?.painted !== undefined, index, { timeout: 6000 })
      .catch(() => {});
    await page.waitForTimeout(150);
  }
  const samples = await page.evaluate(() => window.keys);
  await browser.close();
  return samples.filter(({ painted }) => painted !== undefined);
}

/** Rows of [what, p50, p95, largest]: for each the median of the runs. */
export async function benchKeys(url) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await once(url));
  const figure = (key, q) => {
    const each = runs
      .map((samples) =>
        quantile(
          samples.map((sample) => sample[key]),
          q,
        ),
      )
      .filter((n) => n !== undefined);
    return each.length === 0 ? 'never seen' : `${quantile(each, 0.5).toFixed(1)} ms`;
  };
  const row = (what, key) => [what, figure(key, 0.5), figure(key, 0.95), figure(key, 1)];
  const seen = runs.map((samples) => samples.length).join(', ');
  return [
    [`key → preview, 4× CPU, ${KEYS.length} keys, median of ${RUNS}`, 'p50', 'p95', 'largest'],
    row('frame that holds it', 'frame'),
    row('painted', 'painted'),
    ['keys answered, each run', seen],
  ];
}
