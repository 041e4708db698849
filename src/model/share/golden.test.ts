import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeSetup } from '../companion/change.ts';
import { pairFor } from '../companion/pair-for.ts';
import { programs } from '../companion/programs/index.ts';
import { levels } from '../companion/sandbox.ts';
import { presets } from '../presets/index.ts';
import { goldenLinks } from '../testing/golden-links.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle, socketsOf } from '../unit/load-bundle.ts';
import { dictionary1 } from './dictionary1.ts';
import { dictionary2 } from './dictionary2.ts';
import { decodeLink, encodeLink } from './link.ts';

beforeAll(loadAll);

const context = { sectionOf: () => undefined, target: 252 };
const decode = (link: string) => decodeLink(link, context);

/** A preset as the page opens it. */
const opened = (preset: (typeof presets)[number]) =>
  pairFor(
    {
      name: preset.name,
      target: 252,
      ...(preset.manager ? { manager: preset.manager } : {}),
      files: [{ name: preset.file, text: preset.text }],
    },
    preset,
  );

describe('the links that were kept', () => {
  test('open to the same bytes, all of them', () => {
    for (const { format, what, link, content } of goldenLinks) {
      expect(link.slice(0, 2), what).toBe(`#${format}`);
      expect(decode(link), `${what} in format ${format}`).toEqual({ ok: true, kind: 'packed', ...content });
    }
  });

  test('are of every format, and of all that a link can carry', () => {
    for (const format of [1, 2, 3]) {
      const kept = goldenLinks.filter((each) => each.format === format);
      expect(kept.length, `format ${format}`).toBeGreaterThan(15);
      expect(kept.some(({ content }) => content.bundle.files.length === 4)).toBe(true);
      expect(kept.some(({ what }) => what === 'odd bytes')).toBe(true);
    }
    expect(goldenLinks.some(({ content }) => content.view !== undefined && content.bundle.manager)).toBe(true);
  });

  test('are of every preset', () => {
    for (const preset of presets) {
      const kept = goldenLinks.some(({ format, what }) => format === 3 && what === `preset ${preset.id}`);
      const bundle = opened(preset);
      const line = [`preset ${preset.id}`, encodeLink(bundle), JSON.stringify({ bundle })].join('\t');
      expect(kept, `a line to add to golden/format3.txt:\n${line}`).toBe(true);
    }
  });

  test('need dictionaries that never change', () => {
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(sum(dictionary1)).toBe('e07b7ac5ff559f1fb7b74ad24adfaf1208d34af04543b40f97b9c7ee63957c80');
    expect(sum(dictionary2)).toBe('311ec23c30532f190a05c3d7ce70e4e113b35d8f0e7f2d57102e4623b9717994');
  });
});

describe('one wrong letter in a link', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const samples = ([1, 2, 3] as const).flatMap((format) => {
    const kept = goldenLinks.filter((each) => each.format === format);
    return [kept.find(({ what }) => what === 'preset http'), kept.find(({ what }) => what === 'four units')];
  });

  test.each(samples.flatMap((each) => each ?? []))('is noticed, in “$what” of format $format', ({ link }) => {
    for (let at = 1; at < link.length; at++)
      for (const letter of letters) {
        if (letter === link[at]) continue;
        const changed = link.slice(0, at) + letter + link.slice(at + 1);
        expect(decode(changed).ok, changed).toBe(false);
      }
  });

  test.each(samples.flatMap((each) => each ?? []))(
    'or a lost or doubled one, in “$what” of format $format',
    ({ link }) => {
      for (let at = 1; at < link.length; at++) {
        const [before, letter, after] = [link.slice(0, at), link.charAt(at), link.slice(at + 1)];
        expect(decode(before).ok, before).toBe(false);
        expect(decode(before + after).ok, before + after).toBe(false);
        expect(decode(before + letter + letter + after).ok).toBe(false);
      }
    },
  );
});

describe('a link is short', () => {
  test('for every preset with its service: under 250 characters', () => {
    for (const preset of presets) expect(encodeLink(opened(preset)).length, preset.id).toBeLessThan(250);
  });

  test('for every known program behind a socket, in every sandbox: under 400 characters', () => {
    const text =
      '[Unit]\nDescription=Front door\n\n[Socket]\nListenStream=9000\n\n[Install]\nWantedBy=sockets.target\n';
    const loaded = loadBundle({ name: 'front', target: 257, files: [{ name: 'front.socket', text }] });
    const [socket] = socketsOf(loaded);
    expect(programs.length).toBeGreaterThan(20);
    for (const program of programs)
      for (const { id } of levels) {
        const choice = { program, taking: program.taking, hardening: id };
        const pair = socket && changeSetup(loaded, socket, choice).bundle;
        expect(pair?.files.length).toBeGreaterThan(1);
        expect(pair && encodeLink(pair).length, `${program.id} ${id}`).toBeLessThan(400);
      }
  });
});
