import { beforeAll, describe, expect, test } from 'vitest';
import { blankService, blankUnit } from '../presets/blank.ts';
import { type Preset, presets } from '../presets/index.ts';
import type { Bundle } from '../unit/bundle.ts';
import { loadAll } from '../unit/load-all.ts';
import { companionOf, type LoadedBundle, loadBundle, socketsOf, unitNamed } from '../unit/load-bundle.ts';
import { changeSetup } from './change.ts';
import { exposure } from './exposure/exposure.ts';
import { pairFor } from './pair-for.ts';
import { levelFor } from './sandbox.ts';
import { setupOf, standing } from './setup.ts';

beforeAll(loadAll);

const bundleOf = ({ name, file, text, manager }: Preset): Bundle => ({
  name,
  target: 252,
  ...(manager ? { manager } : {}),
  files: [{ name: file, text }],
});

const whole = presets.filter((each) => each.dropInFor === undefined);

/** The first socket of a bundle. */
function first(bundle: Bundle) {
  const loaded = loadBundle(bundle);
  const [socket] = socketsOf(loaded);
  if (!socket) throw new Error('no socket');
  return { loaded, socket };
}

/** What systemd would say; that its call filter knows calls that this machine does not, it says in its debug log only. */
const said = ({ units }: LoadedBundle) =>
  units.flatMap(({ unit }) => unit.diagnostics).filter(({ code }) => code !== 'syscall/group-part');

test('the service that a new visitor finds is the one that the model writes', () => {
  const { files } = pairFor({ name: 'app', target: 252, files: [{ name: 'app.socket', text: blankUnit }] });
  expect(files).toEqual([
    { name: 'app.socket', text: blankUnit },
    { name: 'app.service', text: blankService },
  ]);
});

test('a drop-in gets no service, and a pair no second one', () => {
  for (const each of presets.filter(({ dropInFor }) => dropInFor !== undefined))
    expect(pairFor(bundleOf(each))).toEqual(bundleOf(each));
  const [preset] = whole;
  const pair = preset && pairFor(bundleOf(preset));
  expect(pair && pairFor(pair)).toEqual(pair);
});

describe.each(whole.map((each) => [each.id, each] as const))('the pair of the preset %s', (_, preset) => {
  const pair = () => pairFor(bundleOf(preset), preset);

  test('is loaded by systemd without a word', () => {
    const { loaded, socket } = first(pair());
    expect(said(loaded)).toEqual([]);
    expect(companionOf(loaded, socket)).toBeDefined();
    if (preset.program) expect(setupOf(loaded, socket).program.id).toBe(preset.program);
  });

  test.each(['sensible', 'strict'] as const)('can be put into a %s sandbox, and out of it', (level) => {
    if (preset.manager === 'user') return;
    const { loaded, socket } = first(pair());
    const setup = setupOf(loaded, socket);
    const { possible } = levelFor(level, setup.program, setup.taking);
    if (!possible) return;
    const network = setup.taking === 'proxy' || setup.program.group !== 'own' ? setup.network : 'none';
    const { bundle, told } = changeSetup(loaded, socket, { hardening: level, network });
    expect(told.filter(({ what }) => what === 'kept')).toEqual([]);
    const after = first(bundle);
    expect(said(after.loaded)).toEqual([]);
    expect(setupOf(after.loaded, after.socket)).toMatchObject({ hardening: level, network });
    const { names, setup: now } = standing(after.loaded, after.socket);
    const runner = unitNamed(after.loaded, now.taking === 'proxy' ? names.server : names.service);
    if (level === 'strict') expect(runner && exposure(runner.unit).overall).toBeLessThanOrEqual(1.5);
    expect(changeSetup(after.loaded, after.socket, { hardening: 'none', network: setup.network }).bundle).toEqual(
      pair(),
    );
  });
});
