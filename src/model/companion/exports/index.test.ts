import { expect, test } from 'vitest';
import { awkwardTexts, bundleOf, install, samples } from '../../testing/export-samples.ts';
import { exportFormats, isRefused } from './index.ts';

test('every format says what it is in few words', () => {
  expect(exportFormats.map(({ id }) => id)).toEqual(['zip', 'cloud-init', 'ansible', 'nixos', 'dockerfile']);
  for (const { title, summary } of exportFormats) {
    expect(title).not.toBe('');
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(summary.split(' ').length, summary).toBeLessThanOrEqual(12);
  }
});

test.each(exportFormats.map((each) => [each.id, each] as const))('%s takes what people write', (_, format) => {
  for (const loaded of Object.values(samples)) expect(format.make(loaded)).toHaveProperty('content');
});

test.each(exportFormats.map((each) => [each.id, each] as const))('%s lets no stranger name a path', (_, format) => {
  for (const name of ['../../evil.socket', '/etc/../evil', "a'b.socket", 'a\nb.socket', 'a.socket.d/$(id).conf']) {
    const made = format.make(bundleOf({ [name]: `[Socket]\nListenStream=1\n${install}` }));
    expect(isRefused(made), name).toBe(true);
  }
});

test.each(exportFormats.map((each) => [each.id, each] as const))('%s answers the same each time', (_, format) => {
  for (const text of awkwardTexts) {
    const loaded = bundleOf({ 'a.socket': text });
    expect(format.make(loaded)).toEqual(format.make(loaded));
  }
});

test.each(['cloud-init', 'ansible', 'dockerfile'] as const)('%s says what a unit without [Install] lacks', (id) => {
  for (const manager of [undefined, 'user'] as const) {
    const loaded = bundleOf(
      { 'a.socket': '[Socket]\nListenStream=1\n', 'b@.socket': '[Socket]\nListenStream=1\n' },
      manager,
    );
    const made = exportFormats.find((each) => each.id === id)?.make(loaded);
    expect(made).toHaveProperty('content', expect.stringContaining('\n# a.socket has nothing in [Install]: '));
    expect(made).toHaveProperty('content', expect.stringContaining('\n# b@.socket is a template: '));
  }
});
