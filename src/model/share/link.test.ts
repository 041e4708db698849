import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { blankUnit } from '../presets/blank.ts';
import type { Bundle } from '../unit/bundle.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { join } from './bytes.ts';
import { crc24 } from './crc24.ts';
import { dictionary2 } from './dictionary2.ts';
import { decodeLink, encodeLink, fitsLink } from './link.ts';
import { linkLimit } from './packed.ts';
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
  const sum = crc24(body, crc24(toWtf8('3')));
  return `#3${toBase64url(join([Uint8Array.of(sum >> 16, (sum >> 8) & 255, sum & 255), body]))}`;
}

// Other work on the machine may make these slow.
vi.setConfig({ testTimeout: 60_000 });

describe('a packed link', () => {
  test('gives back every bundle, byte for byte', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        expect(decode(encodeLink(bundle))).toEqual({ ok: true, kind: 'packed', bundle });
      }),
      { numRuns: 200 },
    );
  });

  test('carries what is shown, where that is said', () => {
    fc.assert(
      fc.property(anyBundle, anyString, (bundle, view) => {
        expect(decode(encodeLink(bundle, view))).toEqual({ ok: true, kind: 'packed', bundle, view });
      }),
      { numRuns: 50 },
    );
  });

  test('is made of letters that nothing has to escape', () => {
    fc.assert(fc.property(anyBundle, (bundle) => /^#3[\w-]+$/.test(encodeLink(bundle))));
  });

  test('is read with or without its #, and with the punctuation of a sentence behind it', () => {
    const link = encodeLink({ name: 'app', target: 252, files: [] });
    for (const text of [link, link.slice(1), `${link}.`, `${link})`, `${link}>.`]) expect(decode(text).ok).toBe(true);
  });

  test('never throws for junk with a right checksum', () => {
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => deflateSync(bytes, { dictionary: toWtf8(dictionary2) })),
    );
    fc.assert(
      fc.property(junk, (bytes) => {
        decode(forge(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  test('that would fill the memory is refused before the end of it is read', () => {
    // Junk behind the first of it: were it inflated to the end, it would be called damaged.
    const bomb = deflateRawSync(new Uint8Array(100 * 1024 * 1024), { level: 1 }).fill(0xff, 8 * 1024);
    expect(decode(forge(bomb.subarray(0, 1024)))).toEqual({ ok: false, code: 'damaged' });
    expect(decode(forge(bomb))).toEqual({ ok: false, code: 'too-large' });
    expect(decode(`#3${'A'.repeat(linkLimit * 2)}`)).toEqual({ ok: false, code: 'too-large' });
    expect(decode(`#3${'!'.repeat(linkLimit * 4)}`)).toEqual({ ok: false, code: 'too-large' });
  });

  test('holds up to its limit, and says beforehand what is too much', () => {
    const of = (length: number): Bundle => ({
      name: 'app',
      target: 252,
      files: [{ name: 'app.socket', text: Array.from({ length }, (_, i) => String.fromCharCode(i * 7919)).join('') }],
    });
    const most = of(Math.floor(linkLimit / 3) - 300);
    expect(fitsLink(most)).toBe(true);
    expect(decode(encodeLink(most))).toEqual({ ok: true, kind: 'packed', bundle: most });
    const much: Bundle = { ...most, files: [{ name: 'app.socket', text: 'x'.repeat(linkLimit) }] };
    expect(fitsLink(much)).toBe(false);
    expect(decode(encodeLink(much))).toEqual({ ok: false, code: 'too-large' });
  });

  test('of a later format is told from a damaged one', () => {
    expect(decode('#4abc')).toEqual({ ok: false, code: 'newer' });
    expect(decode('#9=&')).toEqual({ ok: false, code: 'newer' });
    expect(decode('#0abc')).toEqual({ ok: false, code: 'damaged' });
    expect(decode('#2abc')).toEqual({ ok: false, code: 'damaged' });
    expect(decode('#3abc')).toEqual({ ok: false, code: 'damaged' });
    expect(decode('#1')).toEqual({ ok: false, code: 'damaged' });
    const flag = forge(deflateSync(Uint8Array.of(4, 0, 0)));
    expect(decode(flag)).toEqual({ ok: false, code: 'newer' });
  });

  test.each(['', '#', '#learn', '#/learn/FreeBind', '#/a?b=c', '#:~:text=x', '#=x'])('is not what %j is', (hash) => {
    expect(decode(hash)).toEqual({ ok: false, code: 'not-a-link' });
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
