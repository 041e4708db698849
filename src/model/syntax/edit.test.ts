import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitText } from '../testing/texts.ts';
import { type Assignment, assignments, type Document } from './document.ts';
import { add, applyEdits, type Edit, invertEdits, oneLine, remove, renameKey, reorder, setValue } from './edit.ts';
import { parse } from './parse.ts';

const base = `# my socket
[Unit]
Description=App

[Socket]
# public
ListenStream=80
ListenStream = /run/app.sock   
Backlog=5

# on boot
[Install]
WantedBy=sockets.target
`;

const edited = (text: string, change: (document: Document) => readonly Edit[]): string =>
  applyEdits(text, change(parse(text)));

const first = (document: Document, section: string, key: string): Assignment => {
  const [found] = assignments(document, section, key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

const place = (section: string, ...beside: string[]) => ({ section, beside });

describe('the smallest change', () => {
  test('a value is set where it stands, all else stays', () => {
    expect(edited(base, (d) => setValue(first(d, 'Socket', 'Backlog'), '128'))).toBe(
      base.replace('Backlog=5', 'Backlog=128'),
    );
    const [edit] = setValue(first(parse('[S]\nA=hello world'), 'S', 'A'), 'hello, world');
    expect(edit).toEqual({ start: 11, end: 11, text: ',' });
  });

  test('a value that is the same makes no edit', () => {
    expect(setValue(first(parse(base), 'Unit', 'Description'), ' App ')).toEqual([]);
  });

  test('a key is renamed, blanks round the equals sign stay', () => {
    const [, second] = assignments(parse(base), 'Socket', 'ListenStream');
    expect(second && applyEdits(base, renameKey(second, 'ListenDatagram'))).toBe(
      base.replace('ListenStream = /run', 'ListenDatagram = /run'),
    );
  });

  test('an assignment goes with its line and nothing else', () => {
    expect(edited(base, (d) => remove([first(d, 'Socket', 'Backlog')]))).toBe(base.replace('Backlog=5\n', ''));
  });

  test('lines change places, comments stay', () => {
    const text = '[S]\n# one\nA=1\n# two\nA=2\n# three\nA=3';
    expect(edited(text, (d) => reorder(d, assignments(d, 'S', 'A'), 2, 0))).toBe(
      '[S]\n# one\nA=3\n# two\nA=1\n# three\nA=2',
    );
  });

  test('a continued line moves whole', () => {
    const text = '[S]\nA=1\\\n  x\nA=2\n';
    expect(edited(text, (d) => reorder(d, assignments(d, 'S', 'A'), 1, 0))).toBe('[S]\nA=2\nA=1\\\n  x\n');
  });
});

describe('a new assignment goes where a person would put it', () => {
  test.each([
    [
      'beside its like',
      base,
      place('Socket', 'ListenStream'),
      'ListenStream',
      '443',
      base.replace('sock   \n', 'sock   \nListenStream=443\n'),
    ],
    [
      'else at the end of its section',
      base,
      place('Socket'),
      'Accept',
      'no',
      base.replace('Backlog=5\n', 'Backlog=5\nAccept=no\n'),
    ],
    [
      'below its header when that is all there is',
      '[Socket]\n',
      place('Socket'),
      'Accept',
      'no',
      '[Socket]\nAccept=no\n',
    ],
    [
      'in a new section between the others',
      '[Unit]\nDescription=a\n\n# why\n[Install]\nAlias=b\n',
      place('Socket'),
      'Accept',
      'no',
      '[Unit]\nDescription=a\n\n[Socket]\nAccept=no\n\n# why\n[Install]\nAlias=b\n',
    ],
    [
      'in a new section at the front',
      '[Socket]\nAccept=no\n',
      place('Unit'),
      'Description',
      'a',
      '[Unit]\nDescription=a\n\n[Socket]\nAccept=no\n',
    ],
    [
      'in a new section at the end',
      '[Socket]\nAccept=no\n',
      place('Install'),
      'WantedBy',
      'sockets.target',
      '[Socket]\nAccept=no\n\n[Install]\nWantedBy=sockets.target\n',
    ],
    ['in an empty file', '', place('Socket'), 'Accept', 'no', '[Socket]\nAccept=no\n'],
    [
      'behind a byte order mark',
      '\uFEFF[Install]\nA=b\n',
      place('Socket'),
      'Accept',
      'no',
      '\uFEFF[Socket]\nAccept=no\n\n[Install]\nA=b\n',
    ],
    [
      'with the line end that the file has',
      '[Socket]\r\nA=b\r\n',
      place('Socket'),
      'Accept',
      'no',
      '[Socket]\r\nA=b\r\nAccept=no\r\n',
    ],
    [
      'without a last line end where there was none',
      '[Socket]\nA=b',
      place('Socket'),
      'Accept',
      'no',
      '[Socket]\nA=b\nAccept=no',
    ],
    [
      'not into a line that the file leaves open',
      '[Socket]\nA=b\\',
      place('Socket'),
      'Accept',
      'no',
      '[Socket]\nA=b\\\n\nAccept=no',
    ],
  ])('%s', (_, text, where, key, value, expected) => {
    expect(edited(text, (d) => add(d, where, key, value))).toBe(expected);
  });
});

describe('laws', () => {
  const values = fc.oneof(fc.string(), unitText);

  test('what was set is read back, and all other assignments stay', () => {
    fc.assert(
      fc.property(unitText, values, fc.nat(8), (text, value, index) => {
        const document = parse(text);
        const all = document.nodes.filter((node) => node.type === 'assignment');
        const node = all[index % Math.max(all.length, 1)];
        if (!node || /\p{Surrogate}/u.test(value)) return;
        const after = parse(applyEdits(text, setValue(node, value)));
        const read = after.nodes.filter((n) => n.type === 'assignment').map((n) => [n.key, n.value]);
        const wanted =
          oneLine(value).trimEnd() === node.value ? node.value : oneLine(value).replace(/^[ \t]+|[ \t]+$/g, '');
        expect(read).toEqual(all.map((n) => [n.key, n === node ? wanted : n.value]));
      }),
      { numRuns: 3000 },
    );
  });

  test('what was added is read back in its section, and all else stays', () => {
    fc.assert(
      fc.property(unitText, fc.constantFrom('Unit', 'Socket', 'Install'), (text, section) => {
        const document = parse(text);
        const after = parse(applyEdits(text, add(document, place(section), 'New', 'v')));
        const list = (d: Document) =>
          d.nodes.filter((n) => n.type === 'assignment').map((n) => `${n.section?.name}/${n.key}=${n.value}`);
        expect(assignments(after, section, 'New').map((n) => n.value)).toEqual(['v']);
        expect(list(after).filter((line) => line !== `${section}/New=v`)).toEqual(list(document));
      }),
      { numRuns: 3000 },
    );
  });

  test('edits are undone by their inverse', () => {
    fc.assert(
      fc.property(unitText, unitText, (text, value) => {
        const all = parse(text).nodes.filter((node) => node.type === 'assignment');
        const edits = all.flatMap((node) => setValue(node, value));
        const after = applyEdits(text, edits);
        expect(applyEdits(after, invertEdits(text, edits))).toBe(text);
      }),
    );
  });

  test('edits are ordered and never overlap', () => {
    fc.assert(
      fc.property(unitText, fc.nat(5), fc.nat(5), (text, from, to) => {
        const document = parse(text);
        const all = document.nodes.filter((node) => node.type === 'assignment');
        const edits = reorder(document, all, from % (all.length + 1), to % (all.length + 1));
        for (const [i, edit] of edits.entries()) expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
      }),
    );
  });
});
