import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { missions } from '../missions/index.ts';
import { goldenLinks } from '../testing/golden-links.ts';

/*
 * A decoder by docs/permalink.md alone: it shares no line with ours, and takes nothing from it but the dictionaries.
 */

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const dictionary = (n: number): Buffer => {
  const [, text = ''] = /dictionary\d = `([^`]*)`/.exec(file(`dictionary${n}.ts`)) ?? [];
  return Buffer.from(text, 'ascii');
};

function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce;
  for (const byte of bytes)
    for (let bit = 7; bit >= 0; bit--) {
      const out = ((crc >> 23) ^ (byte >> bit)) & 1;
      crc = ((crc << 1) & 0xffffff) ^ (out ? 0x864cfb : 0);
    }
  return crc;
}

/** WTF-8, by UTF-16 units: Node replaces the surrogates that stand alone. */
function fromWtf8(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] ?? 0;
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let i = 0; i < more; i++) code = code * 64 + ((bytes[at++] ?? 0) & 0x3f);
    text.push(String.fromCodePoint(code));
  }
  return text.join('');
}

/** The bytes behind the checksum, inflated; throws where the sum is wrong. */
function frameOf(link: string): Buffer {
  const digit = link.charAt(1);
  const bytes = Buffer.from(link.slice(2), 'base64url');
  const body = bytes.subarray(3);
  const summed = digit === '3' ? Buffer.concat([Buffer.from('3'), body]) : body;
  if (crc24(summed) !== bytes.readUIntBE(0, 3)) throw new Error('damaged');
  return inflateRawSync(body, { dictionary: dictionary(digit === '3' ? 2 : 1) });
}

function decode(link: string): unknown {
  const frame = frameOf(link);
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = frame[at++] ?? 0;
      value += (byte % 128) * shift;
      if (byte < 128) return value;
    }
  };
  const string = (): string => {
    const length = number();
    at += length;
    return fromWtf8(frame.subarray(at - length, at));
  };
  const flags = link.charAt(1) === '1' ? 0 : number();
  const view = flags & 2 ? { view: string() } : {};
  const away = number();
  const name = string();
  const files: unknown[] = [];
  while (at < frame.length) {
    const suffix = ['', '.socket', '.service', '@.service', '@.socket'][number()] ?? '';
    files.push({ name: suffix === '' ? string() : name + suffix, text: string() });
  }
  const target = 252 + (away % 2 ? -(away + 1) / 2 : away / 2);
  return { bundle: { name, target, files, ...(flags & 1 ? { manager: 'user' } : {}) }, ...view };
}

describe('docs/permalink.md', () => {
  const page = file('../../../docs/permalink.md');
  const example = page.slice(page.indexOf('### An example'), page.indexOf('### Limits'));
  /** The hexadecimal bytes of the n-th block of the example. */
  const listed = (n: number): string => {
    const blocks = example.split('\n\n').filter((block) => /^ {4}[0-9a-f]{2} /.test(block));
    const rows = (blocks[n] ?? '').split('\n').map((row) => /^ {4}((?:[0-9a-f]{2} ?)+)/.exec(row)?.[1] ?? '');
    return rows.join('').replaceAll(' ', '');
  };

  test('is enough to read every link that was kept', () => {
    for (const { link, what, content } of goldenLinks) expect(decode(link), what).toEqual(content);
  });

  test('has an example that is what it says', () => {
    const link = /^ {4}(#3\S+)$/m.exec(page)?.[1] ?? '';
    expect(listed(0)).toBe(Buffer.from(link.slice(2), 'base64url').toString('hex'));
    expect(listed(1)).toBe(frameOf(link).toString('hex'));
    expect(decode(link)).toEqual(JSON.parse(/```json\n([\s\S]*?)```/.exec(example)?.[1] ?? ''));
  });

  test('names pages that there are', () => {
    const pages = [...page.matchAll(/^\| `\?(learn|rule)=([\w-]+)(?:\/([\w-]+))?/gm)];
    expect(pages.map(([, what, room]) => (what === 'rule' ? 'rule' : room))).toEqual(
      expect.arrayContaining(['reference', 'missions', 'explorers', 'rule']),
    );
    const root = new URL('../../../', import.meta.url);
    for (const [address, what, room, name = ''] of pages) {
      if (room === 'missions')
        expect(
          missions.some(({ id }) => id === name),
          address,
        ).toBe(true);
      else {
        const places = [`public/${room}/${name}.md`, `src/app/learn/${room}/${name || `${room}-room`}.tsx`];
        const found = what === 'rule' ? [`src/model/rules/${room}/${name}.md`] : places;
        expect(
          found.some((path) => existsSync(new URL(path, root))),
          address,
        ).toBe(true);
      }
    }
  });

  test.each([1, 2])('names the size and the sum of dictionary %i', (n) => {
    const bytes = dictionary(n);
    const row = `dictionary${n}.ts) | ${bytes.length} | \`${createHash('sha256').update(bytes).digest('hex')}\` |`;
    expect(page).toContain(row);
    expect(bytes.every((byte) => byte === 10 || (byte >= 32 && byte < 127))).toBe(true);
    expect(bytes.toString()).not.toMatch(/[\\`]|\$\{/);
  });
});
