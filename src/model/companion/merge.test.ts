import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bundle } from '../unit/bundle.ts';
import { differences, merged } from './merge.ts';

const bundle = (text: string, more: Partial<Bundle> = {}): Bundle => ({
  name: 'app',
  target: 252,
  files: [{ name: 'app.socket', text }],
  ...more,
});
const mine = bundle('# mine\n[Socket]\nListenStream=80\nBacklog=5\n\n[Install]\nWantedBy=sockets.target\n');

test.each([
  ['the same but for a comment', '[Socket]\nListenStream=80\nBacklog=5\n[Install]\nWantedBy=sockets.target\n', []],
  [
    'another value, one more, one less',
    '[Socket]\nListenStream=81\nListenStream=82\nAccept=no\n[Install]\nWantedBy=sockets.target\n',
    ['Listen… ListenStream=80 → ListenStream=81 ListenStream=82', 'Backlog 5 → ', 'Accept  → no'],
  ],
])('%s', (_, text, expected) => {
  const found = differences(mine, bundle(text));
  expect(
    found.map((each) =>
      each.what === 'directive' ? `${each.name} ${each.mine.join(' ')} → ${each.theirs.join(' ')}` : each.what,
    ),
  ).toEqual(expected);
});

test('what is taken is written in place, and the rest stays byte for byte', () => {
  const theirs = bundle('[Socket]\nListenStream=81\nListenStream=82\nAccept=no\n');
  const [listen] = differences(mine, theirs);
  expect(listen && merged(mine, theirs, [listen]).files[0]?.text).toBe(
    '# mine\n[Socket]\nListenStream=81\nListenStream=82\nBacklog=5\n\n[Install]\nWantedBy=sockets.target\n',
  );
});

test('another order of listeners is a difference, and is taken as such', () => {
  const [own, other] = [
    bundle('[Socket]\nListenStream=1\nListenDatagram=2\n'),
    bundle('[Socket]\nListenDatagram=2\nListenStream=1\n'),
  ];
  const found = differences(own, other);
  expect(found).toHaveLength(1);
  expect(merged(own, other, found)).toEqual(other);
});

test('files, target and manager are taken as a whole', () => {
  const theirs = bundle(mine.files[0]?.text ?? '', {
    target: 257,
    manager: 'user',
    files: [...mine.files, { name: 'app.service', text: '[Service]\nExecStart=/bin/a\n' }],
  });
  expect(merged(mine, theirs, differences(mine, theirs))).toEqual(theirs);
  expect(merged(theirs, mine, differences(theirs, mine))).toEqual(mine);
});

const line = fc.constantFrom(
  'A=1',
  'A=2',
  'B=1',
  'B=',
  'C=x y',
  '# c',
  '',
  'nothing',
  'A=1 \\',
  ' 2',
  'ListenStream=1',
  'ListenStream=',
  'ListenDatagram=1',
);
const text = fc
  .array(fc.tuple(fc.constantFrom('[Unit]', '[Socket]'), fc.array(line, { maxLength: 5 })), { maxLength: 3 })
  .map((sections) => sections.map(([head, lines]) => [head, ...lines, ''].join('\n')).join('\n'));

test('with nothing taken nothing changes; with all taken nothing differs', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [own, other] = [bundle(a), bundle(b)];
      expect(merged(own, other, [])).toEqual(own);
      expect(differences(merged(own, other, differences(own, other)), other)).toEqual([]);
    }),
  );
});
