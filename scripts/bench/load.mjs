// Cold load at 4× CPU slowdown and Fast 4G: when the preview is there, when the form can be used, and what it took.
import { openPage, quantile, settle, waitIdle } from './browser.mjs';

const RUNS = 5;

/** Runs in the page from its first moment on: notes the frame in which each thing is there with a box of its own. */
function probe() {
  const seen = { cls: 0, blocking: 0, longest: 0, preview: null, usable: null, fcp: null };
  window.bench = seen;
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value;
  });
  watch('longtask', ({ duration }) => {
    seen.blocking += Math.max(0, duration - 50);
    seen.longest = Math.max(seen.longest, duration);
  });
  const hasBox = (element) => element.getBoundingClientRect().width > 0 && element.getBoundingClientRect().height > 0;
  const labelled = (field) =>
    field.getAttribute('aria-label') ??
    document.getElementById(field.getAttribute('aria-labelledby')?.split(' ')[0] ?? '')?.textContent ??
    field.labels?.[0]?.textContent ??
    '';
  const tick = () => {
    const preview = document.querySelector('[aria-label="Unit file"]');
    const text = preview?.value ?? preview?.textContent ?? '';
    if (seen.preview === null && preview && hasBox(preview) && /\[(Unit|Socket)\]/.test(text))
      seen.preview = performance.now();
    const fields = [...document.querySelectorAll('input, textarea')];
    const field = fields.find((each) => labelled(each).trim().startsWith('Description'));
    if (seen.usable === null && field && hasBox(field) && !field.disabled) seen.usable = performance.now();
    if (seen.preview === null || seen.usable === null) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

async function once(url) {
  const busy = await waitIdle();
  const { browser, page, cdp } = await openPage({ slow: true });
  const requests = new Map();
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!/^(data|blob):/.test(request.url)) requests.set(requestId, { type, bytes: 0 });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await page.addInitScript(probe);
  await page.goto(url, { waitUntil: 'commit' });
  await settle(page, cdp);
  const seen = await page.evaluate(() => window.bench);
  await browser.close();
  const bytes = (type) =>
    [...requests.values()].reduce((sum, each) => sum + (type && each.type !== type ? 0 : each.bytes), 0);
  return {
    ...seen,
    busy,
    requests: requests.size,
    script: bytes('Script'),
    style: bytes('Stylesheet'),
    total: bytes(),
  };
}

/** Rows of [what, median of 5, range]. Bytes are those on the wire, headers included. */
export async function benchLoad(url) {
  await warm(url);
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await once(url));
  const row = (what, key, show) => {
    const numbers = runs.map((run) => run[key]).filter((number) => number !== null);
    if (numbers.length === 0) return [what, 'never seen', ''];
    return [what, show(quantile(numbers, 0.5)), `${show(Math.min(...numbers))} – ${show(Math.max(...numbers))}`];
  };
  const ms = (number) => `${number.toFixed(0)} ms`;
  const kB = (number) => `${(number / 1000).toFixed(1)} kB`;
  const plain = (number) => String(number);
  return [
    ['cold load, 4× CPU, Fast 4G', `median of ${RUNS}`, 'range'],
    row('first contentful paint', 'fcp', ms),
    row('preview visible', 'preview', ms),
    row('form usable', 'usable', ms),
    row('blocking time', 'blocking', ms),
    row('longest task', 'longest', ms),
    row('layout shift (CLS)', 'cls', (number) => number.toFixed(3)),
    row('requests', 'requests', plain),
    row('JavaScript on the wire', 'script', kB),
    row('CSS on the wire', 'style', kB),
    row('everything on the wire', 'total', kB),
    row('other load of the machine', 'busy', (number) => `${(number * 100).toFixed(0)} %`),
  ];
}

/** Lets the server compress everything that the first view asks for, so that no run waits for that. */
async function warm(url) {
  const { browser, page, cdp } = await openPage({ slow: false });
  await page.goto(url);
  await settle(page, cdp);
  await browser.close();
}
