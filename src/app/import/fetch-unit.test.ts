import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limit } from '../state/limit.ts';
import { fetchFault, fetchUnit } from './fetch-unit.ts';

const url = 'https://example.org/app.socket';
const bytes = (text: string) => new TextEncoder().encode(text);
let asked: { readonly url: string; readonly init: RequestInit }[] = [];

/** A server that sends `parts`, and then ends, or goes on for ever; `answers: false`: it does not even begin. */
function serve(
  parts: readonly Uint8Array[],
  { ends = true, answers = true } = {},
): { readonly cancelled: () => boolean } {
  let cancelled = false;
  vi.stubGlobal('fetch', (to: string, init: RequestInit) => {
    asked.push({ url: to, init });
    return new Promise<Response>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      if (!answers) return;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (const part of parts) controller.enqueue(part);
          if (ends) controller.close();
          init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        },
        cancel() {
          cancelled = true;
        },
      });
      resolve(new Response(body));
    });
  });
  return { cancelled: () => cancelled };
}

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fetched = (signal = new AbortController().signal) =>
  fetchUnit(url, signal, () => undefined).then(
    (read) => (read.ok ? read.text : read.why),
    (error: unknown) => fetchFault(error),
  );

test('a unit is fetched without cookies and without saying from where', async () => {
  serve([bytes('[Socket]\n'), bytes('ListenStream=80\n')]);
  expect(await fetched()).toBe('[Socket]\nListenStream=80\n');
  expect(asked).toMatchObject([{ url, init: { credentials: 'omit', referrerPolicy: 'no-referrer' } }]);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['never answers', { answers: false }],
  ['begins, and never ends', { ends: false }],
])('of a server that %s the wait is over after 15 seconds', async (_, how) => {
  serve([bytes('[Socket]\n')], how);
  const got = fetched();
  let over = false;
  void got.then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(14_999);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await got).toBe('No answer within 15 seconds.');
});

test('what is too large is not read to its end', async () => {
  const server = serve([new Uint8Array(limit), new Uint8Array(1)], { ends: false });
  expect(await fetched()).toContain('Nothing was changed');
  expect(server.cancelled()).toBe(true);
});

test('what is no text is not opened', async () => {
  serve([Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0xff, 0)]);
  expect(await fetched()).toContain('is not text');
});

test('one who calls it off need not wait', async () => {
  serve([], { answers: false });
  const stop = new AbortController();
  const got = fetchUnit(url, stop.signal, () => undefined);
  stop.abort();
  await expect(got).rejects.toHaveProperty('name', 'AbortError');
});

test.each([
  ['https://github.com/o/r/blob/main/app.socket', 'https://raw.githubusercontent.com/o/r/main/app.socket'],
  ['https://gitlab.com/o/r/-/blob/main/app.socket', 'https://gitlab.com/o/r/-/raw/main/app.socket'],
])('%s is asked for as the file itself', async (page, file) => {
  serve([]);
  await fetchUnit(page, new AbortController().signal, () => undefined);
  expect(asked[0]?.url).toBe(file);
});
