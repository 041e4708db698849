import { expect, test, vi } from 'vitest';

/** The model as a page has it at first: nothing is fetched yet. */
async function fresh() {
  vi.resetModules();
  const { load } = await import('./load.ts');
  const { loadAll } = await import('./load-all.ts');
  const { parse } = await import('../syntax/parse.ts');
  return { load, loadAll, parse };
}

test('what was read before all kinds were here can be said afterwards, too', async () => {
  const { load, loadAll, parse } = await fresh();
  const document = parse(
    '[Socket]\nListenStream=8080\nExecStartPre=/bin/sh -c true\nTimeoutSec=2h 30min\nIPTOS=low-delay\n',
  );
  const context = { target: 252, unit: 'app.socket', manager: 'system' } as const;
  const before = load(document, context);
  expect(before.pending).toBe(true);
  await loadAll();
  const said = ({ entries }: typeof before) =>
    entries.map(
      ({ kind, read }) =>
        read.status === 'accepted' && [kind.words(read.value, context), kind.show(read.value, context)],
    );
  expect(said(before)).toHaveLength(4);
  const after = load(document, context);
  expect(after.pending).toBe(false);
  expect(said(after)).not.toEqual(said(before));
});
