import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isPackaged, loadAll, loadBundle, loadBytes, loadRepair, unitOf } from '../../model/index.ts';
import { limit } from '../state/limit.ts';
import { bundleOf } from './bundle-of.ts';
import { filesIn } from './files-in.ts';
import { isLog } from './is-log.ts';
import { checkText, decode, readFile } from './read-text.ts';

// Other work on the machine may make these slow.
vi.setConfig({ testTimeout: 120_000 });

type Repair = Awaited<ReturnType<typeof loadRepair>>;
let repair: Repair;
let bytes: Awaited<ReturnType<typeof loadBytes>>;
beforeAll(async () => {
  [repair, bytes] = await Promise.all([loadRepair(), loadBytes(), loadAll()]);
});

/** Pieces of what people paste, in any order, with any junk in between. */
const pieces = [
  '[Socket]\n',
  '[Unit]\r\n',
  '[Service]\r',
  'ListenStream=8080\n',
  'ExecStart=/bin/x \\\n',
  '# /etc/systemd/system/a.socket\n',
  '# /usr/lib/systemd/system/a@.service\n',
  '# /etc/systemd/system/a.socket.d/../b.conf\n',
  "cat > /etc/systemd/system/a.socket <<'EOF'\n",
  'EOF\n',
  'sudo systemctl edit --force x.socket\n',
  '```\n',
  '> ',
  '12\t',
  'listenstream = *:80\n',
  '\0',
  '\ufeff',
  '\udce9',
  'Oct 07 10:00:00 host systemd[1]: a.socket: Failed\n',
];
const pasted = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const named = fc.constantFrom(
  undefined,
  'a.socket',
  '../../etc/a@.service',
  '.socket',
  'a b.socket',
  'x.txt',
  'ü.socket',
);
const before = { name: 'app', target: 257 } as const;

describe('what is imported', () => {
  test('is opened whole, whatever it is', () => {
    fc.assert(
      fc.property(pasted, named, (text, fileName) => {
        const files = filesIn({ text, fileName }, before.name, repair);
        const bundle = bundleOf(files, before);
        for (const { name, text: own } of files) {
          expect(text.includes(own)).toBe(true);
          expect(bundle.files.find((each) => each.name === name)?.text).toBeDefined();
        }
        // Only a listing of several files is taken apart; its lines with paths become the names.
        if (files.length === 1 && files[0] && !text.startsWith('# /')) expect(files[0].text).toBe(text);
        expect(loadBundle(bundle).units.length).toBe(new Set(bundle.files.map(unitOf)).size);
        expect(typeof isLog(text)).toBe('boolean');
      }),
      { numRuns: 4000, seed: 7 },
    );
  });

  test('has names that can be written nowhere but where units are', () => {
    fc.assert(
      fc.property(pasted, named, (text, fileName) => {
        for (const file of filesIn({ text, fileName }, before.name, repair))
          expect(isPackaged(file) || !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(file.name), file.name).toBe(true);
      }),
      { numRuns: 4000, seed: 8 },
    );
  });

  test('is repaired to what needs no repair', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { text: repaired } = repair.repairUnit(text);
        expect(repair.repairUnit(repaired)).toEqual({ text: repaired, done: [] });
      }),
      { numRuns: 4000, seed: 9 },
    );
  });

  test('comes back from any bytes to the same bytes, or is no text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (given) => {
        const read = await decode(given, 'a.socket');
        if (read.ok) expect([...bytes.toBytes(read.text)]).toEqual([...given]);
        else expect(given.includes(0)).toBe(true);
      }),
      { numRuns: 4000, seed: 10 },
    );
  });

  test('is refused by its size before it is read', async () => {
    expect(checkText('x'.repeat(limit)).ok).toBe(true);
    expect(checkText('x'.repeat(limit + 1)).ok).toBe(false);
    const large = { size: limit + 1, name: 'a.socket', arrayBuffer: () => Promise.reject(new Error('was read')) };
    const read = await readFile(large as unknown as File);
    expect(read.ok ? '' : read.why).toContain('1.0 MB');
  });
});
