import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { blankUnit } from '../presets/blank.ts';
import { presets } from '../presets/index.ts';
import type { Bundle } from '../unit/bundle.ts';
import { linkWords } from '../words/share-words.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { crc24 } from './crc24.ts';
import { dictionary1 } from './dictionary1.ts';
import { linkLimit } from './format1.ts';
import { join } from './frame.ts';
import { decodeLink, encodeLink, fitsLink } from './link.ts';
import { fromWtf8, toWtf8 } from './wtf8.ts';

const context = { sectionOf: () => undefined, target: 252 };
const decode = (hash: string) => decodeLink(hash, context);

/** Any string at all: lone surrogates and control characters included. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(blankUnit, '', '\0', '\ud800', '\udc00\ud800', '\ufeff', '\r\n'),
);
const anyBundle: fc.Arbitrary<Bundle> = fc
  .record({
    name: anyString,
    target: fc.oneof(fc.integer({ min: 200, max: 300 }), fc.integer()),
    user: fc.boolean(),
    files: fc.array(fc.record({ suffix: fc.constantFrom('.socket', '@.service'), own: anyString, text: anyString })),
  })
  .map(({ name, target, user, files }) => ({
    name,
    target: target + 0,
    ...(user ? { manager: 'user' as const } : {}),
    files: files.map(({ suffix, own, text }) => ({ name: own.length % 2 === 0 ? name + suffix : own, text })),
  }));

/** A link with a right checksum round any bytes, as an attacker would make it. */
function forge(body: Uint8Array): string {
  const sum = crc24(body);
  return `#1${toBase64url(join([Uint8Array.of(sum >> 16, (sum >> 8) & 255, sum & 255), body]))}`;
}

// Other work on the machine may make these slow.
vi.setConfig({ testTimeout: 60_000 });

describe('a packed link', () => {
  test('gives back every bundle, byte for byte', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        expect(decode(encodeLink(bundle))).toEqual({ ok: true, kind: 'packed', bundle });
      }),
      { numRuns: 400 },
    );
  });

  test('is made of letters that nothing has to escape', () => {
    fc.assert(fc.property(anyBundle, (bundle) => /^#[12][\w-]+$/.test(encodeLink(bundle))));
  });

  test('is read with or without its #, and with the punctuation of a sentence behind it', () => {
    const link = encodeLink({ name: 'app', target: 252, files: [] });
    for (const text of [link, link.slice(1), `${link}.`, `${link})`, `${link}>.`]) expect(decode(text).ok).toBe(true);
  });

  test('is refused when any one letter of it is changed, left out or doubled', () => {
    const link = encodeLink({ name: 'app', target: 257, files: [{ name: 'app.socket', text: blankUnit }] });
    for (let at = 2; at < link.length; at++) {
      const [before, letter, after] = [link.slice(0, at), link.charAt(at), link.slice(at + 1)];
      for (const other of ['A', 'b', '7', '_', '-', letter.toUpperCase(), ''].filter((each) => each !== letter))
        expect(decode(before + other + after)).toEqual({ ok: false, code: 'damaged' });
      expect(decode(link.slice(0, at)).ok).toBe(false);
      expect(decode(before + letter + letter + after).ok).toBe(false);
    }
  });

  test('never throws, whatever was done to it', () => {
    const links = presets.map((each) =>
      encodeLink({ name: each.name, target: 252, files: [{ name: each.file, text: each.text }] }),
    );
    const mutated = fc
      .record({
        link: fc.constantFrom(...links),
        at: fc.nat(300),
        cut: fc.nat(40),
        put: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('=', '%', '&', '#', '1', '%ff')),
      })
      .map(({ link, at, cut, put }) => link.slice(0, at) + put + link.slice(at + cut));
    let refused = 0;
    fc.assert(
      fc.property(mutated, (link) => {
        const result = decode(link);
        if (!result.ok) refused++;
        if (!result.ok) expect(linkWords(result.code).wrong).toMatch(/\.$/);
      }),
      { numRuns: 20_000 },
    );
    expect(refused).toBeGreaterThan(15_000);
  });

  test('never throws for junk with a right checksum', () => {
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => deflateSync(bytes, { dictionary: toWtf8(dictionary1) })),
    );
    fc.assert(
      fc.property(junk, (bytes) => {
        decode(forge(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test('that would fill the memory is refused at once', () => {
    const bomb = forge(deflateRawSync(new Uint8Array(100 * 1024 * 1024)));
    const started = performance.now();
    expect(decode(bomb)).toEqual({ ok: false, code: 'too-large' });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(decode(`#1${'A'.repeat(linkLimit * 2)}`)).toEqual({ ok: false, code: 'too-large' });
  });

  test('holds up to its limit, and says beforehand what is too much', () => {
    const of = (length: number): Bundle => ({
      name: 'app',
      target: 252,
      files: [{ name: 'app.socket', text: Array.from({ length }, (_, i) => String.fromCharCode(i * 7919)).join('') }],
    });
    const most = of(Math.floor(linkLimit / 3) - 100);
    expect(fitsLink(most)).toBe(true);
    expect(decode(encodeLink(most))).toEqual({ ok: true, kind: 'packed', bundle: most });
    const much: Bundle = { ...most, files: [{ name: 'app.socket', text: 'x'.repeat(linkLimit) }] };
    expect(fitsLink(much)).toBe(false);
    expect(decode(encodeLink(much))).toEqual({ ok: false, code: 'too-large' });
  });

  test('of a later format is told from a damaged one', () => {
    expect(decode('#3abc')).toEqual({ ok: false, code: 'newer' });
    expect(decode('#9=&')).toEqual({ ok: false, code: 'newer' });
    expect(decode('#0abc')).toEqual({ ok: false, code: 'damaged' });
    expect(decode('#2abc')).toEqual({ ok: false, code: 'damaged' });
    expect(decode('#1')).toEqual({ ok: false, code: 'damaged' });
  });

  test.each(['', '#', '#learn', '#/learn/FreeBind', '#/a?b=c', '#:~:text=x', '#=x'])('is not what %j is', (hash) => {
    expect(decode(hash)).toEqual({ ok: false, code: 'not-a-link' });
  });

  test('of every preset is short', () => {
    for (const { name, file, text } of presets) {
      const link = encodeLink({ name, target: 252, files: [{ name: file, text }] });
      expect(link.length, name).toBeLessThan(Math.max(64, text.length * 0.8));
    }
  });
});

describe('formats 1 and 2', () => {
  const golden = readFileSync(new URL('golden-links.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

  test('opens every link that was ever kept', () => {
    expect(golden.length).toBeGreaterThan(5);
    for (const line of golden) {
      const [link = '', bundle = ''] = line.split('\t');
      expect(decode(link)).toEqual({ ok: true, kind: 'packed', bundle: JSON.parse(bundle) });
    }
  });

  test('has a dictionary that never changes', () => {
    expect(createHash('sha256').update(dictionary1).digest('hex')).toBe(
      'e07b7ac5ff559f1fb7b74ad24adfaf1208d34af04543b40f97b9c7ee63957c80',
    );
  });
});

describe('the parts', () => {
  test('base64url is the one of RFC 4648, and each text of it stands for other bytes', () => {
    expect(toBase64url(Uint8Array.of(0xfb, 0xff, 0xfe, 1))).toBe('-__-AQ');
    expect(fromBase64url('-__-AQ')).toEqual(Uint8Array.of(0xfb, 0xff, 0xfe, 1));
    for (const bad of ['-__-AR', '-__-A', '-__-AQA=', 'a b', 'é']) expect(fromBase64url(bad)).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  test('WTF-8 is UTF-8 where a text has an encoding in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...toWtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
    for (const bad of [[0x80], [0xc0, 0x80], [0xc3], [0xe0, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff]])
      expect(fromWtf8(Uint8Array.from(bad))).toBeUndefined();
  });

  test('the checksum is that of OpenPGP', () => {
    expect(crc24(toWtf8('123456789'))).toBe(0x21cf02);
  });
});
